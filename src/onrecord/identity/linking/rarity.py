"""How rare the values of a column are, as far as agreeing on them weighs more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2
from typing import Any

import numpy as np

from onrecord.identity.linking.columns import Laid
from onrecord.identity.linking.splink_model import Level

Array = Any


@dataclass(frozen=True, slots=True)
class Shelf:
    """The rarities of a column's values: log2 of one in how many rows has it, for the code `first` and those after."""

    first: int
    rarity: Array
    codes: Array


Shelves = dict[str, Shelf]


def shelves_of(levels: Sequence[Level], laid: Laid) -> Shelves:
    """The rarities that some levels count, by column."""
    columns = dict.fromkeys(level.rarity.column for level in levels if level.rarity is not None)
    return {column: _shelf(laid.columns.codes[:, laid.codes[f'"{column}"']]) for column in columns}


def _shelf(codes: Array) -> Shelf:
    known = codes[codes >= 0]
    if not len(known):
        return Shelf(0, np.empty(0), codes)
    first = int(known.min())
    with np.errstate(divide="ignore"):
        return Shelf(first, -np.log2(np.bincount(known - first) / len(known)), codes)


def most_at(level: Level, shelves: Shelves) -> float:
    """What a level weighs where the two agree on the rarest value that there is."""
    if level.rarity is None:
        return level.weight
    known = shelves[level.rarity.column].rarity
    return float(_weights(level, known[np.isfinite(known)]).max(initial=level.weight))


def most_of_rows(level: Level, shelves: Shelves, rows: slice) -> Array:
    """What each of some rows weighs at most at a level; of one without the value the other's counts, and may be any."""
    if level.rarity is None or level.rarity.weight <= 0:
        return np.float32(most_at(level, shelves))
    shelf = shelves[level.rarity.column]
    codes = shelf.codes[rows]
    weights = np.append(_weights(level, shelf.rarity), most_at(level, shelves)).astype(np.float32)
    return weights[np.where(codes >= 0, codes - shelf.first, len(weights) - 1)]


def _weights(level: Level, rarity: Array) -> Array:
    """What a level weighs where the two agree on values that are so rare."""
    told = level.rarity
    if told is None:
        return np.full(len(rarity), level.weight)
    capped = np.minimum(rarity, -log2(told.least)) if told.least > 0 else rarity
    return level.weight + told.weight * (log2(told.share) + capped)
