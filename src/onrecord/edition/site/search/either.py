"""A word of a name as it is written in the other alphabet, where the record has it in one alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.names.letters import CYRILLIC, LATIN

LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
USUAL = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya"
OTHERWISE = (
    "- - - - - ye yo - - - - - - - - - - - - - - - - - - - - - - - - - -",  # Geographic Names of the United States
    "- - - - - - - - - - i - - - - - - - - - - - - - - - - ie - - - iu ia",  # passports, libraries
    "- - - - - - - z - - j - - - - - - - - - - - h c c s sc - - - - ju ja",  # scholars, without their accents
    "- - w - - - - - - - j - - - - - - - - - - - ch - tsch sch schtsch - - - - ju ja",  # German
    "- - - - - - io j - - i - - - - - - - - - ou - - - tch ch chtch - - - - iou ia",  # French
)
"""What each letter is in Latin ones; in the other habits what differs."""

BACK = {
    **{
        "shch": "щ",
        "sch": "щ",
        "zh": "ж",
        "kh": "х",
        "ts": "ц",
        "ch": "ч",
        "sh": "ш",
        "yu": "ю",
        "iu": "ю",
        "ju": "ю",
    },
    **{"ya": "я", "ia": "я", "ja": "я", "yo": "е", "ye": "е", "iy": "ий", "ii": "ий", "yy": "ый", "ij": "ий"},
    **dict(zip("abcdefghijklmnopqrstuvwxyz", "абцдефгхийклмнопкрстуввхыз", strict=True)),
}
GROUP = re.compile("|".join(sorted(BACK, key=len, reverse=True)))


def _table(letters: str, base: dict[str, str]) -> dict[str, str]:
    told = {letter: latin for letter, latin in zip(LETTERS, letters.split(), strict=True) if latin != "-"}
    return {**base, **told}


USUALLY = _table(USUAL, dict.fromkeys(LETTERS, ""))
HABITS = [str.maketrans(one) for one in (USUALLY, *(_table(other, USUALLY) for other in OTHERWISE))]


def in_the_other_alphabet(word: str) -> Iterator[str]:
    """Its usual spellings there; nothing for a word that mixes both, or has neither."""
    small, is_cyrillic, is_latin = word.lower(), CYRILLIC.search(word), LATIN.search(word)
    if is_cyrillic and not is_latin:
        yield from dict.fromkeys(small.translate(habit) for habit in HABITS)
    elif is_latin and not is_cyrillic:
        yield GROUP.sub(lambda found: BACK[found[0]], small)
