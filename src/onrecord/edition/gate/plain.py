"""A text as a reader sees it: without invisible letters and stress marks, words that lines broke put together."""

from __future__ import annotations

import re
import unicodedata

INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\u0300-\u036f\u0483-\u0489"
    "\u1ab0-\u1aff\u20d0-\u20ff\U000e0000-\U000e01ef]+"
)
"""What stands in words and is not seen, or is only an accent; й and ё are one letter before it is taken out."""

BROKEN = re.compile(r"[-\u2010\u2011¬][ \t\r]*(\n\s*)([^\W\d_]+)")
"""A hyphen at the end of a line, with what of the word is on the next."""

COMMON = {"\u00a0": " ", "\u202f": " ", "\u2009": " ", "…": ".", "№": "N", "ё": "е", "Ё": "Е"}
GREEK = re.compile("[\u0370-\u03ff]")
LOOKALIKES = str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχϲ", "ABEZHIKMNOPTYXaiкvoptuxc")


def plain(text: str) -> str:
    """A text as it is read, with as many lines as it had."""
    if text.isascii():
        return _mended(text)
    for letter, meant in COMMON.items():
        text = text.replace(letter, meant)
    if not unicodedata.is_normalized("NFKC", text):
        text = unicodedata.normalize("NFKC", text).replace("ё", "е").replace("Ё", "Е")
    text = INVISIBLE.sub("", text)
    if GREEK.search(text) is not None:
        text = text.translate(LOOKALIKES)
    return _mended(text)


def _mended(text: str) -> str:
    """With words that a hyphen at the end of a line broke; the end of the line goes behind the word."""
    return BROKEN.sub(r"\2\1", text)
