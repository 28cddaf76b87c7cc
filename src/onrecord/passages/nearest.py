"""The wording of a text that comes closest to a quote: found by the words they share, then aligned."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from rapidfuzz import fuzz

from onrecord.passages.fold import Folded, fold_once

WORD = re.compile(r"\w+")
MOST_WORDS = 100
MOST_PLACES = 500
LONGEST_QUOTE = 2000
LEAST_LIKENESS = 0.55


@dataclass(frozen=True, slots=True)
class Nearest:
    """The closest wording: its place, its words as written, and how like the quote it is, from 0 to 1."""

    start: int
    end: int
    words: str
    likeness: float


def nearest(text: Folded, quote: str, *, about: int | None = None) -> Nearest | None:
    """The wording closest to a quote, of several that nearest to `about`; None if nothing is like it."""
    needle = _small(fold_once(quote[:LONGEST_QUOTE]).words.strip())
    hay = _small(text.words)
    best: Nearest | None = None
    for at in _likely(hay, needle, about):
        start, end = max(0, at - len(needle) // 2), min(len(hay), at + len(needle) * 3 // 2 + 1)
        found = fuzz.partial_ratio_alignment(needle, hay[start:end], score_cutoff=LEAST_LIKENESS * 100)
        if found is not None and (best is None or found.score / 100 > best.likeness):
            best = _place(text, start + found.dest_start, start + found.dest_end, found.score / 100)
    return best


def _small(words: str) -> str:
    small = words.lower()
    return small if len(small) == len(words) else words


def _likely(hay: str, needle: str, about: int | None) -> list[int]:
    """Where the quote would begin, by the votes of its words: the three best places."""
    votes: defaultdict[int, float] = defaultdict(float)
    width = max(20, len(needle) // 4)
    words = list(WORD.finditer(needle))
    for word in words[:: 1 + len(words) // MOST_WORDS]:
        places = _places(word.group(), hay)
        for place in places:
            bucket = (place - word.start()) // width
            # A word that stands everywhere says little of the place.
            votes[bucket] += 2 / len(places)
            votes[bucket + 1] += 1 / len(places)
            votes[bucket - 1] += 1 / len(places)
    ranked = sorted(votes, key=lambda at: (-votes[at], abs(at * width - (about or 0)), at))
    return [max(0, at * width) for at in ranked[:3]]


def _places(word: str, hay: str) -> list[int]:
    """Where a word stands, or what begins with it."""
    found: list[int] = []
    at = hay.find(word)
    while at >= 0 and len(found) < MOST_PLACES:
        found.append(at)
        at = hay.find(word, at + len(word))
    return found


def _place(text: Folded, start: int, end: int, likeness: float) -> Nearest:
    """The place in the text as written, from the beginning of a word to the end of one."""
    while start > 0 and text.words[start - 1].isalnum() and text.words[start : start + 1].isalnum():
        start -= 1
    while end < len(text.words) and text.words[end].isalnum() and text.words[end - 1].isalnum():
        end += 1
    words = text.words[start:end]
    start, end = start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
    begin, stop = text.start_of(start), text.end_of(end)
    return Nearest(begin, stop, text.text[begin:stop], round(likeness, 3))
