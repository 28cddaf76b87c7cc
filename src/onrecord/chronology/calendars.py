"""Days in a calendar that nobody stated: Julian and Gregorian, until the evidence excludes one.

The two readings of a `when` are one shift of all its days, so what can be early in the one and late in the
other can also be as early, and as late, as either: taking out what the rest excludes, one reading after
another until nothing changes, leaves the exact bounds, and nothing needs to be searched for them. (Such
alternatives are closed under taking the earlier, and the later, of two solutions: Jeavons and Cooper,
"Tractable constraints on ordered domains", Artificial Intelligence 79, 1995.)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.chronology.choices import OneOf, Way, meets
from onrecord.chronology.engine import Towards
from onrecord.chronology.network import Constraint, DayOf
from onrecord.chronology.standing import Standing


def decide_calendars(standing: Standing, readings: Iterable[OneOf]) -> list[OneOf]:
    """Hold every date to the one calendar in which it can be; give the readings that stay open.

    What excludes the other calendar becomes part of the reason for each bound that follows.
    """
    left = [one for one in readings if standing.doubted.isdisjoint(one.because)]
    while True:
        schedules = [standing.days(towards) for towards in Towards]
        unseen = [one for one in left if not _are_both_seen(schedules, one.ways(standing.counts))]
        decided = [
            (reading, only) for reading in unseen if (only := _only_way(standing, reading)) is not None
        ]
        if not decided:
            return left
        settled = {id(reading) for reading, _ in decided}
        left = [reading for reading in left if id(reading) not in settled]
        for reading, way in decided:
            standing.decide(reading, way)
        standing.carry_on()


def _only_way(standing: Standing, reading: OneOf) -> list[Constraint] | None:
    """The constraints of the one way that remains, resting on what excludes the rest; None for several."""
    possible: list[Way] = []
    excluded_by: list[str] = []
    for way in reading.ways(standing.counts):
        with standing.trial(way) as refuted:
            if refuted is None:
                possible.append(way)
            else:
                excluded_by += refuted.because
    if len(possible) != 1:
        return None
    return [one._replace(because=tuple(dict.fromkeys((*one.because, *excluded_by)))) for one in possible[0]]


def _are_both_seen(schedules: Sequence[DayOf], ways: Sequence[Way]) -> bool:
    """Whether there are several ways, each met by the earliest or the latest schedule, and so can be."""
    return len(ways) > 1 and all(any(meets(way, day_of) for day_of in schedules) for way in ways)
