"""At which rank the true row came up, and how long it took: the figures of some look-ups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True, slots=True)
class LookedUp:
    """One look-up: seconds, the rank of the first row that is of the person sought, None if none came up, and whether
    it was answered, rightly or wrongly."""

    seconds: float
    rank: int | None
    answered: bool = False
    rightly: bool = False


def rank_of(weights: Any, true_rows: Any) -> int:
    """How many rows weigh more than the weightiest of the true ones, and as much as it before any of them; plus one.

    Rows that weigh the same share the middle of their ranks, so that an order by chance helps nobody.
    """
    best = weights[true_rows].max()
    more = int((weights > best).sum())
    as_much = int((weights == best).sum()) - int((weights[true_rows] == best).sum())
    return 1 + more + (as_much + 1) // 2


def first_among(found: Sequence[int], person: Any, sought: int) -> int | None:
    """The rank of the first row of the person in a list, best first."""
    return next((rank for rank, row in enumerate(found, 1) if person[row] == sought), None)


def summary(every: Sequence[LookedUp]) -> tuple[str, ...]:
    """How many of 100 came first and in the first ten, and the times of the half and of 95 in 100."""
    ranks = [one.rank for one in every]
    first = sum(rank == 1 for rank in ranks) / len(every)
    ten = sum(rank is not None and rank <= 10 for rank in ranks) / len(every)
    taken = np.quantile([one.seconds for one in every], (0.5, 0.95)) * 1000
    answered, rightly = sum(one.answered for one in every), sum(one.rightly for one in every)
    answers = f"{rightly} of {answered}" if answered else "–"
    return (f"{first:.0%}", f"{ten:.0%}", answers, f"{taken[0]:.0f} ms", f"{taken[1]:.0f} ms")


HEADINGS = ("rows", "tool", "known", "first", "in ten", "answers right", "p50", "p95", "MB", "loading")
