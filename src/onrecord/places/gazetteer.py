"""The places of a dossier: which are one place, and which lies in which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.places.chains import cycles_of, end_of_chain, reached_by
from onrecord.places.naming import PlaceNames
from onrecord.places.years import Years


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """Places by their ids: what each lies in, what it is another record of, what it is
    called and in which years, and where it is.

    A place that nobody recorded is itself, lies nowhere and has no name, so every question has an answer.
    """

    within: Mapping[str, str | None] = field(default_factory=dict)
    same_as: Mapping[str, str | None] = field(default_factory=dict)
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    at: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    years: Mapping[str, Mapping[str, Years]] = field(default_factory=dict)
    _outward: dict[str, frozenset[str]] = field(init=False, repr=False, compare=False)
    _called: PlaceNames = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_outward", self._containers())
        object.__setattr__(self, "_called", PlaceNames(self.names))

    def places(self) -> tuple[str, ...]:
        """All places on record."""
        return tuple(dict.fromkeys((*self.names, *self.within, *self.same_as)))

    def canonical(self, place: str) -> str:
        """The one id by which all records of a place go; of records in a ring, the first by alphabet."""
        return end_of_chain(place, self.same_as)

    def same(self, one: str, other: str) -> bool:
        """Whether two ids are of one place."""
        return self.canonical(one) == self.canonical(other)

    def contains(self, outer: str, inner: str) -> bool:
        """Whether a place lies in another, at whatever remove; no place lies in itself."""
        return self.canonical(outer) in self.around(inner)

    def compatible(self, one: str, other: str) -> bool:
        """Whether who is in the one may be in the other: they are one place, or one lies in the other."""
        return self.same(one, other) or self.contains(one, other) or self.contains(other, one)

    def around(self, place: str) -> frozenset[str]:
        """All places that a place lies in, by their canonical ids."""
        return self._outward.get(self.canonical(place), frozenset())

    def outward(self, place: str) -> tuple[str, ...]:
        """What a place lies in, by canonical ids, the nearest first."""
        distance = {outer: len(self.around(outer)) for outer in self.around(place)}
        return tuple(sorted(distance, key=lambda outer: (-distance[outer], outer)))

    def named(self, text: str) -> tuple[str, ...]:
        """The places that a text calls by one of their names as recorded, in the order of the text."""
        return self._called.named(text)

    def cycles(self) -> list[tuple[str, ...]]:
        """Places recorded as one another in a ring, or as lying in themselves; each ring once."""
        one_step = {place: {further} for place, further in self.same_as.items() if further is not None}
        return sorted({*cycles_of(one_step), *cycles_of(self._steps())})

    def _containers(self) -> dict[str, frozenset[str]]:
        steps = self._steps()
        return {place: reached_by(place, steps) - {place} for place in steps}

    def _steps(self) -> dict[str, set[str]]:
        steps: dict[str, set[str]] = {}
        for place, outer in self.within.items():
            if outer is not None:
                steps.setdefault(self.canonical(place), set()).add(self.canonical(outer))
        return steps
