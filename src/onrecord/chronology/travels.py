"""The least times that ways between places took, as far as somebody has set them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from onrecord.chronology.telling import step
from onrecord.dates import Step
from onrecord.evidence import Place
from onrecord.places import Gazetteer


@dataclass(frozen=True)
class Travels:
    """Places and the ways between them; what is set for a place holds for what lies in it too.

    The same few places meet again and again: what was found of two of them is kept.
    """

    places: Mapping[str, Place]
    gazetteer: Gazetteer
    _compatible: dict[tuple[str, str], bool] = field(default_factory=dict, repr=False)
    _least: dict[tuple[str, str], Step] = field(default_factory=dict, repr=False)

    def compatible(self, one: str, other: str) -> bool:
        """Whether who is in the one may be in the other."""
        found = self._compatible.get((one, other))
        if found is None:
            found = self._compatible[one, other] = self.gazetteer.compatible(one, other)
        return found

    def least(self, one: str, other: str) -> Step:
        """The least time from one place to another, as a step; none where nobody has set any."""
        found = self._least.get((one, other))
        if found is None:
            lengths = [
                length for begin, end, length in self._told if self._is_between(begin, end, one, other)
            ]
            longest = max(lengths, key=lambda length: length.forward(0), default=Step())
            found = self._least[one, other] = longest
        return found

    @cached_property
    def _told(self) -> list[tuple[str, str, Step]]:
        """Every least time, there and back."""
        told = [
            (place.id, travel.to, step(travel.least.count, travel.least.unit))
            for place in self.places.values()
            for travel in place.travel
        ]
        return told + [(end, begin, length) for begin, end, length in told]

    def _is_between(self, begin: str, end: str, one: str, other: str) -> bool:
        return self._holds(begin, one) and self._holds(end, other)

    def _holds(self, outer: str, place: str) -> bool:
        return self.gazetteer.same(outer, place) or self.gazetteer.contains(outer, place)
