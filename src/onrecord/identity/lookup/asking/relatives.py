"""At which level the relatives of a register's people agree with one whom a profile names."""

from __future__ import annotations

from onrecord.identity.features import ToldRelative, of_words, relative_level
from onrecord.identity.lookup.asking.classes import asked, mixed
from onrecord.identity.lookup.asking.people import any_of
from onrecord.identity.lookup.coded import People, Relatives
from onrecord.identity.lookup.column import NONE, Levels


def relative_levels(told: ToldRelative, relatives: Relatives, people: People) -> Levels:
    """The level of all relatives that rows have, by their role and by whether they may be the one named."""
    may_be = any_of([told.names], people)[relatives.person]
    classes = mixed((relatives.role, 0), (may_be, NONE + 1))

    def level(number: int) -> str | None:
        names = of_words(people.written[relatives.person[number]])
        role = relatives.roles[relatives.role[number]]
        return relative_level(told, ToldRelative(role=role, names=names))

    return relatives.column.levels(asked("relatives", classes, level))
