"""One spelling for all spellings of a word: the skeleton by which Поляков, Poliakov and Poljakow are one.

The skeleton is for comparing and never for showing. Capitals in it are the hushing letters:
Z ж, C ч, S ш, W щ.
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.names.letters import CYRILLIC, plain_letters
from onrecord.names.romanised import read_latin

LETTERS = str.maketrans(
    {
        **dict(zip("абвгдезийклмнопрстуфхцэы", "abvgdeziiklmnoprstufhcei", strict=True)),
        **{"ж": "Z", "ч": "C", "ш": "S", "щ": "W", "ю": "iu", "я": "ia", "ъ": "", "ь": ""},
        **{"ѣ": "e", "і": "i", "ѳ": "f", "ѵ": "i", "ґ": "g", "є": "e", "ѫ": "u", "ј": "i", "ђ": "d"},
        **{"љ": "l", "њ": "n", "ћ": "C", "џ": "Z", "ә": "e", "ө": "o", "ү": "u", "ұ": "u", "қ": "k"},
        **{"ң": "n", "ғ": "g", "һ": "h"},
    }
)
"""Cyrillic, with the letters of before 1918 and those of neighbours."""

HUSHED_O = re.compile(r"(?<=[ZCSW])o")
SOFT_E = re.compile(r"i+(?=e)|(?<=i)i+")
HARD_Z = re.compile(r"z(?=[bcdfghklmnprstvZCSW])")


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """The skeleton of a word, the same in every script and romanisation that is read here."""
    plain = plain_letters(word)
    return evened(plain.translate(LETTERS) if CYRILLIC.search(plain) else read_latin(plain))


def evened(skeleton: str) -> str:
    """What romanisations write now so and now so: й and и, е and ё and ье, з before a consonant, тс and ц."""
    skeleton = HUSHED_O.sub("e", skeleton.replace("ts", "c"))
    return HARD_Z.sub("s", SOFT_E.sub("", skeleton))
