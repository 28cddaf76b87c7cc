"""Years of EDTF from their text: of four digits, some perhaps unspecified, or longer, or rounded."""

from __future__ import annotations

import re

from lark.lexer import Token

from onrecord.dates.edtf import Years, masked_years
from onrecord.dates.grammar import refused_at
from onrecord.sentences import Sentence

FURTHEST_YEAR = 10**12
LONG_YEAR = re.compile(r"Y?(-?)(\d+)(?:E(\d+))?(?:S(\d+))?")


def years_of(token: Token, text: str) -> Years:
    """The year, or the possible years, that a text in a token says; raises BadDate."""
    if text == "-0000":
        raise refused_at(token, Sentence("The year 0 has no sign: `0000`."))
    if "X" in text:
        return _masked(text)
    if token.type == "LONG_YEAR":
        return _long_year(token, text)
    return Years(int(text), int(text))


def _masked(text: str) -> Years:
    years = masked_years(text)
    unit = 10 ** (len(text) - len(text.rstrip("X")))
    follow = years[-1] - years[0] == len(years) - 1
    return Years(years[0], years[-1], unit, "" if follow else text)


def _long_year(token: Token, text: str) -> Years:
    found = LONG_YEAR.fullmatch(text)
    if found is None or (text[0] == "Y" and not _needs_y(found)):
        raise refused_at(
            token,
            Sentence(
                "`{text}`: Y is for years of more than four digits, the first of which is not 0.", text=text
            ),
        )
    digits, exponent, significant = found[2], found[3] or "0", found[4]
    if len(digits) > 13 or len(exponent) > 2 or int(digits) * 10 ** int(exponent) > FURTHEST_YEAR:
        raise refused_at(
            token,
            Sentence("`{text}` is beyond the year 10^12, further than any date here reaches.", text=text),
        )
    year = int(digits) * 10 ** int(exponent)
    if significant is None:
        return _signed(found[1], year, year, 1)
    if len(significant) > 2 or int(significant) == 0:
        raise refused_at(
            token, Sentence("`{text}`: after S stands how many digits are significant, 1 to 99.", text=text)
        )
    unit = 10 ** max(len(str(year)) - int(significant), 0)
    return _signed(found[1], year // unit * unit, year // unit * unit + unit - 1, unit)


def _needs_y(found: re.Match[str]) -> bool:
    return not found[2].startswith("0") and (found[3] is not None or len(found[2]) > 4)


def _signed(sign: str, least: int, greatest: int, unit: int) -> Years:
    return Years(-greatest, -least, unit) if sign else Years(least, greatest, unit)
