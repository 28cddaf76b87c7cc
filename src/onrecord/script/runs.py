"""Quoted words as runs that each stand in the source as they are: what was cut between them, moved or put in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.passages import Folded, Place, fold_once
from onrecord.script.pieces import EDGES
from onrecord.script.standing import MOST_PLACES, places_of

WORD = re.compile(r"\S+")
MOST_RUNS = 3
FEWEST_IN_RUN = 3
"""Fewer words stand everywhere, and show nothing."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand in the source as they are: from where to where in the quotation, and where in the source."""

    first: int
    last: int
    place: Place


@dataclass(frozen=True, slots=True)
class Runs:
    """What a quotation falls into: runs of its words, in its order, and where each stands in the source."""

    words: tuple[str, ...]
    places: tuple[Place, ...]

    @property
    def start(self) -> int:
        """Where the first of them in the source begins."""
        return min(place.start for place in self.places)

    @property
    def end(self) -> int:
        """Where the last of them in the source ends."""
        return max(place.end for place in self.places)

    @property
    def in_order(self) -> bool:
        """Whether each stands behind the one before it."""
        return all(one.end <= other.start for one, other in pairwise(self.places))

    @property
    def apart(self) -> bool:
        """Whether no two of them share words of the source."""
        ranked = sorted(self.places, key=lambda place: place.start)
        return all(one.end <= other.start for one, other in pairwise(ranked))

    @property
    def between(self) -> int:
        """How many characters of the source stand between them."""
        return self.end - self.start - sum(place.end - place.start for place in self.places)


def runs_of(text: Folded, quoted: str, about: int) -> Runs | None:
    """The few runs that a quotation falls into without rest; None where there are more, or words beside them."""
    words = list(WORD.finditer(quoted))
    runs: list[str] = []
    first = 0
    while first < len(words):
        last = _longest(text, quoted, words, first)
        if last - first < FEWEST_IN_RUN or len(runs) == MOST_RUNS:
            return None
        runs.append(quoted[words[first].start() : words[last - 1].end()].strip(EDGES))
        first = last
    places = [places_of(run, text)[:MOST_PLACES] for run in runs]
    return Runs(tuple(runs), _together(places, about)) if len(runs) > 1 and all(places) else None


def longest_run(text: Folded, quoted: str, about: int) -> Run | None:
    """The longest run of a quotation's words that the text has; None where all are short."""
    words = list(WORD.finditer(quoted))
    best = (0, 0)
    first = 0
    while first < len(words) - (best[1] - best[0]):
        last = _longest(text, quoted, words, first)
        best = max(best, (first, last), key=lambda run: run[1] - run[0])
        first = max(last, first + 1)
    if best[1] - best[0] < FEWEST_IN_RUN:
        return None
    start, end = words[best[0]].start(), words[best[1] - 1].end()
    places = places_of(quoted[start:end].strip(EDGES), text)
    return Run(start, end, min(places, key=lambda place: abs(place.start - about))) if places else None


def _longest(text: Folded, quoted: str, words: Sequence[re.Match[str]], first: int) -> int:
    """Up to which word the words from `first` on stand in the text: a beginning of what stands there does too."""
    least, most = first, len(words)
    while least < most:
        middle = (least + most + 1) // 2
        if _stands(text, quoted[words[first].start() : words[middle - 1].end()].strip(EDGES)):
            least = middle
        else:
            most = middle - 1
    return least


def _stands(text: Folded, words: str) -> bool:
    needle = fold_once(words).words.strip()
    return needle in text.words or (needle[:1].swapcase() + needle[1:]) in text.words


def _together(places: Sequence[Sequence[Place]], about: int) -> tuple[Place, ...]:
    """One place for each run, within the shortest stretch; of several such, in order, and nearest the passage."""
    ways = [
        way for first in places[0] for way in (_behind(first, places[1:]), _beside(first, places[1:])) if way
    ]
    return min(
        ways,
        key=lambda way: (_stretch(way), way != tuple(sorted(way, key=_start)), abs(way[0].start - about)),
    )


def _behind(first: Place, rest: Sequence[Sequence[Place]]) -> tuple[Place, ...] | None:
    way = [first]
    for places in rest:
        place = next((one for one in places if one.start >= way[-1].end), None)
        if place is None:
            return None
        way.append(place)
    return tuple(way)


def _beside(first: Place, rest: Sequence[Sequence[Place]]) -> tuple[Place, ...]:
    return (first, *(min(places, key=lambda place: abs(place.start - first.start)) for places in rest))


def _stretch(way: tuple[Place, ...]) -> int:
    return max(place.end for place in way) - min(place.start for place in way)


def _start(place: Place) -> int:
    return place.start
