"""A model made ready for rows: what its levels weigh, how rare the values are, and what each row weighs at most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2
from typing import Any

import numpy as np

from onrecord.identity.linking.bounds import spare
from onrecord.identity.linking.columns import Laid
from onrecord.identity.linking.splink_model import Level, Rarity
from onrecord.identity.linking.walk import Step, Walks, end_of

Array = Any


@dataclass(frozen=True, slots=True)
class Rare:
    """How agreeing on something rare weighs at a level: log2 of one in how many rows has a value, by its code."""

    codes: Array
    rarity: Array
    share: float
    counts: float

    def of_rows(self) -> Array:
        """What it adds for every row's own value; of a row without one the other's counts, and may be any."""
        most = self.rarity[np.isfinite(self.rarity)].max(initial=0.0)
        rarity = np.where(self.codes >= 0, self.rarity[np.maximum(self.codes, 0)], most)
        return self.counts * (self.share + rarity) if self.counts > 0 else np.full(len(rarity), self.most)

    @property
    def most(self) -> float:
        """What it adds at most: to agree on the rarest value, or where neither is known nothing."""
        known = self.rarity[np.isfinite(self.rarity)]
        return float((self.counts * (self.share + known)).max(initial=0.0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """A model's walks over rows: where each comparison's begins, what a step and those after it weigh at most.

    A row of which little is known, or nothing rare, must weigh less: `spare[k][row]` is by how much, from the
    comparison k on.
    """

    steps: Sequence[Step]
    levels: Sequence[Level]
    rare: Sequence[Rare | None]
    entries: Sequence[int]
    best: Sequence[float]
    after: Sequence[float]
    spare: Array
    prior: float


def weighing_of(prior: float, walks: Walks, laid: Laid) -> Weighing:
    """A model's walks over the rows that are laid out."""
    rare = [None if level.rarity is None else _rare(level.rarity, laid) for level in walks.levels]
    most = [level.weight + (0.0 if one is None else one.most) for level, one in zip(walks.levels, rare, strict=True)]
    best = walks.best_from(most)
    first = [best[entry] if entry >= 0 else walks.levels[end_of(entry)].weight for entry in walks.entries]
    return Weighing(
        steps=walks.steps,
        levels=walks.levels,
        rare=rare,
        entries=walks.entries,
        best=best,
        after=[sum(first[place:]) for place in range(len(first) + 1)],
        spare=spare(first, walks, laid, lambda level: _of_rows(walks.levels[level], rare[level], laid.count)),
        prior=prior,
    )


def _rare(told: Rarity, laid: Laid) -> Rare:
    codes = laid.codes[f'"{told.column}"']
    known = codes[codes >= 0]
    with np.errstate(divide="ignore"):
        rarity = -np.log2(np.bincount(known, minlength=1) / max(len(known), 1))
    if told.least > 0:
        rarity = np.minimum(rarity, -log2(told.least))
    return Rare(codes, rarity, log2(told.share), told.weight)


def _of_rows(level: Level, rare: Rare | None, count: int) -> Array:
    """What every row weighs at most at a level."""
    weight = np.float32(level.weight)
    return np.full(count, weight) if rare is None else weight + rare.of_rows().astype(np.float32)
