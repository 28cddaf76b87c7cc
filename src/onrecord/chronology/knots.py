"""Knots: conflicts that share members, with the doubts that would end them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.chronology.conflict import Conflict
from onrecord.chronology.repairs import lightest_repair
from onrecord.chronology.trust import Trust


@dataclass(frozen=True, slots=True)
class Knot:
    """Conflicts that share members, one with another.

    `doubt` are the fewest members, the weakest source first, whose doubt would end all of them. It is an
    offer: nobody can know from the conflict alone which of its members is wrong.
    """

    conflicts: tuple[Conflict, ...]
    doubt: tuple[str, ...]


def knots_of(conflicts: Sequence[Conflict], trust: Trust) -> tuple[Knot, ...]:
    """The conflicts by what they share, in the order in which they were found."""
    return tuple(_knot(together, trust) for together in _sharing(conflicts))


def doubts_for(conflicts: Sequence[Conflict], trust: Trust) -> frozenset[str]:
    """The members of least trust in all whose doubt ends every conflict."""
    weights = {member: trust.of(member) for conflict in conflicts for member in conflict.members}
    return lightest_repair((conflict.members for conflict in conflicts), weights)


def _knot(conflicts: Sequence[Conflict], trust: Trust) -> Knot:
    return Knot(tuple(conflicts), tuple(sorted(doubts_for(conflicts, trust))))


def _sharing(conflicts: Iterable[Conflict]) -> Iterator[list[Conflict]]:
    together: list[tuple[set[str], list[Conflict]]] = []
    for conflict in conflicts:
        members = set(conflict.members)
        joined = [group for group in together if not group[0].isdisjoint(members)]
        found = [*(one for group in joined for one in group[1]), conflict]
        for group in joined[1:]:
            together.remove(group)
        if joined:
            joined[0][0].update(members, *(group[0] for group in joined[1:]))
            joined[0][1][:] = found
        else:
            together.append((members, found))
    return (group[1] for group in together)
