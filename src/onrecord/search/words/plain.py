"""A word without its dress: small letters, one alphabet, the letters of today."""

from __future__ import annotations

import re
import unicodedata

from onrecord.names.forms import POSSESSIVE
from onrecord.names.letters import CYRILLIC, of_one_alphabet

OF_TODAY = str.maketrans(
    {"ё": "е", "ѣ": "е", "і": "и", "ї": "и", "ѳ": "ф", "ѵ": "и", "ѕ": "з", "ѡ": "о", "ѧ": "я", "ѫ": "у"}
)
"""Letters that the reform of 1918 took away, those of the Church with them, and ё, which few write."""

DRESS = re.compile("[\u0300-\u036f\xad'’‘ʼ]")


def plain(word: str) -> str:
    """A word as it is compared: Екатеринославъ and екатеринослав are one, Poliakov's is Poliakov."""
    small = POSSESSIVE.sub("", word.lower())
    if small.isalnum() and small.isascii():
        return small
    small = of_one_alphabet(unicodedata.normalize("NFC", small.replace("\xad", "")))
    if CYRILLIC.search(small) is None:
        return DRESS.sub("", unicodedata.normalize("NFKD", small)).lower() or small
    today = DRESS.sub("", small).translate(OF_TODAY)
    return today.removesuffix("ъ") or today
