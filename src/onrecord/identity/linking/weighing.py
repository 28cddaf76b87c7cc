"""A model made ready for the loop: its walks as columns of numbers, and the rarity of every value."""

from __future__ import annotations

from math import inf, log2
from typing import Any

import numpy as np

from onrecord.identity.linking.columns import ALONE, Laid
from onrecord.identity.linking.questions import Ask
from onrecord.identity.linking.scoring import Levels, Steps, Weighing
from onrecord.identity.linking.splink_model import Level
from onrecord.identity.linking.walk import Walks, end_of

Array = Any


def weighing_of(prior: float, walks: Walks, laid: Laid) -> Weighing:
    """A model's walks over the rows that are laid."""
    shelves, rarity = _rarities(walks, laid)
    levels = _levels(walks, laid, shelves)
    best = walks.best_from([_at_most(level, rarity, shelves) for level in walks.levels])
    most = [best[entry] if entry >= 0 else walks.levels[end_of(entry)].weight for entry in walks.entries]
    after = np.cumsum([0.0, *reversed(most)])[::-1].copy()
    return Weighing(
        _steps(walks, laid, best), levels, np.array(walks.entries, dtype=np.int32), after, rarity, prior
    )


def _steps(walks: Walks, laid: Laid, best: list[float]) -> Steps:
    foreign = [step.question for step in walks.steps if step.question.ask is Ask.FOREIGN]
    rows = []
    for step in walks.steps:
        question = step.question
        if question.ask is Ask.FOREIGN:
            left, right, bound = foreign.index(question), -1, 0.0
        elif question.ask in ALONE:
            left, right, bound = laid.place(question, question.left), -1, float(question.right == "r")
        else:
            left, right = (laid.place(question, one) for one in (question.left, question.right))
            bound = question.bound
        rows.append((question.ask, left, right, bound, step.wanted, step.yes, step.no))
    ask, of_left, of_right, bounds, wanted, yes, no = (list(one) for one in zip(*rows, strict=True))
    whole = (np.array(one, dtype=np.int32) for one in (ask, of_left, of_right, wanted, yes, no))
    asks, lefts, rights, wants, if_yes, if_no = whole
    return Steps(asks, lefts, rights, np.array(bounds), wants, if_yes, if_no, np.array(best))


Shelves = dict[str, tuple[int, int, int]]
"""For every column whose rarity counts: its shelf, and where its rarities begin and end."""


def _rarities(walks: Walks, laid: Laid) -> tuple[Shelves, Array]:
    """For every value of such a column log2 of one in how many rows has it, as far as they are known."""
    shelves: Shelves = {}
    rows: list[Array] = [np.empty(0)]
    begin = 0
    for column in dict.fromkeys(level.rarity.column for level in walks.levels if level.rarity is not None):
        codes = laid.columns.codes[:, laid.codes[f'"{column}"']]
        known = codes[codes >= 0]
        first = int(known.min(initial=0)) if len(known) else 0
        counts = np.bincount(known - first) if len(known) else np.ones(1)
        with np.errstate(divide="ignore"):
            rows.append(-np.log2(counts / max(len(known), 1)))
        shelves[column] = (begin - first, begin, begin + len(counts))
        begin += len(counts)
    return shelves, np.concatenate(rows)


def _levels(walks: Walks, laid: Laid, shelves: Shelves) -> Levels:
    rare = [level.rarity for level in walks.levels]
    return Levels(
        np.array([level.weight for level in walks.levels]),
        np.array([-1 if one is None else laid.codes[f'"{one.column}"'] for one in rare], dtype=np.int32),
        np.array([0 if one is None else shelves[one.column][0] for one in rare], dtype=np.int64),
        np.array([0.0 if one is None else log2(one.share) for one in rare]),
        np.array([0.0 if one is None else one.weight for one in rare]),
        np.array([inf if one is None or one.least <= 0 else -log2(one.least) for one in rare]),
    )


def _at_most(level: Level, rarity: Array, shelves: Shelves) -> float:
    """What a level weighs where the two agree on the rarest value that there is."""
    told = level.rarity
    if told is None:
        return level.weight
    _, begin, end = shelves[told.column]
    known = rarity[begin:end]
    rarest = float(known[np.isfinite(known)].max(initial=0.0))
    if told.least > 0:
        rarest = min(rarest, -log2(told.least))
    return level.weight + max(0.0, told.weight * (log2(told.share) + rarest))
