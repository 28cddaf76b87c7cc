"""What days a date covers in a calendar, and what of that is not known."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from onrecord.dates.calendars import first_day, last_day
from onrecord.dates.edtf import AllOf, Edtf, Grain, OneOf, Point, Stretch
from onrecord.dates.pieces import earliest_piece, latest_piece
from onrecord.dates.seasons import SEASONS
from onrecord.dates.values import Calendar


@dataclass(frozen=True, slots=True)
class Extent:
    """The days between which a date begins, and between which it ends; None is unbounded.

    It begins from `first` to `latest_start` and ends from `earliest_end` to `last`, all counted in.
    """

    first: int | None
    latest_start: int | None
    earliest_end: int | None
    last: int | None


def extent_of(parts: Edtf, calendar: Calendar, about: int) -> Extent:
    """What days the parts of a date cover in one calendar; raises NoDayFitsError."""
    match parts:
        case Point():
            return _point_extent(parts, calendar, about)
        case Stretch():
            return _whole_stretch(*_ends(parts, calendar, about))
        case OneOf(members):
            return either(_member_of_one(member, calendar, about) for member in members)
        case AllOf(members):
            return _together(extent_of(member, calendar, about) for member in members)


def _point_extent(point: Point, calendar: Calendar, about: int) -> Extent:
    months, days = _margin(point, about) if point.about is not None else (0, 0)
    least = earliest_piece(point, calendar).later(-months)
    greatest = latest_piece(point, calendar).later(months)
    return Extent(
        first=first_day(calendar, least) - days,
        latest_start=first_day(calendar, greatest) + days,
        earliest_end=last_day(calendar, least) - days,
        last=last_day(calendar, greatest) + days,
    )


def _margin(point: Point, about: int) -> tuple[int, int]:
    """By how many months and days an approximate date is widened: by the finest part that is approximate."""
    if point.about is Grain.DAY and point.day != "XX":
        return 0, about
    if point.about is not Grain.YEAR and point.month not in ("", "XX"):
        return about * SEASONS.get(point.month, (0, 1))[1], 0
    return about * 12 * point.years.unit, 0


def _ends(stretch: Stretch, calendar: Calendar, about: int) -> tuple[Extent, Extent]:
    return _end(stretch.begin, calendar, about), _end(stretch.end, calendar, about)


def _end(point: Point | None, calendar: Calendar, about: int) -> Extent:
    return _NOT_KNOWN if point is None else _point_extent(point, calendar, about)


_NOT_KNOWN = Extent(None, None, None, None)


def _whole_stretch(begin: Extent, end: Extent) -> Extent:
    return Extent(begin.first, begin.latest_start, end.earliest_end, end.last)


def _member_of_one(member: Point | Stretch, calendar: Calendar, about: int) -> Extent:
    """A date, or some date of a stretch: the stretch's first at the earliest, its last at the latest."""
    if isinstance(member, Point):
        return _point_extent(member, calendar, about)
    begin, end = _ends(member, calendar, about)
    return Extent(begin.first, end.latest_start, begin.earliest_end, end.last)


def either(extents: Iterable[Extent]) -> Extent:
    """The extent of one of several dates, which is not known."""
    found = list(extents)
    return Extent(
        first=_bound(min, [extent.first for extent in found]),
        latest_start=_bound(max, [extent.latest_start for extent in found]),
        earliest_end=_bound(min, [extent.earliest_end for extent in found]),
        last=_bound(max, [extent.last for extent in found]),
    )


def _together(extents: Iterable[Extent]) -> Extent:
    """The extent of several dates as a whole."""
    found = list(extents)
    return Extent(
        first=_bound(min, [extent.first for extent in found]),
        latest_start=_bound(min, [extent.latest_start for extent in found]),
        earliest_end=_bound(max, [extent.earliest_end for extent in found]),
        last=_bound(max, [extent.last for extent in found]),
    )


def _bound(choose: Callable[[list[int]], int], days: list[int | None]) -> int | None:
    """The least or the greatest of several days, unbounded as soon as one of them is."""
    bounded = [day for day in days if day is not None]
    return choose(bounded) if len(bounded) == len(days) else None
