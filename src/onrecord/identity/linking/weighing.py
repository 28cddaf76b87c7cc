"""A model made ready for the loop: its walks as columns of numbers, rarities of values, what rows weigh at most."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import accumulate
from math import inf, log2
from typing import Any

import numpy as np

from onrecord.identity.linking.bounds import spare
from onrecord.identity.linking.columns import ALONE, Laid
from onrecord.identity.linking.questions import Ask, Question
from onrecord.identity.linking.rarity import Shelves, most_at, most_of_rows
from onrecord.identity.linking.scoring import Levels, Steps, Weighing
from onrecord.identity.linking.splink_model import Level
from onrecord.identity.linking.walk import Step, Walks, end_of

Array = Any


def weighing_of(prior: float, walks: Walks, laid: Laid, shelves: Shelves) -> Weighing:
    """A model's walks over the rows that are laid out."""
    best = walks.best_from([most_at(level, shelves) for level in walks.levels])
    most = _most(walks, best)
    return Weighing(
        _steps(walks.steps, laid, best),
        _levels(walks.levels, laid, shelves),
        entries=np.array(walks.entries, dtype=np.int32),
        after=np.cumsum([0.0, *reversed(most)])[::-1].copy(),
        spare=np.zeros((len(laid.columns.codes), len(most) + 1), dtype=np.float32),
        rarity=np.concatenate([np.empty(0), *(shelf.rarity for shelf in shelves.values())]),
        prior=prior,
    )


def rows_bounded(weighing: Weighing, walks: Walks, laid: Laid, shelves: Shelves) -> Weighing:
    """The same with what each row weighs at most: it takes a while, and only who seeks all pairs gains by it."""
    most = _most(walks, weighing.steps.best)
    at_most = partial(most_of_rows, shelves=shelves)
    return weighing._replace(spare=spare(most, walks, laid, at_most))


def _most(walks: Walks, best: Sequence[float]) -> list[float]:
    """The most that each comparison can weigh."""
    return [best[entry] if entry >= 0 else walks.levels[end_of(entry)].weight for entry in walks.entries]


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
