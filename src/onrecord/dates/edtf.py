"""What an EDTF date says, part by part, before any calendar makes days of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from itertools import product

DIGITS = "0123456789"


class Grain(IntEnum):
    """The parts of a date, the coarsest first."""

    YEAR = 0
    MONTH = 1
    DAY = 2


@dataclass(frozen=True, slots=True)
class Years:
    """A year, or the years that one with unspecified or insignificant digits may be.

    `unit` is how many years its coarseness spans: 10 for 190X, 100 for 1950S2. `mask` is kept only where
    the possible years do not follow one another, as in 1X32.
    """

    least: int
    greatest: int
    unit: int = 1
    mask: str = ""

    def ascending(self) -> Iterator[int]:
        """The years it may be, the earliest first."""
        return iter(range(self.least, self.greatest + 1)) if not self.mask else iter(masked_years(self.mask))

    def descending(self) -> Iterator[int]:
        """The years it may be, the latest first."""
        if not self.mask:
            return iter(range(self.greatest, self.least - 1, -1))
        return reversed(masked_years(self.mask))


@dataclass(frozen=True, slots=True)
class Point:
    """A date to the year, season, month or day; month and day as written, X for a digit not specified.

    `about` is the finest part that is said to be approximate.
    """

    years: Years
    month: str = ""
    day: str = ""
    about: Grain | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one date to another; None is an end that is open or not known."""

    begin: Point | None
    end: Point | None


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of several dates or stretches, which is not known: `[1924,1925]`."""

    members: tuple[Point | Stretch, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """All of several dates or stretches: `{1667,1668}`."""

    members: tuple[Point | Stretch, ...]


Edtf = Point | Stretch | OneOf | AllOf


def masked_years(mask: str) -> list[int]:
    """The years that a mask may stand for, in order: 1X32 for ten of them."""
    sign = -1 if mask.startswith("-") else 1
    choices = (DIGITS if digit == "X" else digit for digit in mask.lstrip("-"))
    years = [sign * int("".join(digits)) for digits in product(*choices)]
    return years if sign > 0 else years[::-1]


def fits(written: str, number: int) -> bool:
    """Whether a part as written, X for any digit, may be a number."""
    return all(given in ("X", digit) for given, digit in zip(written, f"{number:02d}", strict=True))


@cache
def possible_months(written: str) -> tuple[int, ...]:
    """The months 1 to 12 that a part as written may be; none for a season."""
    return tuple(month for month in range(1, 13) if fits(written, month))


@cache
def possible_days(written: str) -> tuple[int, ...]:
    """The days 1 to 31 that a part as written may be."""
    return tuple(day for day in range(1, 32) if fits(written, day))


def points(date: Edtf) -> Iterator[Point]:
    """Every date that an expression is made of."""
    match date:
        case Point():
            yield date
        case Stretch(begin, end):
            yield from (point for point in (begin, end) if point is not None)
        case OneOf(members) | AllOf(members):
            for member in members:
                yield from points(member)


def is_one_day(date: Edtf) -> bool:
    """Whether it is one date, to the day and not approximate, so that it has a weekday."""
    return isinstance(date, Point) and date.about is None and is_to_the_day(date)


def is_to_the_day(date: Edtf) -> bool:
    """Whether every part of every date in it is known, down to the day."""
    found = list(points(date))
    return bool(found) and all(
        point.day != "" and "X" not in point.month + point.day and point.years.least == point.years.greatest
        for point in found
    )
