"""At which rank the true row came up, and how long it took: the figures of some look-ups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq

from benchmarks.identity.generator import TRUTH


@dataclass(frozen=True, slots=True)
class LookedUp:
    """One look-up: the seconds, and the rank of the first row that is of the person sought, None if none came up.

    `answer` is whether it was answered rightly, None where the answer was that nobody can tell.
    """

    seconds: float
    rank: int | None
    answer: bool | None = None


@dataclass(frozen=True, slots=True)
class Lookups:
    """Some look-ups, and the seconds until the first could begin."""

    loading: float
    every: list[LookedUp]


class TrueRows:
    """The rows of each person."""

    def __init__(self, person: Any) -> None:
        self.count = len(person)
        self._order = np.argsort(person, kind="stable")
        self._person = person[self._order]

    def of(self, person: int) -> Any:
        """The rows that are of a person, counted from 0."""
        first, last = np.searchsorted(self._person, [person, person + 1])
        return self._order[first:last]


def true_rows(folder: Path) -> TrueRows:
    """Who is who in a register that was made here."""
    return TrueRows(pq.read_table(folder / TRUTH)["person"].to_numpy())


def rank_of(weights: Any, true: Any) -> int:
    """The rank of the weightiest of the true rows, by the weights of all.

    Rows that weigh as much share the middle of their ranks, so that the order of a file helps nobody.
    """
    best = weights[true].max()
    as_much = int((weights == best).sum() - (weights[true] == best).sum())
    return 1 + int((weights > best).sum()) + (as_much + 1) // 2


def summary(looked_up: Sequence[LookedUp]) -> tuple[str, ...]:
    """How many came first and in the first ten, how many answers are right, and the times of half and of 95 in 100."""
    ranks = np.array([np.inf if one.rank is None else one.rank for one in looked_up])
    half, most = np.quantile([one.seconds for one in looked_up], (0.5, 0.95)) * 1000
    answers = [one.answer for one in looked_up if one.answer is not None]
    told = f"{sum(answers)} of {len(answers)}" if answers else "–"
    shares = (ranks <= 1).mean(), (ranks <= 10).mean()
    return (
        f"{len(looked_up)}",
        *(f"{share:.1%}" for share in shares),
        told,
        f"{half:.0f} ms",
        f"{most:.0f} ms",
    )
