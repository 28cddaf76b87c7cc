"""What is meant by the slips of the pen that are made most."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches

from onrecord.dates.weekday_hints import weekday_hint
from onrecord.dates.weekdays import SPELLINGS
from onrecord.sentences import Sentence

KEYWORDS = ("before", "after", "during", "within", "not", "age", "birth", "death", "made")
UNITS = {"d": "d", "w": "w", "m": "m", "y": "y", "д": "d", "н": "w", "м": "m", "г": "y", "л": "y"}
LEADING_RELATION = re.compile(r"(?:(?:not +)?(?:before|after)|during|within \S+ (?:before|after)) +")
LEADING_WEEKDAY = re.compile(rf"\A(?:{'|'.join(SPELLINGS)}) ", re.IGNORECASE)

Advice = Callable[[re.Match[str]], str]

GROUPS = ("one", "two", "three")
"""What the parts of a slip are called in what is said of it."""


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
    return Sentence("Did you mean `{words}`?", words=near[0] + text[first.end() :]) if near else None


def _padded(found: re.Match[str]) -> str:
    year, *parts = found[0].split("-")
    date = "-".join([year, *(part.zfill(2) for part in parts)])
    return Sentence("Months and days have two digits: `{date}`.", date=date)


def _with_dots(found: re.Match[str]) -> str:
    day, month, year = found[1].zfill(2), found[2].zfill(2), found[3]
    return Sentence(
        "Write the year first, then the month and the day: `{date}`.", date=f"{year}-{month}-{day}"
    )


def _slashed_month(found: re.Match[str]) -> str:
    month = f"{found[1]}-{found[2].zfill(2)}"
    return Sentence(
        "For a month write `{month}`; a stroke is for intervals, whose years have four digits.", month=month
    )


def _spelt_length(found: re.Match[str]) -> str:
    length = found[1] + UNITS[found[2][0].lower()]
    return Sentence(
        "Lengths are written `{length}` (d, w, m or y), as in `for: {length}` or `met + {length}`.",
        length=length,
    )


def _two_digits(found: re.Match[str]) -> str:
    return Sentence(
        "Write all four digits of a year: `19{digits}`, or `18{digits}`; a century is `18XX`.",
        digits=found[1],
    )


def _capitals(found: re.Match[str]) -> str:
    return Sentence("A digit that is not specified is a capital X: `{date}`.", date=found[0].upper())


def _small(found: re.Match[str]) -> str:
    return Sentence("Ids have small letters: `{id}`.", id=found[0].lower())


def _quoted(template: str) -> Advice:
    return lambda found: Sentence(template, **dict(zip(GROUPS, found.groups(), strict=False)))


_YEAR = r"(-?[0-9X]{4})"
_DATE = r"(-?[0-9X]{4}(?:-[0-9X]{2}){0,2})"
_ID = r"([a-z][a-z0-9-]*(?:/[a-z][a-z0-9-]*)?)"

_UNIT = r"(d(?:ays?)?|w(?:eeks?)?|m(?:onths?)?|y(?:(?:ea)?rs?)?|[дмнгл][а-я]*)\.?"

_TABLE: tuple[tuple[str, Advice], ...] = (
    (r"\d{4}-\d{1,2}(?:-\d{1,2})?", _padded),
    (r"(\d{1,2})\.(\d{1,2})\.(\d{4})", _with_dots),
    (r"\d{1,2}/\d{1,2}/(\d{4})", _quoted("Write year, month and day in this order, as in `{one}-09-12`.")),
    (r"(\d{4})[/.](\d{1,2})", _slashed_month),
    (
        r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})",
        _quoted("Write hyphens between the parts: `{one}-{two}-{three}`."),
    ),
    (
        r"(?i:circa|ca\.?|c\.?|about|around|approx\.?|approximately|около|ок\.) *" + _DATE,
        _quoted("For an approximate date write `{one}~`."),
    ),
    (r"(?i:maybe|perhaps|probably) +" + _DATE, _quoted("For a doubtful date write `{one}?`.")),
    (_DATE + r" *(?:\?~|~\?)", _quoted("Doubtful and approximate at once is `%`: `{one}%`.")),
    (r"(\d{1,6}) *" + _UNIT, _spelt_length),
    (r"(?:'|’)?(\d{2})", _two_digits),
    (r"(\d{3})0['’]?s", _quoted("For a decade write `{one}X`.")),
    (_YEAR + r" *[-–—] *" + _YEAR, _quoted("For an interval write `{one}/{two}`.")),
    (_DATE + r" *[–—] *" + _DATE, _quoted("For an interval write `{one}/{two}`.")),
    (r"between +" + _DATE + r" +and +" + _DATE, _quoted("For an interval write `{one}/{two}`.")),
    (r"from +(.+?) +(?:to|until|till) +(.+)", _quoted("Write `{{from: {one}, until: {two}}}`.")),
    (_DATE + r" *(?:or|,|или) *" + _DATE, _quoted('For one of several dates write `"[{one},{two}]"`.')),
    (r"(from|until|still|for) +(.+)", _quoted("`{one}` is a key: write `{{{one}: {two}}}`.")),
    (r"\.\." + _DATE, _quoted("For a time up to a date write `../{one}`.")),
    (_DATE + r"\.\.", _quoted("For a time from a date on write `{one}/..`.")),
    (_DATE + r"\.\." + _DATE, _quoted("For an interval write `{one}/{two}`.")),
    (r"(-?)(\d{5,})(?:-.*)?", _quoted("A year of more than four digits begins with Y: `Y{one}{two}`.")),
    (r"Y(-?\d{1,4})", _quoted("Y is for years of more than four digits only.")),
    (r"[0-9x]{4}(?:-[0-9x]{2}){0,2}", _capitals),
    (_ID + r" *([+-]) *(=?\d+[dwmy])", _quoted("Put spaces round the sign: `{one} {two} {three}`.")),
    (r".+ [+-] =?\d+[dwmy] [+-] .+", _quoted("A time has one `+` or `-` and no second.")),
    (r"(?:.+ [+-]|within) *(\d{1,6}) +" + _UNIT + r"(?: .*)?", _spelt_length),
    (r"(Y-?\d+(?:E\d+)?)-.*", _quoted("A year that begins with Y has no months: `{one}`.")),
    (r"[A-Z][A-Za-z-]*", _small),
    (r"age\([^)]*\)[ :=]*(\d+).*", _quoted("An age is in years, as in `age(np) {one}`.")),
    (r"([ON])\.? ?S\.? *" + _DATE, _quoted("The mark is written `{one}.S. {two}`.")),
    (_DATE + r" *\(?([ON])\.? ?S\.?\)?", _quoted("The mark comes first: `{two}.S. {one}`.")),
    (r"\s*", _quoted("A time is empty.")),
)
SLIPS: tuple[tuple[re.Pattern[str], Advice], ...] = tuple(
    (re.compile(slip), advice) for slip, advice in _TABLE
)
"""Each slip with what to say of it; the first that fits is said."""
