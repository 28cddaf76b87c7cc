"""What the rows of a register say of one thing, as numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]
"""Whole numbers of any width."""

Levels = NDArray[np.uint8]

FOREVER = 1 << 30
"""The day of an end that is not known, or its negative: further off than any."""

NONE = 255
"""The level of a row that says nothing of what is asked."""


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Words by their numbers; a word may stand at several."""

    words: list[str]

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, number: int) -> str:
        return self.words[number]

    def places(self, words: Iterable[str]) -> list[int]:
        """Where any of some words stands."""
        return [place for word in dict.fromkeys(words) for place in self._places.get(word, ())]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            places.setdefault(word, []).append(place)
        return places


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Column:
    """The number of what each row says, 0 for nothing, and what that is.

    A row may say several things at once, as a surname and a maiden name; so what is said is a list of values:
    `items[starts[said - 1] : starts[said]]`. `rows` counts who says it.
    """

    said: Numbers
    rows: Numbers
    starts: Numbers
    items: Numbers

    def levels(self, of_values: Levels) -> Levels:
        """The level of all that is said, the best of its values; that of nothing stands first."""
        best = np.full(len(self.rows), NONE, np.uint8)
        if len(self.items):
            best[1:] = np.minimum.reduceat(of_values[self.items], self.starts[:-1])
        return best

    def values(self, said: int) -> list[int]:
        """The values of one thing that is said, by its number."""
        found: list[int] = self.items[self.starts[said - 1] : self.starts[said]].tolist() if said else []
        return found

    def count(self, levels: Levels) -> NDArray[np.int64]:
        """How many rows are at each level, by the levels of what is said."""
        return np.bincount(levels, weights=self.rows, minlength=NONE + 1).astype(np.int64)


def narrow(numbers: Numbers) -> Numbers:
    """The same numbers in as few bytes each as will hold them: a scan is as quick as it reads."""
    return numbers.astype(np.min_scalar_type(int(numbers.max(initial=0))))
