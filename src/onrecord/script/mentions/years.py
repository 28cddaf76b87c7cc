"""Whether four figures are a year or a count, by the words beside them.

A year is four figures with год, г. or an ending (1914-го); or after a word that years stand after (in, since,
from, в, с, до); or at an end, before a mark or a small word (1925 was, Москва, 1925). Before a thing that is
counted (1500 men) or after a word of amount (over 1500) they are a count, and so is a round hundred before
1700 without "in" or "year".
"""

from __future__ import annotations

import re

from onrecord.script.mentions.year_words import AFTER_A_YEAR, BEFORE_A_COUNT, BEFORE_A_YEAR, COUNTED

WORD_BEFORE = re.compile(r"([^\W\d_]+)\.?[\s-]*$")
WORD_AFTER = re.compile(r"[\s-]*([^\W\d_]+)")
MONEY_OR_NUMBER_BEFORE = re.compile(r"[$£€₽№#]\s*$")
SHARE_AFTER = re.compile(r"\s*[%$£€₽]")
SURELY_BEFORE_A_YEAR = frozenset(("in", "year", "since", "в", "году", "год"))
FIRST_ROUND_YEAR = 1700


def is_year(text: str, start: int, end: int, *, year: int, marked: bool) -> bool:
    """Whether four figures that stand in a text from start to end are a year, `marked` by год or -го."""
    before, after = word_before(text, start), word_after(text, end)
    if marked:
        return True
    if before in SURELY_BEFORE_A_YEAR and year >= FIRST_ROUND_YEAR and year % 100 != 0:
        return True
    if MONEY_OR_NUMBER_BEFORE.search(text[:start]) or SHARE_AFTER.match(text, end):
        return False
    if after.lower() in COUNTED or before in BEFORE_A_COUNT:
        return False
    if year % 100 == 0 and year < FIRST_ROUND_YEAR and before not in SURELY_BEFORE_A_YEAR:
        return False
    return before in BEFORE_A_YEAR or not after or after in AFTER_A_YEAR or after[0].isupper()


def word_before(text: str, start: int) -> str:
    """The word that stands just before a place, in small letters; empty where a mark or nothing does."""
    found = WORD_BEFORE.search(text[max(start - 40, 0) : start])
    return found.group(1).lower() if found else ""


def word_after(text: str, end: int) -> str:
    """The word that follows a place without a mark between, as written; empty where there is none."""
    found = WORD_AFTER.match(text, end)
    return found.group(1) if found else ""
