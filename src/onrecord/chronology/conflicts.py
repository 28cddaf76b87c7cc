"""Conflicts told from contradictions: of times, of calendars, of places, of judgements.

Each is a contradiction of the network, lightened by whatever it can do without (deletion filtering:
Chinneck, *Feasibility and Infeasibility in Optimization*, 2008, section 2.2).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord.chronology.conflict import Conflict, ConflictKind, members_of
from onrecord.chronology.groundwork import Choice, Groundwork
from onrecord.chronology.network import Constraint
from onrecord.chronology.presence import Apart
from onrecord.chronology.propagation import Contradiction
from onrecord.chronology.sides import Days
from onrecord.chronology.trials import Bundle, cannot_hold, lighten, refute_all


def of_judgements(ground: Groundwork) -> list[Conflict]:
    """Judgements that contradict one another on who is who or which event is which."""
    torn = [*ground.people.torn(), *ground.events.torn()]
    return [Conflict(ConflictKind.IDENTITY, judgements) for judgements in _disjoint(torn)]


def _disjoint(sets: Iterable[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    taken: set[str] = set()
    for one in sets:
        if taken.isdisjoint(one):
            taken.update(one)
            yield one


def of_times(ground: Groundwork, contradiction: Contradiction) -> Conflict:
    """The smallest set within a contradiction that still is one."""

    def contradicts(records: Sequence[str]) -> bool:
        return cannot_hold(ground.network.only(records))

    return Conflict(ConflictKind.TIME, lighten(contradiction.because, contradicts))


def of_calendars(ground: Groundwork, earliest: Days, doubted: frozenset[str]) -> list[Conflict]:
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
    refutations = refute_all(earliest, choice.ways, doubted)
    if refutations is None:
        return None

    def contradicts(records: Sequence[str]) -> bool:
        known = ground.network.only(records)
        if choice.teller not in records:
            return cannot_hold(known)
        return all(cannot_hold([*known, *_resting_on(way, records)]) for way in choice.ways)

    return Conflict(ConflictKind.TIME, lighten(_because(refutations, (choice.teller,)), contradicts))


def _resting_on(way: Bundle, records: Sequence[str]) -> Iterator[Constraint]:
    return (constraint for constraint in way if set(constraint.because).issubset(records))


def not_following(stays: Iterable[Apart], earliest: Days, latest: Days) -> list[Apart]:
    """The stays that do not simply follow one another when everything is as early, or as late, as can be."""
    return [apart for apart in stays if not (apart.follow(earliest.value) or apart.follow(latest.value))]


def of_places(
    ground: Groundwork, stays: Iterable[Apart], earliest: Days, doubted: frozenset[str]
) -> tuple[list[Conflict], list[Apart]]:
    """People who are certainly in two places at once; and the stays of more such conflicts, if they share a member."""
    found: list[Conflict] = []
    waiting: list[Apart] = []
    taken: set[str] = set()
    for apart in stays:
        if not doubted.isdisjoint(apart.because):
            continue
        conflict = _of_stays(ground, earliest, apart, doubted)
        if conflict is None:
            continue
        if taken.isdisjoint(conflict.members):
            found.append(conflict)
            taken.update(conflict.members)
        else:
            waiting.append(apart)
    return found, waiting


def _of_stays(ground: Groundwork, earliest: Days, apart: Apart, doubted: frozenset[str]) -> Conflict | None:
    link = ground.people.path(apart.left.persona, apart.right.persona) or ()
    ways = list(apart.ways())
    refutations = refute_all(earliest, ways, doubted)
    if refutations is None or not doubted.isdisjoint(link):
        return None
    needed = {*apart.because, *link}

    def contradicts(records: Sequence[str]) -> bool:
        if not needed.issubset(records):
            return False
        known = ground.network.only(records)
        return all(cannot_hold([*known, *way]) for way in ways)

    return Conflict(ConflictKind.PLACE, lighten(_because(refutations, (*apart.because, *link)), contradicts))


def _because(refutations: Iterable[Contradiction], first: Iterable[str]) -> tuple[str, ...]:
    resting_on = [record for refutation in refutations for record in refutation.because]
    return tuple(dict.fromkeys((*first, *resting_on)))
