"""What is meant by the slips of the pen that are made most."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches

from onrecord.dates.weekday_hints import weekday_hint
from onrecord.dates.weekdays import SPELLINGS

KEYWORDS = ("before", "after", "during", "within", "not", "age", "birth", "death", "made")
UNITS = {"d": "d", "w": "w", "m": "m", "y": "y", "д": "d", "н": "w", "м": "m", "г": "y", "л": "y"}
LEADING_RELATION = re.compile(r"(?:(?:not +)?(?:before|after)|during|within \S+ (?:before|after)) +")
LEADING_WEEKDAY = re.compile(rf"\A(?:{'|'.join(SPELLINGS)}) ", re.IGNORECASE)

Advice = Callable[[re.Match[str]], str]


def hint(text: str) -> str | None:
    """What the writer of a text that cannot be read may have meant, if it is a common slip."""
    relation = LEADING_RELATION.match(text)
    rest = text[relation.end() :] if relation else text
    if weekday := weekday_hint(rest):
        return weekday
    date = LEADING_WEEKDAY.sub("", rest, count=1)
    for slip, advice in SLIPS:
        if found := slip.fullmatch(date):
            return advice(found)
    return _misspelt(rest)


def _misspelt(text: str) -> str | None:
    first = re.match(r"[A-Za-z]+", text)
    if first is None or first[0] in KEYWORDS:
        return None
    near = get_close_matches(first[0].lower(), KEYWORDS, 1, 0.7)
    return f"Did you mean `{near[0]}{text[first.end() :]}`?" if near else None


def _padded(found: re.Match[str]) -> str:
    year, *parts = found[0].split("-")
    return f"Months and days have two digits: `{'-'.join([year, *(part.zfill(2) for part in parts)])}`."


def _with_dots(found: re.Match[str]) -> str:
    day, month, year = found[1].zfill(2), found[2].zfill(2), found[3]
    return f"Write the year first, then the month and the day: `{year}-{month}-{day}`."


def _slashed_month(found: re.Match[str]) -> str:
    year, month = found[1], found[2].zfill(2)
    return f"For a month write `{year}-{month}`; a stroke is for intervals, whose years have four digits."


def _spelt_length(found: re.Match[str]) -> str:
    length = found[1] + UNITS[found[2][0].lower()]
    return f"Lengths are written `{length}` (d, w, m or y), as in `for: {length}` or `met + {length}`."


def _two_digits(found: re.Match[str]) -> str:
    return f"Write all four digits of a year: `19{found[1]}`, or `18{found[1]}`; a century is `18XX`."


def _capitals(found: re.Match[str]) -> str:
    return f"A digit that is not specified is a capital X: `{found[0].upper()}`."


def _quoted(template: str) -> Advice:
    return lambda found: template.format(*found.groups())


_YEAR = r"(-?[0-9X]{4})"
_DATE = r"(-?[0-9X]{4}(?:-[0-9X]{2}){0,2})"
_ID = r"([a-z][a-z0-9-]*(?:/[a-z][a-z0-9-]*)?)"

_UNIT = r"(d(?:ays?)?|w(?:eeks?)?|m(?:onths?)?|y(?:(?:ea)?rs?)?|[дмнгл][а-я]*)\.?"

_TABLE: tuple[tuple[str, Advice], ...] = (
    (r"\d{4}-\d{1,2}(?:-\d{1,2})?", _padded),
    (r"(\d{1,2})\.(\d{1,2})\.(\d{4})", _with_dots),
    (r"\d{1,2}/\d{1,2}/(\d{4})", _quoted("Write year, month and day in this order, as in `{0}-09-12`.")),
    (r"(\d{4})[/.](\d{1,2})", _slashed_month),
    (r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})", _quoted("Write hyphens between the parts: `{0}-{1}-{2}`.")),
    (
        r"(?i:circa|ca\.?|c\.?|about|around|approx\.?|approximately|около|ок\.) *" + _DATE,
        _quoted("For an approximate date write `{0}~`."),
    ),
    (r"(?i:maybe|perhaps|probably) +" + _DATE, _quoted("For a doubtful date write `{0}?`.")),
    (_DATE + r" *(?:\?~|~\?)", _quoted("Doubtful and approximate at once is `%`: `{0}%`.")),
    (r"(\d{1,6}) *" + _UNIT, _spelt_length),
    (r"(?:'|’)?(\d{2})", _two_digits),
    (r"(\d{3})0['’]?s", _quoted("For a decade write `{0}X`.")),
    (_YEAR + r" *[-–—] *" + _YEAR, _quoted("For an interval write `{0}/{1}`.")),
    (_DATE + r" *[–—] *" + _DATE, _quoted("For an interval write `{0}/{1}`.")),
    (r"between +" + _DATE + r" +and +" + _DATE, _quoted("For an interval write `{0}/{1}`.")),
    (r"from +(.+?) +(?:to|until|till) +(.+)", _quoted("Write `{{from: {0}, until: {1}}}`.")),
    (_DATE + r" *(?:or|,|или) *" + _DATE, _quoted('For one of several dates write `"[{0},{1}]"`.')),
    (r"(from|until|still|for) +(.+)", _quoted("`{0}` is a key: write `{{{0}: {1}}}`.")),
    (r"\.\." + _DATE, _quoted("For a time up to a date write `../{0}`.")),
    (_DATE + r"\.\.", _quoted("For a time from a date on write `{0}/..`.")),
    (_DATE + r"\.\." + _DATE, _quoted("For an interval write `{0}/{1}`.")),
    (r"(-?)(\d{5,})(?:-.*)?", _quoted("A year of more than four digits begins with Y: `Y{0}{1}`.")),
    (r"Y(-?\d{1,4})", _quoted("Y is for years of more than four digits only.")),
    (r"[0-9x]{4}(?:-[0-9x]{2}){0,2}", _capitals),
    (_ID + r" *([+-]) *(=?\d+[dwmy])", _quoted("Put spaces round the sign: `{0} {1} {2}`.")),
    (r".+ [+-] =?\d+[dwmy] [+-] .+", _quoted("A time has one `+` or `-` and no second.")),
    (r"(?:.+ [+-]|within) *(\d{1,6}) +" + _UNIT + r"(?: .*)?", _spelt_length),
    (r"(Y-?\d+(?:E\d+)?)-.*", _quoted("A year that begins with Y has no months: `{0}`.")),
    (r"[A-Z][A-Za-z-]*", lambda found: f"Ids have small letters: `{found[0].lower()}`."),
    (r"age\([^)]*\)[ :=]*(\d+).*", _quoted("An age is in years, as in `age(np) {0}`.")),
    (r"([ON])\.? ?S\.? *" + _DATE, _quoted("The mark is written `{0}.S. {1}`.")),
    (_DATE + r" *\(?([ON])\.? ?S\.?\)?", _quoted("The mark comes first: `{1}.S. {0}`.")),
    (r"\s*", _quoted("A time is empty.")),
)
SLIPS: tuple[tuple[re.Pattern[str], Advice], ...] = tuple(
    (re.compile(slip), advice) for slip, advice in _TABLE
)
"""Each slip with what to say of it; the first that fits is said."""
