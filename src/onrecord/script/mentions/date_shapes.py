"""The shapes that a date has in prose, put together from the words of the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.script.mentions.calendar_words import ENGLISH_MONTHS, PARTS, ROMAN, RUSSIAN_MONTHS, SEASONS
from onrecord.script.mentions.number_words import ENGLISH

ORDINAL_CENTURIES = {
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "twenty-first": 21,
}  # fmt: skip

TENS = [word for word, number in ENGLISH.items() if number >= 20]
TEENS = [word for word, number in ENGLISH.items() if 10 <= number < 20]
ONES = [word for word, number in ENGLISH.items() if 1 <= number < 10]


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _either_case(words: Iterable[str]) -> str:
    return _one_of({case for word in words for case in (word, word.capitalize())})


_titled = {case for month in ENGLISH_MONTHS for case in (month, month.upper())}
ENGLISH_MONTH = rf"(?:{_one_of(_titled)})(?![^\W\d_])\.?"
MONTH = rf"(?:{_one_of(_titled)}|{_either_case(RUSSIAN_MONTHS)})(?![^\W\d_])\.?"
TAIL = r"(?:-(?:го|му|м|й|е))?(?:\s*(?:год(?:а|у|ом|е|ы|ов|ам|ах)?|гг?\.?)(?!\w))?"
YEAR = r"(?<![\d.,])(?:1\d{3}|20\d{2}|2100)(?!\d|[.,]\d)"
DAY = r"(?<![\d.,])\d{1,2}"
TH = r"(?:st|nd|rd|th|-?го|-е)?"
DASH = r"\s*[-–—]\s*"
PART = _either_case(PARTS)
SEASON = _either_case(SEASONS)
OF = r"(?:,?\s+(?:of\s+)?(?:the\s+year\s+)?)"
MONTH_BEFORE = (
    r"(?:in|since|until|till|by|from|during|through|last|early|late|mid|every|each|of|"
    r"в|с|до|к|по|от|около|начале|конце|середине)"
)


def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


DOUBLE_DAY = _shape(
    rf"{DAY}{TH}\s+{MONTH}(?:{OF}{YEAR}{TAIL})?\s*\((?P<day>\d{{1,2}}){TH}\s+(?P<month>{MONTH})"
    rf"(?:{OF}(?P<inner>{YEAR}){TAIL})?\s*\)(?:{OF}(?P<year>{YEAR}){TAIL})?"
)
ISO_DAY = _shape(rf"(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
FIGURES_DAY = _shape(
    rf"(?P<day>{DAY})(?P<mark>[./])(?P<month>\d{{1,2}})(?P=mark)(?P<year>1\d{{3}}|20\d\d)(?!\d)"
)
DAY_MONTH = _shape(
    rf"(?:(?P<from>{DAY}){TH}(?:{DASH}|\s+(?:to|and|or|и|или|по)\s+))?"
    rf"(?P<day>{DAY}){TH}\s+(?:of\s+)?(?P<month>{MONTH})(?:{OF}(?P<year>{YEAR}){TAIL})?"
)
MONTH_DAY = _shape(
    rf"\b(?P<month>{ENGLISH_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:{OF}(?P<year>{YEAR}))?"
)
MONTH_YEAR = _shape(rf"\b(?P<month>{MONTH}){OF}(?P<year>{YEAR}){TAIL}")
ISO_MONTH = _shape(rf"(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])(?![\d-])")
DECADE = _shape(
    rf"(?:\b(?P<part>{PART})\s*)?(?:\bthe\s+)?(?P<decade>(?<!\d)(?:1\d|20)\d0)"
    rf"(?:['’]?s\b|-(?:е|х|м|ми)(?:\s+(?:год\w*|гг?\.?))?(?!\w))"
)
SHORT_DECADE = _shape(rf"(?:\b(?P<part>{PART})\s*)?(?P<decade>(?<!\d)[1-9]0)-(?:е|х|м|ми)\s+(?:год\w*|гг\.?)")
CENTURY = _shape(
    rf"(?:\b(?P<part>{PART})\s*)?(?:\bthe\s+)?(?:(?P<figures>\b\d{{1,2}})(?:st|nd|rd|th)|"
    rf"(?P<word>\b(?i:{_one_of(ORDINAL_CENTURIES)}))|(?P<roman>\b(?:{_one_of(ROMAN)}))(?:-го|-й|-м)?)"
    r"[\s-]+(?:century|centuries|век(?:а|е|у|ом)?)\b"
)
SEASON_YEAR = _shape(
    rf"\b(?P<season>{SEASON}){OF}(?P<year>{YEAR})(?:[-–—/](?P<next>\d{{4}}|\d\d)(?!\d))?{TAIL}"
)
PART_YEAR = _shape(rf"\b(?P<part>{PART})\s*(?P<year>{YEAR})(?![-–—]\d){TAIL}")
TWO_YEARS = _shape(
    rf"(?:\b(?P<before>[^\W\d_]+)\.?\s+)?(?P<first>(?P<first_year>{YEAR}){TAIL})"
    r"(?P<link>\s*[-–—/]\s*|\s+(?:to|until|till|and|or|through|по|до|и|или)\s+)"
    rf"(?P<last>(?P<last_year>{YEAR}|(?<=[-–—/])\d\d(?![\d-]))(?P<tail>{TAIL}))"
)
ONE_YEAR = _shape(rf"(?P<year>{YEAR})(?P<tail>{TAIL})")
SPOKEN_YEAR = _shape(
    rf"(?i:\b(?P<hundreds>seventeen|eighteen|nineteen)[\s-]+"
    rf"(?P<rest>(?:{_one_of(TENS)})(?:[\s-](?:{_one_of(ONES)}))?|{_one_of(TEENS)}))\b"
)
MONTH_ALONE = _shape(rf"\b(?i:{MONTH_BEFORE})[\s-]+(?P<month>{MONTH})(?!\s+\d)")
FIGURE = _shape(r"\d")
MAY_NAME_A_DATE = _shape(rf"(?i:centur|век|teen)|{MONTH}")
