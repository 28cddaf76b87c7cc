"""Where in a part the words stand that were looked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from onrecord.search.parts import Part
from onrecord.search.sought import Phrase, Sought
from onrecord.search.words import cut, terms_of


class Marked(NamedTuple):
    """A word of a part that was looked for: which phrase it is of, its block, and its place in that block's words."""

    phrase: int
    block: int
    start: int
    end: int


class _Standing(NamedTuple):
    terms: tuple[str, ...]
    block: int
    start: int
    end: int


def marked(part: Part, sought: Sought) -> tuple[Marked, ...] | None:
    """The words of a part that answer; None where not all is there that must be, or what must not be is."""
    words = [
        _Standing(_terms(word.text), number, word.start, word.end)
        for number, block in enumerate(part.blocks)
        for word in cut(block.words)
    ]
    if any(True for phrase in sought.unwanted for _ in _places(words, phrase)):
        return None
    found: list[Marked] = []
    for number, phrase in enumerate(sought.wanted):
        places = list(_places(words, phrase))
        if not places:
            return None
        for at in places:
            found += [Marked(number, *one[1:]) for one in words[at : at + len(phrase)]]
    return tuple(sorted(set(found), key=lambda one: (one.block, one.start, one.phrase)))


def _places(words: Sequence[_Standing], phrase: Phrase) -> Iterator[int]:
    """Where a phrase begins, by the number of its first word."""
    for at in range(len(words) - len(phrase) + 1):
        if all(sought.is_among(words[at + beside].terms) for beside, sought in enumerate(phrase)):
            yield at


_terms = lru_cache(maxsize=65_536)(terms_of)
