"""Which lines of two versions tell the same in other words: by the words they share, the rare ones weighing most."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.script.comparison.version import VersionLine

CHANGED = 0.45
"""From which likeness on, of 1, one line is held to be the other, changed."""
RETOLD = 0.28
"""From which likeness on a line is held to tell another anew; less is enough where both name what no other does."""
STEM = 5
"""Letters by which a word is known through most of its endings, in English and in Russian."""
COMMON = 40
"""Lines of the other version in which a word may stand and still be a reason to look at each of them."""
WORD = re.compile(r"\w+")

Pair = tuple[int, int]


@dataclass(frozen=True)
class Likeness:
    """How alike lines of two versions are; lines are meant by their places in the two lists."""

    before: Sequence[VersionLine]
    after: Sequence[VersionLine]

    def changed(self) -> Iterator[Pair]:
        """Pairs of one line and what it became, the likest first, each line in one pair at most."""
        likest = [(pair, alike) for pair, alike in self._alike.items() if alike >= CHANGED]
        likest.sort(key=lambda one: (-one[1], self._apart(one[0])))
        taken: tuple[set[int], set[int]] = (set(), set())
        for (was, now), _ in likest:
            if was not in taken[0] and now not in taken[1]:
                taken[0].add(was)
                taken[1].add(now)
                yield was, now

    def retold(self) -> Iterator[Pair]:
        """For each line the one that tells it anew in other words, if any; several may have become one."""
        telling = self._telling
        best: dict[int, tuple[float, int]] = {}
        for pair in {*telling, *(one for one in self._alike if self._tells_anew(one))}:
            was, now = pair
            likeness = self._alike.get(pair, 0.0) + telling[pair]
            best[was] = max(best.get(was, (0.0, now)), (likeness, now), key=lambda one: one[0])
        yield from ((was, now) for was, (_, now) in sorted(best.items()))

    def _tells_anew(self, pair: Pair) -> bool:
        """Alike, and sharing as much as two words that are theirs alone."""
        enough = 2 * math.log(1 + len(self.before) + len(self.after))
        return self._alike[pair] >= RETOLD and self._shared(pair) >= enough

    @cached_property
    def _alike(self) -> Mapping[Pair, float]:
        """Twice the weight of the words that two lines share, by that of all their words."""
        whole = [list(map(self._weighed, side)) for side in self._stems]
        return {
            pair: 2 * self._shared(pair) / (whole[0][pair[0]] + whole[1][pair[1]])
            for pair in self._worth_a_look
        }

    @cached_property
    def _worth_a_look(self) -> set[Pair]:
        """The pairs that share a word which is not everybody's."""
        with_stem = _places(self._stems[1])
        return {
            (was, now)
            for was, stems in enumerate(self._stems[0])
            for stem in stems
            if len(with_stem.get(stem, ())) <= COMMON
            for now in with_stem.get(stem, ())
        }

    @cached_property
    def _telling(self) -> Counter[Pair]:
        """For each pair how many dates, numbers and names both lines have, and no other line."""
        had, has = _places([line.named for line in self.before]), _places([line.named for line in self.after])
        return Counter(
            (had[one][0], has[one][0]) for one in had if len(had[one]) == 1 and len(has.get(one, ())) == 1
        )

    def _shared(self, pair: Pair) -> float:
        return self._weighed(self._stems[0][pair[0]] & self._stems[1][pair[1]])

    def _weighed(self, stems: Iterable[str]) -> float:
        return sum(map(self._weights.__getitem__, stems))

    @cached_property
    def _stems(self) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
        return [_stems_of(line) for line in self.before], [_stems_of(line) for line in self.after]

    @cached_property
    def _weights(self) -> Mapping[str, float]:
        """What each word weighs: the more, the fewer lines have it."""
        lines = [*self._stems[0], *self._stems[1]]
        spread = Counter(stem for stems in lines for stem in stems)
        return {stem: math.log((1 + len(lines)) / count) + 0.05 for stem, count in spread.items()}

    def _apart(self, pair: Pair) -> int:
        """How far apart two lines stand: of two that are equally alike, the nearer is meant."""
        return abs(self.before[pair[0]].line.line - self.after[pair[1]].line.line)


def _stems_of(line: VersionLine) -> frozenset[str]:
    return frozenset(word[:STEM] for word in WORD.findall(line.words))


def _places(holding: Sequence[Iterable[str]]) -> Mapping[str, list[int]]:
    """Where in a list each word is held."""
    found: dict[str, list[int]] = {}
    for place, words in enumerate(holding):
        for word in words:
            found.setdefault(word, []).append(place)
    return found
