"""What is probable or hearsay: it constrains nothing, and is compared with what follows from the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.chronology.groundwork import Groundwork
from onrecord.chronology.network import Constraint
from onrecord.chronology.propagation import Contradiction, settle
from onrecord.chronology.registry import end_of, start_of
from onrecord.chronology.sides import Days, Trail, constraints_of


@dataclass(frozen=True, slots=True)
class Supposed:
    """The bounds that a time would have if what is supposed of it were true."""

    earliest: int | None
    latest: int | None
    because_earliest: tuple[str, ...]
    because_latest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Supposition:
    """What became of one supposition: its times, or what speaks against it."""

    times: Mapping[str, Supposed]
    against: tuple[str, ...]


def suppose(
    ground: Groundwork, earliest: Days, latest: Days, doubted: frozenset[str]
) -> Mapping[str, Supposition]:
    """Every supposition, tried on its own beside all that is asserted."""
    return {
        key: _suppose(ground, key, constraints, (earliest, latest), doubted)
        for key, constraints in ground.supposed.items()
    }


def _suppose(
    ground: Groundwork,
    key: str,
    constraints: list[Constraint],
    sides: tuple[Days, Days],
    doubted: frozenset[str],
) -> Supposition:
    first = _tried(ground, key, constraints, sides[0], doubted)
    if isinstance(first, Contradiction):
        return Supposition({}, _others(first, key))
    last = _tried(ground, key, constraints, sides[1], doubted)
    assert not isinstance(last, Contradiction)  # what can be as early as can be can also be as late as can be
    times = {name: Supposed(first[name][0], last[name][0], first[name][1], last[name][1]) for name in first}
    return Supposition(times, ())


def _others(refutation: Contradiction, key: str) -> tuple[str, ...]:
    """What speaks against a statement; the statement itself where nothing else does."""
    return tuple(record for record in refutation.because if record != key) or (key,)


def _tried(
    ground: Groundwork, key: str, constraints: list[Constraint], days: Days, doubted: frozenset[str]
) -> dict[str, tuple[int | None, tuple[str, ...]]] | Contradiction:
    """One side's bounds of a statement's times with its suppositions, or why they cannot be true.

    The days are left as they were.
    """
    trail = Trail([])
    contradictions = settle(days, (), doubted=doubted, also=constraints, trail=trail)
    found = {name: _bound(days, ground.network.time(name)) for name in (start_of(key), end_of(key))}
    trail.undo(days)
    return contradictions[0] if contradictions else found


def _bound(days: Days, time: int) -> tuple[int | None, tuple[str, ...]]:
    day = days.known(time)
    chain = reversed(list(constraints_of(days.why[time])))
    because = tuple(dict.fromkeys(record for one in chain for record in one.because))
    return day, because if day is not None else ()
