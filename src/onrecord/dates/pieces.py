"""The earliest and the latest piece of a calendar that a date with unspecified digits may be."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from onrecord.dates.calendars import Piece, has_day
from onrecord.dates.edtf import Point, possible_days, possible_months
from onrecord.dates.seasons import SEASONS
from onrecord.dates.values import Calendar

Numbers = tuple[int, ...]


class NoDayFitsError(Exception):
    """No day of the calendar fits a date."""


def earliest_piece(point: Point, calendar: Calendar) -> Piece:
    """The earliest piece that a date may be; raises NoDayFitsError."""
    return _first_that_exists(_pieces(point.years.ascending(), point, lambda numbers: numbers), calendar)


def latest_piece(point: Point, calendar: Calendar) -> Piece:
    """The latest piece that a date may be; raises NoDayFitsError."""
    return _first_that_exists(
        _pieces(point.years.descending(), point, lambda numbers: numbers[::-1]), calendar
    )


def _first_that_exists(pieces: Iterator[Piece], calendar: Calendar) -> Piece:
    for piece in pieces:
        if piece.day is None or has_day(calendar, piece.year, piece.month, piece.day):
            return piece
    raise NoDayFitsError


def _pieces(years: Iterator[int], point: Point, turned: Callable[[Numbers], Numbers]) -> Iterator[Piece]:
    if not point.month:
        return (Piece(year) for year in years)
    if point.month in SEASONS:
        first, length = SEASONS[point.month]
        return (Piece(year, first, length) for year in years)
    months = turned(possible_months(point.month))
    if not point.day:
        return (Piece(year, month, 1) for year in years for month in months)
    days = turned(possible_days(point.day))
    return (Piece(year, month, 0, day) for year in years for month in months for day in days)
