"""The groups of rows: each person with what is told of them, then what is told of nobody, laws, and the sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.edition.people import Individual, people_of
from onrecord.edition.picture.happenings import Happening, ends_of, life_of, making, told_of
from onrecord.edition.telling import Telling
from onrecord.evidence import Statement, StatementKind

BEYOND = 10**9
"""A day later than any: what has no day stands last."""

FEW = 40
"""Of so many people the one of whom most is told stands first; more are sought by name."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that belong together; the personas of a person whose lives have the same bounds share a row."""

    name: str
    others: tuple[str, ...]
    lives: tuple[tuple[Happening, ...], ...]
    happenings: tuple[Happening, ...]

    @property
    def is_of_a_person(self) -> bool:
        """Whether it is somebody's, and can be found by a name."""
        return bool(self.lives)

    @property
    def names(self) -> tuple[str, ...]:
        """All by which it can be found."""
        return (self.name, *self.others) if self.is_of_a_person else ()

    @property
    def everything(self) -> Iterator[Happening]:
        """All that is in it."""
        for life in self.lives:
            yield from life
        yield from self.happenings


def groups_of(telling: Telling) -> tuple[Group, ...]:
    """Every group that has a row."""
    of_nobody: list[str] = []
    laws: list[str] = []
    for key, statement in telling.report.dossier.statements.items():
        if not statement.who:
            (laws if statement.what is StatementKind.LAW_IN_FORCE else of_nobody).append(key)
    told = told_of_people(telling)
    everyone = [of_person(telling, one, told.get(one.id, ())) for one in people_of(telling) if one.described]
    if len(everyone) <= FEW:
        everyone.sort(key=lambda group: -len(group.happenings))
    else:
        everyone.sort(key=lambda group: group.name.casefold())
    say, sources = telling.say, telling.report.dossier.sources
    rest = (
        _group(telling, say("About nobody by name"), (told_of(telling, key) for key in of_nobody)),
        _group(telling, say("Laws"), (told_of(telling, key) for key in laws)),
        _group(telling, say("The making of sources"), (making(telling, id) for id in sources)),
    )
    return (*everyone, *(group for group in rest if group.happenings))


def told_of_people(telling: Telling) -> Mapping[str, Collection[str]]:
    """Which statements tell of each person or persona, as judged."""
    told = defaultdict[str, dict[str, None]](dict)
    for key, statement in telling.report.dossier.statements.items():
        for one in _people_in(telling, statement):
            told[one][key] = None
    return told


def _people_in(telling: Telling, statement: Statement) -> dict[str, None]:
    people = telling.report.chronology.people
    return dict.fromkeys(people.one(who) for who in statement.who_keys)


def of_person(telling: Telling, one: Individual, told: Iterable[str]) -> Group:
    """Somebody's rows: their lives, and what is told of them in the order of time."""
    lives: dict[object, list[Happening]] = {}
    for described in one.described:
        life = life_of(telling, described.id)
        lives.setdefault(ends_of(telling, life), []).append(life)
    group = _group(telling, one.name, (told_of(telling, key) for key in told))
    called = [name for each in one.described for name in telling.names(each.id) or ()]
    others = tuple(name for name in dict.fromkeys((*one.others, *called)) if name not in one.name)
    return Group(one.name, others, tuple(map(tuple, lives.values())), group.happenings)


def _group(telling: Telling, name: str, happenings: Iterable[Happening]) -> Group:
    in_order = sorted(happenings, key=lambda one: first_day(telling, one))
    return Group(name, (), (), tuple(in_order))


def first_day(telling: Telling, happening: Happening) -> tuple[int, int]:
    """By the first day on which it can have begun, else the last on which it can have ended."""
    start, end = ends_of(telling, happening)
    days = [day for day in (start.earliest, end.earliest, start.latest, end.latest) if day is not None]
    return (days[0], days[-1]) if days else (BEYOND, BEYOND)
