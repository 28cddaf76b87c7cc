"""Which lines of two versions tell the same in other words: by the words they share, the rare ones weighing most."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.script.comparison.version import VersionLine

CHANGED = 0.45
"""From which likeness on, of 1, one line is held to be the other, changed."""
RETOLD = 0.28
"""From which likeness on a line is held to tell another anew; less is enough where both name what no other does."""
STEM = 5
"""Letters by which a word is known through most of its endings, in English and in Russian."""
WORD = re.compile(r"\w+")

Pair = tuple[int, int]


@dataclass(frozen=True)
class Likeness:
    """How alike lines of two versions are; lines are meant by their places in the two lists."""

    before: Sequence[VersionLine]
    after: Sequence[VersionLine]

    def changed(self) -> Iterator[Pair]:
        """Pairs of one line and what it became, the likest first, each line in one pair at most."""
        taken: tuple[set[int], set[int]] = (set(), set())
        likest = sorted(
            self._alike.items(), key=lambda one: (-one[1], _apart(one[0], self.before, self.after))
        )
        for (was, now), alike in likest:
            if alike >= CHANGED and was not in taken[0] and now not in taken[1]:
                taken[0].add(was)
                taken[1].add(now)
                yield was, now

    def retold(self) -> Iterator[Pair]:
        """For each line the one that tells it anew in other words, if any; several may have become one."""
        best: dict[int, tuple[float, int]] = {}
        for (was, now), alike in self._alike.items():
            telling = len(self._telling_of(self.before[was]) & self._telling_of(self.after[now]))
            if telling or (alike >= RETOLD and self._shared[was, now] >= self._enough):
                best[was] = max(best.get(was, (0.0, 0)), (alike + telling, now), key=lambda one: one[0])
        yield from ((was, now) for was, (_, now) in best.items())

    @cached_property
    def _alike(self) -> Mapping[Pair, float]:
        """The likeness of every two lines that share a word: twice the weight of what they share, by that of both."""
        return {
            pair: 2 * weight / (self._whole(self.before[pair[0]]) + self._whole(self.after[pair[1]]))
            for pair, weight in self._shared.items()
        }

    @property
    def _enough(self) -> float:
        """What two lines share at least where one tells the other anew: as much as two words of theirs alone."""
        return 2 * math.log(1 + len(self.before) + len(self.after))

    @cached_property
    def _shared(self) -> Mapping[Pair, float]:
        """The weight of the words that every two lines share, where they share any."""
        shared: dict[Pair, float] = {}
        with_word: dict[str, list[int]] = {}
        for now, line in enumerate(self.after):
            for stem in _stems(line):
                with_word.setdefault(stem, []).append(now)
        for was, line in enumerate(self.before):
            for stem in _stems(line):
                for now in with_word.get(stem, ()):
                    shared[was, now] = shared.get((was, now), 0.0) + self._weight(stem)
        return shared

    def _whole(self, line: VersionLine) -> float:
        return sum(map(self._weight, _stems(line)))

    def _weight(self, stem: str) -> float:
        return math.log((1 + len(self.before) + len(self.after)) / self._spread[stem]) + 0.05

    @cached_property
    def _spread(self) -> Counter[str]:
        return Counter(stem for line in (*self.before, *self.after) for stem in _stems(line))

    def _telling_of(self, line: VersionLine) -> set[str]:
        """What a line names, of dates, numbers and names, that one line of each version has and no other."""
        return {one for one in line.named if self._naming[one] == 2}

    @cached_property
    def _naming(self) -> Counter[str]:
        return Counter(one for line in (*self.before, *self.after) for one in line.named)


def _stems(line: VersionLine) -> set[str]:
    return {word[:STEM] for word in WORD.findall(line.words)}


def _apart(pair: Pair, before: Sequence[VersionLine], after: Sequence[VersionLine]) -> int:
    """How far apart two lines stand: of two that are equally alike, the nearer is meant."""
    return abs(before[pair[0]].line.line - after[pair[1]].line.line)
