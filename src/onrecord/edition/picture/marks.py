"""Marks: what is drawn of a happening, solid where it is certain that it went on, faded where it may have."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.chronology import Bounds
from onrecord.edition.picture.happenings import Happening, ends_of, is_contested
from onrecord.edition.picture.scale import Scale
from onrecord.edition.telling import Telling


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the picture's width, in per cent."""

    start: float
    width: float

    @property
    def end(self) -> float:
        """Where it ends."""
        return self.start + self.width

    @property
    def middle(self) -> float:
        """Half way along it."""
        return self.start + self.width / 2


@dataclass(frozen=True, slots=True)
class Bar:
    """Where something may have gone on, and where it certainly did; an open side fades out instead of ending.

    `before` and `after` say that a known bound lies beyond the edge of the picture.
    """

    possible: Stretch
    certain: Stretch | None
    opens: bool
    closes: bool
    before: bool
    after: bool

    @property
    def is_timeless(self) -> bool:
        """Whether nothing bounds it."""
        return self.opens and self.closes and self.certain is None


@dataclass(frozen=True, slots=True)
class Mark:
    """A happening as drawn; `told` is where the words of a contested statement alone would put it."""

    happening: Happening
    bar: Bar
    told: Stretch | None
    contested: bool

    @property
    def anchor(self) -> float:
        """Where a line from another mark meets it."""
        return (self.told or self.bar.certain or self.bar.possible).middle

    @property
    def extent(self) -> tuple[float, float]:
        """From where to where it is drawn."""
        drawn = [self.bar.possible, *([self.told] if self.told else [])]
        return min(one.start for one in drawn), max(one.end for one in drawn)

    @property
    def is_drawn_by_itself(self) -> bool:
        """Whether it has a place: what nothing bounds could stand anywhere."""
        return self.told is not None or not self.bar.is_timeless


def mark_of(telling: Telling, happening: Happening, scale: Scale) -> Mark:
    """The mark of a happening."""
    contested = is_contested(telling, happening)
    told = _told(telling, happening, scale) if contested else None
    return Mark(happening, bar_of(scale, *ends_of(telling, happening)), told, contested)


def bar_of(scale: Scale, start: Bounds, end: Bounds) -> Bar:
    """The bar between two bounded ends: certain from the latest start to the earliest end."""
    first, last = start.earliest, end.latest
    return Bar(
        possible=_stretch(scale, first, last),
        certain=_certain(scale, start.latest, end.earliest),
        opens=first is None,
        closes=last is None,
        before=first is not None and first < scale.first,
        after=last is not None and last > scale.last,
    )


def _certain(scale: Scale, first: int | None, last: int | None) -> Stretch | None:
    if first is None or last is None or first > last or last < scale.first or first > scale.last:
        return None
    return _stretch(scale, first, last)


def _stretch(scale: Scale, first: int | None, last: int | None) -> Stretch:
    """From the beginning of the first day to the end of the last."""
    start = 0.0 if first is None else scale.at(first)
    end = 100.0 if last is None else scale.at(last + 1)
    return Stretch(start, end - start)


def _told(telling: Telling, happening: Happening, scale: Scale) -> Stretch | None:
    if happening.id not in telling.report.dossier.statements:
        return None
    start, end = telling.report.chronology.told(happening.id)
    first = start.latest if start.earliest is None else start.earliest
    last = end.earliest if end.latest is None else end.latest
    if first is None and last is None:
        return None
    days = [day for day in (first, last) if day is not None]
    return _stretch(scale, min(days), max(days))
