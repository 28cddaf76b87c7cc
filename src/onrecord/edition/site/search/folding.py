"""Words as search holds them: without case, accents and endings, the same here and in the reader's browser."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+")
SHORTEST = 3
"""What is left of a word when its ending is off."""

RUSSIAN = (
    *("иями", "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими"),
    *("ах", "ях", "ам", "ям", "ом", "ем", "ой", "ей", "ою", "ею", "ью", "ья", "ье", "ьи"),
    *("ый", "ий", "ое", "ее", "ая", "яя", "ую", "юю", "ые", "ие", "ых", "их", "ым", "им", "ию", "ия", "ии"),
    *("а", "я", "у", "ю", "о", "е", "и", "ы", "ь", "й"),
)
ENGLISH = ("ing", "ed", "es", "s")


def plain(word: str) -> str:
    """A word in small letters without accents: ё is е, and й is и."""
    parts = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in parts if not "\u0300" <= letter <= "\u036f")


ENDINGS = tuple(sorted({plain(one) for one in (*RUSSIAN, *ENGLISH)}, key=lambda one: (-len(one), one)))
"""The longest first; the browser gets this very list."""


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """What stands for all forms of a word, as far as endings tell; which of them it was, search does not ask."""
    folded = plain(word)
    for ending in ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= SHORTEST:
            return folded[: -len(ending)]
    return folded


def stems(text: str) -> set[str]:
    """The stems of all words of a text."""
    return {stem(word) for word in WORD.findall(text)}
