"""Two places at once, as the obvious solver has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import permutations

from reference_rules import AT_LEAST, AT_MOST, Rule, size

from onrecord.dates import Duration
from onrecord.evidence import Place, Statement


def there(told: Statement) -> frozenset[str]:
    """Whoever is at the place of a statement for certain."""
    certain = ("birth", "death", "meeting", "arrest", "detention", "presence", "residence")
    if told.where is None or told.certainty != "asserted" or told.what not in certain:
        return frozenset()
    return frozenset(told.who_keys[:1] if told.what in ("birth", "death") else told.who_keys)


def gone(told: Statement) -> frozenset[str]:
    """Whoever made a journey for certain, if anybody says where it led."""
    made = told.what == "journey" and told.certainty == "asserted" and told.where is not None
    return frozenset(told.who_keys) if made else frozenset()


def ways_to_be(
    left: Statement,
    right: Statement,
    absence: Duration,
    least: tuple[int, int] = (0, 0),
    journeys: Iterable[tuple[Statement, Statement]] = (),
) -> Iterator[list[Rule]]:
    """One after the other with a day of travel in common, or together for less than an absence.

    `least` are the months and days that the way takes; `journeys` led to the stay that is named with each.
    """
    if "residence" not in (left.what, right.what):
        for one, other in permutations((left.key, right.key)):
            yield [
                Rule(f"{other}.start", AT_LEAST, (f"{one}.end", *least)),
                Rule(f"{other}.end", AT_LEAST, (f"{one}.start", 0, 1)),
            ]
        for journey, there in journeys:
            here = left if there is right else right
            yield [
                Rule(f"{there.key}.start", AT_LEAST, (f"{here.key}.end", 0, 0)),
                Rule(f"{here.key}.end", AT_LEAST, (f"{journey.key}.start", 0, 0)),
                Rule(f"{there.key}.start", AT_MOST, (f"{journey.key}.end", 0, 0)),
            ]
        return
    months, days = size(absence)
    for one in (left.key, right.key):
        for other in (left.key, right.key):
            # Both ends are counted in: 90 days together end 89 days after they began.
            yield [Rule(f"{one}.end", AT_MOST, (f"{other}.start", months, days - 2))]


def around(places: Mapping[str, Place], place: str | None) -> Iterator[str]:
    """A place and all that it lies in."""
    while place is not None:
        yield place
        place = places[place].within


def are_apart(places: Mapping[str, Place], one: str | None, other: str | None) -> bool:
    """Whether neither of two places holds the other."""
    return one not in around(places, other) and other not in around(places, one)


def least_way(places: Mapping[str, Place], one: str | None, other: str | None) -> tuple[int, int]:
    """The longest of the least times, in days, that anybody set for a way between two places, there or back."""
    ends = {frozenset(pair) for pair in _pairs(around(places, one), list(around(places, other)))}
    told = [
        size(travel.least)
        for place in places.values()
        for travel in place.travel
        if frozenset((place.id, travel.to)) in ends
    ]
    return max(told, default=(0, 0))


def _pairs(begin: Iterable[str], end: list[str]) -> Iterator[tuple[str, str]]:
    return ((one, other) for one in begin for other in end)
