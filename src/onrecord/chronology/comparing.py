"""Two chronologies side by side: which bounds and which conflicts differ, and how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
    return differing(all_bounds(before), all_bounds(after), before.conflicts, after.conflicts)


def all_bounds(chronology: Chronology) -> dict[str, Bounds]:
    """The bounds of every time that a reader asks about."""
    return {time: chronology.bounds(time) for time in chronology.times()}


def differing(
    were: Mapping[str, Bounds],
    are: Mapping[str, Bounds],
    before: tuple[Conflict, ...],
    after: tuple[Conflict, ...],
) -> Difference:
    """The same of some bounds, and of the conflicts, before and after."""
    return Difference(
        times=tuple(_changed(were, are)),
        ended=tuple(_not_in(after, before)),
        begun=tuple(_not_in(before, after)),
    )


def _changed(were: Mapping[str, Bounds], are: Mapping[str, Bounds]) -> Iterator[Changed]:
    for time in {**were, **are}:
        was, now = were.get(time), are.get(time)
        if was != now:
            yield Changed(time, was, now)


def _not_in(others: tuple[Conflict, ...], those: tuple[Conflict, ...]) -> Iterator[Conflict]:
    known = {frozenset(conflict.members) for conflict in others}
    return (conflict for conflict in those if frozenset(conflict.members) not in known)
