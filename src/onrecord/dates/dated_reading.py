"""Trees of the grammar to dates, with the weekday and the calendar mark that stand before them."""

from __future__ import annotations

from lark.lexer import Token

from onrecord.dates.edtf import Edtf, Point, is_one_day, is_to_the_day
from onrecord.dates.edtf_reading import edtf_of
from onrecord.dates.grammar import Node, refused_at
from onrecord.dates.values import Calendar, Dated
from onrecord.sentences import Sentence

MARKS = {"O.S. ": Calendar.JULIAN, "N.S. ": Calendar.GREGORIAN}


def dated_of(node: Node) -> Dated:
    """A date with its weekday and mark, from its tree; raises BadDate for what cannot be."""
    *before, date = node.children
    assert not isinstance(date, Token)
    parts = edtf_of(date)
    text = "".join(str(token) for token in date.scan_values(lambda value: isinstance(value, Token)))
    told = {token.type: token for token in before if isinstance(token, Token)}
    if "WEEKDAY" not in told:
        return Dated(text, MARKS.get(told.get("MARK", "")))
    if not is_one_day(parts):
        raise refused_at(told["WEEKDAY"], _why_no_weekday(text, parts))
    return Dated(text, MARKS.get(told.get("MARK", "")), told["WEEKDAY"].rstrip())


def _why_no_weekday(text: str, parts: Edtf) -> str:
    if not isinstance(parts, Point):
        return Sentence(
            "A weekday stands before one day, and `{text}` is an interval or a set of dates.", text=text
        )
    if not is_to_the_day(parts):
        return Sentence("Only a day has a weekday, and `{text}` is not known to the day.", text=text)
    return Sentence(
        "`{text}` is approximate and so has no one weekday: leave the weekday out, "
        "or list the days that it may be, in square brackets.",
        text=text,
    )
