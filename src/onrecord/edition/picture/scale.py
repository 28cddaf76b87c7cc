"""From days to places across the picture: which days it shows, and where each lies, in per cent of the width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.chronology import Bounds
from onrecord.dates.days import civil, day_number

GENERATION = 10_958
"""In days, 30 years: a window that is no longer says where the picture has something to show."""

EDGES = ((12, 1), (60, 5), (10**9, 10))
"""The picture begins and ends with a whole year, lustrum or decade: up to so many years, so many at a time."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The days that a picture shows, from `first` to `last`, both counted in."""

    first: int
    last: int

    @property
    def days(self) -> int:
        """How many days the picture shows."""
        return self.last - self.first + 1

    def at(self, day: int) -> float:
        """Where a day begins; a day before or after those shown is at the edge."""
        shown = min(max(day, self.first), self.last + 1)
        return 100 * (shown - self.first) / self.days

    def day(self, place: float) -> int:
        """The day that is shown at a place."""
        within = min(max(place, 0.0), 100.0) * self.days / 100
        # What `at` rounds down by the last bit is still that day.
        return min(self.first + int(within + 1e-6), self.last)


def scale_of(windows: Iterable[Bounds], *, otherwise: int) -> Scale:
    """The days that hold everything known to within a generation, else everything known at all.

    What lies further off is not lost: its bar runs to the edge. Where no day is known it is the hundred years
    up to the day `otherwise`.
    """
    known = list(windows)
    days = list(_narrow(known)) or list(_known(known)) or [otherwise - 36_524, otherwise]
    return _with_whole_edges(min(days), max(days))


def _narrow(windows: Iterable[Bounds]) -> Iterator[int]:
    for window in windows:
        first, last = window.earliest, window.latest
        if first is not None and last is not None and last - first <= GENERATION:
            yield from (first, last)


def _known(windows: Iterable[Bounds]) -> Iterator[int]:
    for window in windows:
        yield from (day for day in (window.earliest, window.latest) if day is not None)


def _with_whole_edges(first: int, last: int) -> Scale:
    first_year, last_year = civil(first)[0], civil(last)[0]
    step = next(step for years, step in EDGES if last_year - first_year < years)
    return Scale(
        day_number(first_year // step * step, 1, 1),
        day_number((last_year // step + 1) * step, 1, 1) - 1,
    )
