"""Two chronologies side by side: which bounds and which conflicts differ, and how."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.chronology.chronology import Bounds, Chronology
from onrecord.chronology.conflict import Conflict


@dataclass(frozen=True, slots=True)
class Changed:
    """A time's bounds as they are, and as they would be; None where it is not there."""

    time: str
    before: Bounds | None
    after: Bounds | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What another dossier makes of the times and conflicts of one: a what-if, or an edit."""

    times: tuple[Changed, ...]
    ended: tuple[Conflict, ...]
    begun: tuple[Conflict, ...]


def difference(before: Chronology, after: Chronology) -> Difference:
    """Which bounds change, which conflicts end and which begin."""
    return Difference(
        times=tuple(_changed(before, after)),
        ended=tuple(_not_in(after, before)),
        begun=tuple(_not_in(before, after)),
    )


def _changed(before: Chronology, after: Chronology) -> Iterator[Changed]:
    were, are = dict.fromkeys(before.times()), dict.fromkeys(after.times())
    for time in {**were, **are}:
        was = before.bounds(time) if time in were else None
        now = after.bounds(time) if time in are else None
        if was != now:
            yield Changed(time, was, now)


def _not_in(other: Chronology, one: Chronology) -> Iterator[Conflict]:
    known = {frozenset(conflict.members) for conflict in other.conflicts}
    return (conflict for conflict in one.conflicts if frozenset(conflict.members) not in known)
