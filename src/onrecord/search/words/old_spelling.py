"""How a word that was spelt before 1918 is spelt today, beyond its letters.

After the decree of 10 October 1918 on the new orthography (СУ РСФСР 1918, № 74, ст. 804), paragraphs 6 to 9.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

ENDINGS = (("аго", "ого"), ("яго", "его"), ("аго", "его"), ("ыя", "ые"), ("ия", "ие"))
"""новаго, синяго, хорошаго; новыя, синія."""

PREFIX = re.compile(r"^(бе|и|во|ра|ро|ни|чере|чре|вз|не(?:бе|и|во|ра))з(?=с)")
WORDS = {"ея": "ее", "нея": "нее", "оне": "они", "одне": "одни", "однех": "одних", "однеми": "одними"}
SHORTEST = 2


def spelt_today(word: str, is_known: Callable[[str], bool]) -> tuple[str, ...]:
    """The ways in which a word in plain letters may be spelt today, itself where it is a word of today.

    Where no way gives a word that is known, all are told: surnames are in no dictionary.
    """
    if word in WORDS:
        return (word, WORDS[word])
    ways = list(dict.fromkeys(_ways(word)))
    if not ways or is_known(word):
        return (word,)
    return tuple(way for way in ways if is_known(way)) or (word, *ways)


def _ways(word: str) -> Iterator[str]:
    evened = PREFIX.sub(lambda found: found[1] + "с", word)
    if evened != word:
        yield evened
    for old, new in ENDINGS:
        if evened.endswith(old) and len(evened) - len(old) >= SHORTEST:
            yield evened.removesuffix(old) + new
