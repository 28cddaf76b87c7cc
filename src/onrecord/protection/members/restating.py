"""A member's records where nothing but what statements say has changed since they were narrowed last.

What is shown depends on which records there are, on what each points to, and on whom it names; so where all this is
as it was, what is shown is as it was, in its new words. Twenty thousand statements are not asked again for one edit.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Statement
from onrecord.protection.members.recollection import Recollection, RecordsForMember
from onrecord.protection.screen import Screen


def restated(
    memory: Recollection, house: Dossier, cleared: frozenset[str], today: date
) -> RecordsForMember | None:
    """What a member may see of the records of a house; None where more has changed than words and times."""
    before = memory.records
    if before is None or (before.cleared, before.today) != (cleared, today):
        return None
    were, are = before.house.statements, house.statements
    if house != replace(before.house, statements=are, scripts=house.scripts) or were.keys() != are.keys():
        return None
    changed = [(were[key], one) for key, one in are.items() if were[key] is not one and were[key] != one]
    if not all(_stays(memory, before.screen, was, now) for was, now in changed):
        return None
    shown = {key: one for key, one in are.items() if key in before.shown.statements}
    return replace(before, house=house, shown=replace(before.shown, statements=shown, scripts=house.scripts))


def _stays(memory: Recollection, screen: Screen, was: Statement, now: Statement) -> bool:
    """Whether a statement points to the same and names, of those who are hidden, somebody or nobody as before."""
    points = memory.points(was) == memory.points(now)
    return points and memory.names_someone(was, screen) == memory.names_someone(now, screen)
