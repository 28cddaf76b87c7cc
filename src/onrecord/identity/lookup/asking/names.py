"""At which level the names of a register agree with those of a profile."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import cdist

from onrecord.identity.lookup.asking.classes import asked
from onrecord.identity.lookup.coded import Parts
from onrecord.identity.lookup.column import NONE, Levels, Numbers
from onrecord.identity.lookup.rows import each_stretch
from onrecord.identity.model import LEVELS, Part
from onrecord.identity.model.levels import LIKENESS, part_level

A_HAIR = 0.001
"""Likenesses below a bound are not computed to the end; by so much more it is surely below."""


def part_levels(comparison: str, told: Sequence[Part], parts: Parts) -> Levels:
    """The level of all that rows have for one part of a name: the best, for any of the keys that are told."""
    best = np.full(len(parts.keys), NONE, np.uint8)
    for one in told:
        best = np.minimum(best, _levels_with(comparison, one, parts))
    return parts.column.levels(best)


def _levels_with(comparison: str, told: Part, parts: Parts) -> Levels:
    by_beginning = beginning_classes(parts)
    if told.is_initial:
        classes = by_beginning
    else:
        alike = _likeness_classes(comparison, told.key, parts.keys)
        classes = np.where(parts.initial, by_beginning + len(LEVELS[comparison]), alike)
    return asked(comparison, classes, lambda key: part_level(comparison, told, part(parts, key)))


def _likeness_classes(comparison: str, key: str, keys: Sequence[str]) -> Numbers:
    """Keys that are equal to one, and those between each two of the bounds of likeness."""
    bounds = sorted([*(least for _, least in LIKENESS[comparison]), 1.0])
    classes = np.empty(len(keys), np.int64)

    def of_stretch(begin: int, end: int) -> None:
        some = keys[begin:end]
        alike = cdist(
            [key], some, scorer=JaroWinkler.similarity, score_cutoff=bounds[0] - A_HAIR, dtype=np.float64
        )
        classes[begin:end] = np.searchsorted(bounds, alike[0], side="right")

    each_stretch(len(keys), of_stretch)
    return classes


def beginning_classes(parts: Parts) -> Numbers:
    """Keys that an initial cannot tell apart."""
    return parts.beginnings.astype(np.int64) * 2 + parts.initial


def part(parts: Parts, key: int) -> Part:
    """One of the keys, as the model has it."""
    return Part(parts.keys[key], bool(parts.initial[key]))
