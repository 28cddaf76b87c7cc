"""A model made ready for the loop: its walks as columns of numbers, rarities of values, what rows weigh at most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import inf, log2
from typing import Any

import numpy as np

from onrecord.identity.linking.bounds import spare
from onrecord.identity.linking.columns import ALONE, Laid
from onrecord.identity.linking.questions import Ask, Question
from onrecord.identity.linking.scoring import Levels, Steps, Weighing
from onrecord.identity.linking.splink_model import Level
from onrecord.identity.linking.walk import Step, Walks, end_of

Array = Any


@dataclass(frozen=True, slots=True)
class Shelf:
    """The rarities of a column's values: log2 of one in how many rows has it, for the code `first` and those after."""

    first: int
    rarity: Array
    codes: Array


Shelves = dict[str, Shelf]


def weighing_of(prior: float, walks: Walks, laid: Laid, *, rows_bounded: bool) -> Weighing:
    """A model's walks over the rows that are laid out.

    What each row weighs at most takes a while to work out, and only who seeks all pairs gains by it.
    """
    shelves = {
        column: _shelf(laid.columns.codes[:, laid.codes[f'"{column}"']]) for column in _rare(walks.levels)
    }
    count = len(laid.columns.codes)
    best = walks.best_from([_most(level, shelves) for level in walks.levels])
    most = [best[entry] if entry >= 0 else walks.levels[end_of(entry)].weight for entry in walks.entries]
    return Weighing(
        _steps(walks.steps, laid, best),
        _levels(walks.levels, laid, shelves),
        entries=np.array(walks.entries, dtype=np.int32),
        after=np.cumsum([0.0, *reversed(most)])[::-1].copy(),
        spare=spare(most, walks, laid, lambda level: _of_rows(level, shelves, count))
        if rows_bounded
        else np.zeros((count, len(most) + 1), dtype=np.float32),
        rarity=np.concatenate([np.empty(0), *(shelf.rarity for shelf in shelves.values())]),
        prior=prior,
    )


def _rare(levels: Sequence[Level]) -> list[str]:
    return list(dict.fromkeys(level.rarity.column for level in levels if level.rarity is not None))


def _shelf(codes: Array) -> Shelf:
    known = codes[codes >= 0]
    if not len(known):
        return Shelf(0, np.empty(0), codes)
    first = int(known.min())
    with np.errstate(divide="ignore"):
        return Shelf(first, -np.log2(np.bincount(known - first) / len(known)), codes)


def _most(level: Level, shelves: Shelves) -> float:
    """What a level weighs where the two agree on the rarest value that there is."""
    if level.rarity is None:
        return level.weight
    known = shelves[level.rarity.column].rarity
    return float(_weights(level, known[np.isfinite(known)]).max(initial=level.weight))


def _weights(level: Level, rarity: Array) -> Array:
    """What a level weighs where the two agree on values that are so rare."""
    told = level.rarity
    if told is None:
        return np.full(len(rarity), level.weight)
    capped = np.minimum(rarity, -log2(told.least)) if told.least > 0 else rarity
    return level.weight + told.weight * (log2(told.share) + capped)


def _of_rows(level: Level, shelves: Shelves, count: int) -> Array:
    """What every row weighs at most at a level; of a row without the value the other's counts, and may be any."""
    told = np.full(count, _most(level, shelves), dtype=np.float32)
    if level.rarity is not None and level.rarity.weight > 0:
        shelf = shelves[level.rarity.column]
        known = shelf.codes >= 0
        told[known] = _weights(level, shelf.rarity)[shelf.codes[known] - shelf.first]
    return told


def _steps(steps: Sequence[Step], laid: Laid, best: Sequence[float]) -> Steps:
    foreign = list(dict.fromkeys(step.question for step in steps if step.question.ask is Ask.FOREIGN))
    measures: dict[tuple[Ask, str, str], int] = {}
    rows = []
    for step in steps:
        one = step.question
        left, right = _places(one, laid, foreign)
        measure = measures.setdefault((one.ask, one.left, one.right), len(measures))
        rows.append((one.ask, left, right, measure, step.wanted, step.yes, step.no))
    ask, of_left, of_right, measured, wanted, yes, no = np.array(rows, dtype=np.int32).reshape(-1, 7).T.copy()
    bound = np.array([_bound(step.question) for step in steps])
    return Steps(ask, of_left, of_right, measured, bound, wanted, yes, no, np.array(best))


def _places(question: Question, laid: Laid, foreign: Sequence[Question]) -> tuple[int, int]:
    """In which columns the values of a question stand."""
    if question.ask is Ask.FOREIGN:
        return foreign.index(question), -1
    left = laid.place(question, question.left)
    return left, -1 if question.ask in ALONE else laid.place(question, question.right)


def _bound(question: Question) -> float:
    return float(question.right == "r") if question.ask in ALONE else question.bound


def _levels(levels: Sequence[Level], laid: Laid, shelves: Shelves) -> Levels:
    begins = dict(
        zip(shelves, accumulate((len(one.rarity) for one in shelves.values()), initial=0), strict=False)
    )
    rare = [level.rarity for level in levels]
    return Levels(
        np.array([level.weight for level in levels]),
        np.array([-1 if one is None else laid.codes[f'"{one.column}"'] for one in rare], dtype=np.int32),
        np.array([0 if one is None else begins[one.column] - shelves[one.column].first for one in rare]),
        np.array([0.0 if one is None else log2(one.share) for one in rare]),
        np.array([0.0 if one is None else one.weight for one in rare]),
        np.array([inf if one is None or one.least <= 0 else -log2(one.least) for one in rare]),
    )
