"""Chains of ids that each lead to the next, and the rings in which they may end."""

from __future__ import annotations

from collections.abc import Mapping, Set


def end_of_chain(start: str, next_of: Mapping[str, str | None]) -> str:
    """Where a chain ends; of a ring, the first of its ids by alphabet."""
    walked: dict[str, None] = {}
    at = start
    while at not in walked:
        walked[at] = None
        further = next_of.get(at)
        if further is None:
            return at
        at = further
    ring = list(walked)
    return min(ring[ring.index(at) :])


def reached_by(start: str, steps: Mapping[str, Set[str]]) -> frozenset[str]:
    """All ids that lie on some way from an id; itself only where a ring leads back."""
    reached: set[str] = set()
    waiting = list(steps.get(start, ()))
    while waiting:
        at = waiting.pop()
        if at not in reached:
            reached.add(at)
            waiting.extend(steps.get(at, ()))
    return frozenset(reached)


def cycles_of(steps: Mapping[str, Set[str]]) -> list[tuple[str, ...]]:
    """The rings among ids, each once, its ids in alphabetical order."""
    reach = {start: reached_by(start, steps) for start in steps}
    rings = {
        tuple(sorted({start, *(other for other in reach[start] if start in reach.get(other, ()))}))
        for start in steps
        if start in reach[start]
    }
    return sorted(rings)
