"""EDTF text to its parts, with what no calendar could hold refused."""

from __future__ import annotations

import re
from functools import lru_cache

from lark.lexer import Token

from onrecord.dates.edtf import (
    AllOf,
    Edtf,
    Grain,
    OneOf,
    Point,
    Stretch,
    Years,
    possible_days,
    possible_months,
)
from onrecord.dates.grammar import Node, grow, refused_at
from onrecord.dates.refusals import BadDate
from onrecord.dates.seasons import SEASONS
from onrecord.dates.year_reading import years_of
from onrecord.sentences import Joined, Sentence

LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
PLAIN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|1\d|2[0-8]))?)?([?~%]?)", re.ASCII)
"""The commonest dates, which are in every calendar and need no grammar."""

Bound = tuple[int, int, int]


@lru_cache(maxsize=65_536)
def read_edtf(text: str) -> Edtf:
    """The parts of a date in EDTF, without a calendar mark."""
    if plain := PLAIN.fullmatch(text):
        year, month, day, mark = plain.groups(default="")
        finest = Grain.DAY if day else Grain.MONTH if month else Grain.YEAR
        return Point(Years(int(year), int(year)), month, day, finest if mark in ("~", "%") else None)
    return edtf_of(grow(text, "edtf"))


def edtf_of(node: Node) -> Edtf:
    """The parts of a date from its tree; raises BadDate for what cannot be."""
    match node.data:
        case "point":
            return _point(node)
        case "stamp":
            return _stamp(node)
        case "interval":
            first, _, last = _nodes(node, keep_tokens=True)
            return _stretch(node, _end(first), _end(last))
        case _:
            members = tuple(_member(child) for child in _nodes(node))
            return OneOf(members) if node.data == "one_of" else AllOf(members)


def _member(node: Node) -> Point | Stretch:
    if node.data == "point":
        return _point(node)
    ends = [_point(child) for child in _nodes(node)]
    if node.data == "stretch":
        return _stretch(node, *ends)
    return Stretch(None, ends[0]) if node.data == "stretch_until" else Stretch(ends[0], None)


def _nodes(node: Node, *, keep_tokens: bool = False) -> list[Node]:
    return [child for child in node.children if keep_tokens or not isinstance(child, Token)]  # type: ignore[misc]


def _end(node: Node) -> Point | None:
    found = _nodes(node)
    return _point(found[0]) if found else None


def _stamp(node: Node) -> Point:
    """The day of a date with its time of day."""
    token = _tokens(node)[0]
    year, month, day = str(token).split("T")[0].rsplit("-", 2)
    _refuse_impossible(token, month)
    _refuse_impossible_day(token, month, day)
    return Point(years_of(token, year), month, day)


def _stretch(node: Node, begin: Point | None, end: Point | None) -> Stretch:
    if begin is not None and end is not None and _is_backward(begin, end):
        raise BadDate(
            Sentence("An interval ends no earlier than it begins; this one is reversed."), _column(node)
        )
    return Stretch(begin, end)


def _is_backward(begin: Point, end: Point) -> bool:
    """Whether an end lies before its beginning for certain, about which approximate dates say nothing."""
    return begin.about is None and end.about is None and _latest(end) < _earliest(begin)


def _earliest(point: Point) -> Bound:
    month = SEASONS[point.month][0] if point.month in SEASONS else min(possible_months(point.month or "XX"))
    return point.years.least, month, min(possible_days(point.day or "XX"))


def _latest(point: Point) -> Bound:
    year, day = point.years.greatest, max(possible_days(point.day or "XX"))
    if point.month not in SEASONS:
        return year, max(possible_months(point.month or "XX")), day
    first, months = SEASONS[point.month]
    years, month = divmod(first + months - 2, 12)
    return year + years, month + 1, day


def _point(node: Node) -> Point:
    parts = _nodes(node)
    tokens = [next(token for token in _tokens(part) if token.type != "QUALIFIER") for part in parts]
    month, day = [*(str(token) for token in tokens[1:]), "", ""][:2]
    years = years_of(tokens[0], str(tokens[0]))
    if month:
        _refuse_impossible(tokens[1], month)
    if day:
        _refuse_impossible_day(tokens[2], month, day)
    return Point(years, month, day, _about(parts))


def _about(parts: list[Node]) -> Grain | None:
    """The finest part that is approximate; a mark before a part is its own, one behind it all so far."""
    marked = [Grain(place) for place, part in enumerate(parts) if {"~", "%"} & set(_tokens(part))]
    return max(marked, default=None)


def _refuse_impossible(token: Token, month: str) -> None:
    if month not in SEASONS and not possible_months(month):
        raise refused_at(
            token,
            Sentence(
                "There is no month {month}: months are 01 to 12, parts of a year 21 to 41.", month=str(month)
            ),
        )


def _refuse_impossible_day(token: Token, month: str, day: str) -> None:
    if month in SEASONS:
        raise refused_at(
            token,
            Sentence(
                "A season has no days of its own: `{month}` stands for a part of the year.", month=str(month)
            ),
        )
    months = possible_months(month)
    days = possible_days(day)
    if not days:
        raise refused_at(token, Sentence("There is no day {day} in any month.", day=str(day)))
    if not any(days[0] <= LONGEST_MONTHS[month - 1] for month in months):
        raise refused_at(
            token,
            Sentence(
                "{months} never has a day {day}: it has {most} at most.",
                months=Joined([MONTH_NAMES[month - 1] for month in months], by=" or "),
                day=str(day),
                most=str(LONGEST_MONTHS[months[-1] - 1]),
            ),
        )


def _tokens(node: Node) -> list[Token]:
    return list(node.scan_values(lambda value: isinstance(value, Token)))


def _column(node: Node) -> int:
    return min((token.start_pos or 0) for token in _tokens(node)) + 1
