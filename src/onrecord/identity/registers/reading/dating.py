"""Dates as registers write them, as EDTF: day and month and year in figures, in words, or somewhere in a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable

CENTURY = 1900
"""Of a year in two figures. Registers of the twentieth century write so; elder years they write out."""

MONTHS = (
    *("янв jan", "фев feb", "мар mar mär", "апр apr", "май мая may mai", "июн jun"),
    *("июл jul", "авг aug", "сен sep", "окт oct okt", "ноя nov", "дек dec dez"),
)
"""How the names of the months begin, in Russian, English and German."""
MONTH_OF = {start: number for number, starts in enumerate(MONTHS, 1) for start in starts.split()}

_DATE = r"[\dX]{4}(-(0[1-9]|1[0-2]|XX)(-[\dX]{2})?)?[?~%]?"
EDTF = re.compile(rf"{_DATE}(/(\.\.|{_DATE})?)?|(\.\.)?/{_DATE}")
FIGURES = re.compile(r"(?<![\d.])(_|\d{1,2})\s*[./-]\s*(_|\d{1,2})\s*[./-]\s*(\d{4}|\d{2})(?!\d)")
MONTH_AND_YEAR = re.compile(r"(?<![\d.])(\d{1,2})[./](\d{4})(?!\d)")
RUN_TOGETHER = re.compile(r"(1\d|20)\d{6}")
ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
IN_WORDS = re.compile(r"(?:(?<![\d-])(\d{1,2})\.?\s+)?([^\W\d_]{3,9})\.?,?\s+(\d{4})(?!\d)")
AMERICAN = re.compile(r"([^\W\d_]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)")
YEAR = re.compile(r"(?<!\d)(1[0-9]\d\d|20\d\d)(?!\d)")
YEARS = re.compile(r"(?<!\d)(1\d|20)(\d\d)\s*[-–—/]\s*(1\d|20)?(\d\d)(?![\d-])")

ABOUT = re.compile(r"\b(ок|около|примерно|прибл|about|abt|ca|circa|c|um)\b\.?\s*\d", re.IGNORECASE)
BEFORE = re.compile(r"\b(до|не позднее|before|by|vor)\s+\d", re.IGNORECASE)
AFTER = re.compile(r"\b(после|не ранее|after|nach)\s+\d", re.IGNORECASE)

Finder = Callable[[str, bool], list[str]]


def date_said(text: str, *, month_first: bool = False) -> str | None:
    """What date a cell tells, in EDTF; one of several where it names several; None where there is none in it."""
    if EDTF.fullmatch(text):
        return text
    for find in FINDERS:
        found = find(text, month_first)
        if found:
            return _one_of(found, text)
    return None


def _one_of(found: list[str], text: str) -> str:
    several = sorted(set(found))
    if len(several) > 1:
        return f"[{','.join(several)}]"
    date = several[0]
    if ABOUT.search(text) and "/" not in date:
        return f"{date}~"
    if BEFORE.search(text):
        return f"../{date}"
    return f"{date}/.." if AFTER.search(text) else date


def _run_together(text: str, _: bool) -> list[str]:
    found = RUN_TOGETHER.fullmatch(text)
    return [f"{text[:4]}-{text[4:6]}-{text[6:]}"] if found else []


def _iso(text: str, _: bool) -> list[str]:
    return ["-".join(found.groups()) for found in ISO.finditer(text)]


def _figures(text: str, month_first: bool) -> list[str]:
    return [_of_figures(found[1], found[2], found[3], month_first) for found in FIGURES.finditer(text)]


def _of_figures(first: str, second: str, year: str, month_first: bool) -> str:
    day, month = (second, first) if month_first else (first, second)
    whole = int(year) if len(year) == 4 else CENTURY + int(year)
    if month == "_":
        return f"{whole:04}" if day == "_" else f"{whole:04}-XX-{int(day):02}"
    if month in ("0", "00"):
        return f"{whole:04}"
    if day in ("_", "0", "00"):
        return f"{whole:04}-{int(month):02}"
    return f"{whole:04}-{int(month):02}-{int(day):02}"


def _month_and_year(text: str, _: bool) -> list[str]:
    found = MONTH_AND_YEAR.finditer(text)
    return [f"{one[2]}-{int(one[1]):02}" for one in found if 1 <= int(one[1]) <= 12]


def _in_words(text: str, _: bool) -> list[str]:
    dates = [_of_words(found[1], found[2], found[3]) for found in IN_WORDS.finditer(text)]
    dates += [_of_words(found[2], found[1], found[3]) for found in AMERICAN.finditer(text)]
    return [date for date in dates if date is not None]


def _of_words(day: str | None, month: str, year: str) -> str | None:
    number = MONTH_OF.get(month[:3].lower())
    if number is None:
        return None
    if day is None or not 1 <= int(day) <= 31:
        return f"{year}-{number:02}"
    return f"{year}-{number:02}-{int(day):02}"


def _stretch(text: str, _: bool) -> list[str]:
    """Years from and until, as 1893-1895 or 1921-22."""
    found = [(one[1] + one[2], (one[3] or one[1]) + one[4]) for one in YEARS.finditer(text)]
    return [f"{first}/{last}" for first, last in found if first <= last]


def _years(text: str, _: bool) -> list[str]:
    return YEAR.findall(text)


FINDERS: tuple[Finder, ...] = (
    *(_run_together, _iso, _figures, _in_words, _month_and_year, _stretch, _years),
)
"""The surest first: a year alone is looked for where there is nothing finer."""
