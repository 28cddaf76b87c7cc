"""Initials that stand alone: NP, Н. П."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import product

from onrecord.names.given import smoothed

CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"
SINGLES = frozenset(CAPITALS)


class Initials:
    """What people sign with, in both alphabets."""

    def __init__(self, initials: Mapping[int, Iterable[str]]) -> None:
        self._spelt = {
            who: frozenset(one for keys in theirs for one in spelt(keys)) for who, theirs in initials.items()
        }
        self._all = frozenset(letters for theirs in self._spelt.values() for letters in theirs)

    def telling(self, words: set[str]) -> set[str]:
        """Those of some words that may be initials, or some of them."""
        return words & (SINGLES | self._all)

    def places(self, text: str, words: set[str]) -> Iterator[tuple[int, int]]:
        """Whose initials stand in a text of which these are the words, and where first."""
        singles = words & SINGLES
        if len(singles) < 2 and self._all.isdisjoint(words):
            return
        for who, theirs in self._spelt.items():
            there = (one for one in theirs if one in words or singles.issuperset(one))
            found = next(filter(None, (_pattern(one).search(text) for one in there)), None)
            if found is not None:
                yield who, found.start()


def spelt(keys: str) -> Iterator[str]:
    """Initials, given as keys, in the capitals of both alphabets."""
    return map("".join, product(*([one for one in CAPITALS if smoothed(one) == key] for key in keys)))


@lru_cache(maxsize=65_536)
def _pattern(letters: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){'[.]?[ ]?'.join(letters)}(?![^\W\d_])")
