"""Conflicts: smallest sets of statements and judgements that cannot all be true.

Each is found as a contradiction of the network, then lightened by whatever it can do without (deletion
filtering: Chinneck, *Feasibility and Infeasibility in Optimization*, 2008, section 2.2). All that share no
member are found: the members of one are doubted before the next is sought.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.chronology.groundwork import Choice, Groundwork
from onrecord.chronology.network import EPOCH, Constraint, Network
from onrecord.chronology.presence import Apart, stays_apart
from onrecord.chronology.propagation import Contradiction, settle, settled
from onrecord.chronology.sides import Days, Towards, Trail


class ConflictKind(StrEnum):
    """What cannot be."""

    TIME = "time"
    PLACE = "place"
    IDENTITY = "identity"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Records that cannot all be true: dropping any one of them ends this conflict."""

    kind: ConflictKind
    members: tuple[str, ...]


Bundle = Sequence[Constraint]


def find_conflicts(ground: Groundwork) -> tuple[list[Conflict], Days]:
    """Every conflict that shares no member with another, and the earliest days without what is contested."""
    conflicts = [Conflict(ConflictKind.IDENTITY, torn) for torn in _disjoint(ground.people.torn())]
    conflicts += [Conflict(ConflictKind.IDENTITY, torn) for torn in _disjoint(ground.events.torn())]
    while True:
        doubted = members_of(conflicts)
        earliest, contradictions = settled(ground.network, Towards.EARLIEST, doubted=doubted)
        if contradictions:
            conflicts += [_lightened(ground, contradiction) for contradiction in contradictions]
            continue
        further = _of_calendars(ground, earliest, doubted) or _of_places(ground, earliest, doubted)
        if not further:
            return conflicts, earliest
        conflicts += further


def members_of(conflicts: Iterable[Conflict]) -> frozenset[str]:
    """Everything that is contested."""
    return frozenset(member for conflict in conflicts for member in conflict.members)


def refuted(earliest: Days, tried: Bundle, doubted: frozenset[str]) -> Contradiction | None:
    """Why something cannot be beside all that is known; None where it can. Leaves the days as they were."""
    trail = Trail([])
    found = settle(earliest, (), doubted=doubted, also=tried, trail=trail)
    trail.undo(earliest)
    return found[0] if found else None


def _disjoint(sets: Iterable[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    taken: set[str] = set()
    for one in sets:
        if taken.isdisjoint(one):
            taken.update(one)
            yield one


def _lightened(ground: Groundwork, contradiction: Contradiction) -> Conflict:
    """The smallest set within a contradiction that still is one."""

    def contradicts(records: Sequence[str]) -> bool:
        return _cannot_hold(ground.network.only(records))

    return Conflict(ConflictKind.TIME, lighten(contradiction.because, contradicts))


def lighten(records: Sequence[str], contradicts: Callable[[Sequence[str]], bool]) -> tuple[str, ...]:
    """Leave out, one after another, each record without which the rest still contradict one another."""
    kept = list(records)
    for record in records:
        without = [other for other in kept if other != record]
        if contradicts(without):
            kept = without
    return tuple(kept)


def _cannot_hold(constraints: Bundle) -> bool:
    """Whether constraints contradict one another, tried in a network of their own."""
    alone = Network()
    own = {EPOCH: EPOCH}
    for constraint in constraints:
        for time in (constraint.early, constraint.late):
            if time not in own:
                own[time] = alone.unnamed()
    alone.add(
        Constraint(own[one.early], own[one.late], one.step, one.at_most, one.because) for one in constraints
    )
    return bool(settled(alone, Towards.EARLIEST)[1])


def _of_calendars(ground: Groundwork, earliest: Days, doubted: frozenset[str]) -> list[Conflict]:
    """Days that neither calendar lets be what they are told as."""
    found: list[Conflict] = []
    for choice in ground.calendars:
        if choice.teller not in doubted and choice.teller not in members_of(found):
            conflict = _of_choice(ground, earliest, choice, doubted)
            if conflict is not None and members_of(found).isdisjoint(conflict.members):
                found.append(conflict)
    return found


def _of_choice(
    ground: Groundwork, earliest: Days, choice: Choice, doubted: frozenset[str]
) -> Conflict | None:
    refutations = _refute_all(earliest, choice.ways, doubted)
    if refutations is None:
        return None

    def contradicts(records: Sequence[str]) -> bool:
        known = ground.network.only(records)
        if choice.teller not in records:
            return _cannot_hold(known)
        return all(_cannot_hold([*known, *_resting_on(way, records)]) for way in choice.ways)

    return Conflict(ConflictKind.TIME, lighten(_because(refutations, (choice.teller,)), contradicts))


def _resting_on(way: Bundle, records: Sequence[str]) -> Iterator[Constraint]:
    return (constraint for constraint in way if set(constraint.because).issubset(records))


def _of_places(ground: Groundwork, earliest: Days, doubted: frozenset[str]) -> list[Conflict]:
    """People who are certainly in two places at once."""
    found: list[Conflict] = []
    for apart in stays_apart(ground):
        if apart.follow(earliest.value) or not doubted.isdisjoint(apart.because):
            continue
        conflict = _of_stays(ground, earliest, apart, doubted)
        if conflict is not None and members_of(found).isdisjoint(conflict.members):
            found.append(conflict)
    return found


def _of_stays(ground: Groundwork, earliest: Days, apart: Apart, doubted: frozenset[str]) -> Conflict | None:
    link = ground.people.path(apart.left.persona, apart.right.persona) or ()
    ways = list(apart.ways())
    refutations = _refute_all(earliest, ways, doubted)
    if refutations is None or not doubted.isdisjoint(link):
        return None
    needed = {*apart.because, *link}

    def contradicts(records: Sequence[str]) -> bool:
        if not needed.issubset(records):
            return False
        known = ground.network.only(records)
        return all(_cannot_hold([*known, *way]) for way in ways)

    return Conflict(ConflictKind.PLACE, lighten(_because(refutations, (*apart.because, *link)), contradicts))


def _refute_all(
    earliest: Days, ways: Sequence[Bundle], doubted: frozenset[str]
) -> list[Contradiction] | None:
    """Why none of several ways can be; None where one of them can."""
    refutations = []
    for way in ways:
        refutation = refuted(earliest, way, doubted)
        if refutation is None:
            return None
        refutations.append(refutation)
    return refutations


def _because(refutations: Iterable[Contradiction], first: Iterable[str]) -> tuple[str, ...]:
    resting_on = [record for refutation in refutations for record in refutation.because]
    return tuple(dict.fromkeys((*first, *resting_on)))
