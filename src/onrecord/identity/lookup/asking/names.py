"""At which level the names of a register agree with those of a profile."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import cdist

from onrecord.identity.lookup.asking.classes import asked, classed
from onrecord.identity.lookup.coded import Parts
from onrecord.identity.lookup.column import NONE, Levels, Numbers
from onrecord.identity.lookup.rows import each_stretch
from onrecord.identity.model import LEVELS, Part
from onrecord.identity.model.levels import LIKENESS, part_level
from onrecord.names import may_begin

A_HAIR = 0.001
"""Likenesses below a bound are not computed to the end; by so much more it is surely below."""

LETTERS = 96
"""Initials of three parts of a name that are at hand: whoever is asked for next has one of the same letters."""


def part_levels(comparison: str, told: Sequence[Part], parts: Parts) -> Levels:
    """The level of all that rows have for one part of a name: the best, for any of the keys that are told."""
    best = np.full(len(parts.keys), NONE, np.uint8)
    for one in told:
        best = np.minimum(best, _levels_with(comparison, one, parts))
    return parts.column.levels(best)


def _levels_with(comparison: str, told: Part, parts: Parts) -> Levels:
    if told.is_initial:
        classes = may_have(told.key, parts).astype(np.int64)
    else:
        alike = _likeness_classes(comparison, told.key, parts.keys)
        classes = np.where(parts.initial, parts.beginnings.astype(np.int64) + len(LEVELS[comparison]), alike)
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


@lru_cache(maxsize=LETTERS)
def may_have(initial: str, parts: Parts) -> Levels:
    """For every key whether a name that has it may have an initial."""
    examples, numbers = classed(parts.beginnings)
    may = np.array([may_begin(initial, parts.keys[key]) for key in examples], np.uint8)
    return may[numbers]


def part(parts: Parts, key: int) -> Part:
    """One of the keys, as the model has it."""
    return Part(parts.keys[key], bool(parts.initial[key]))
