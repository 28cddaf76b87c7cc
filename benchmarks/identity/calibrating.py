"""Whether probabilities are true: of all that were called nine in ten likely, nine in ten should be right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.identity.weighed import SLOPES, Weighed

PRIOR = 0.5
EDGES = (0.0, 0.01, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 0.99, 1.0)


@dataclass(frozen=True, slots=True)
class Bin:
    """Of those called about as likely: how likely on average, how many of them are right, and how many they are."""

    called: float
    right: float
    count: int


def best_slope(every: Sequence[Weighed]) -> float:
    """The slope at which the truth is least surprising, the sought one being there in one half of the look-ups."""
    return float(min(SLOPES, key=lambda slope: surprise(every, float(slope))))


def surprise(every: Sequence[Weighed], slope: float) -> float:
    """How surprising the truth is on average, in bits."""
    told = []
    for one in every:
        odds, _ = one.at(slope, PRIOR, present=True)
        _, nobody = one.at(slope, PRIOR, present=False)
        told.append(-np.log2(odds[0]) - np.log2(nobody))
    return float(np.mean(told) / 2)


def reliability(every: Sequence[Weighed], slope: float) -> list[Bin]:
    """Everything that was called likely, by how likely: the candidates, and that it is nobody."""
    called: list[float] = []
    right: list[bool] = []
    for one in every:
        for present in (True, False):
            odds, nobody = one.at(slope, PRIOR, present)
            called += [*odds.tolist(), nobody]
            right += [present, *[False] * (len(odds) - 1), not present]
    return _binned(np.array(called), np.array(right))


def _binned(called: np.ndarray, right: np.ndarray) -> list[Bin]:
    place = np.digitize(called, EDGES[1:-1])
    bins = [(called[place == at], right[place == at]) for at in range(len(EDGES) - 1)]
    return [Bin(float(odds.mean()), float(true.mean()), len(odds)) for odds, true in bins if len(odds)]


@dataclass(frozen=True, slots=True)
class Answers:
    """How often there was an answer, and how often it was right; with the sought one among the rows, and without."""

    asked: int
    right: int
    wrong: int
    wrong_without: int


def answers(every: Sequence[Weighed], slope: float, sure: float, rival: float) -> Answers:
    """What would be answered, where the best must be so sure and no rival come near."""
    with_it = [_answer(one.at(slope, PRIOR, present=True)[0], sure, rival) for one in every]
    without = [_answer(one.at(slope, PRIOR, present=False)[0], sure, rival) for one in every]
    right = sum(place == 0 for place in with_it)
    said = sum(place is not None for place in with_it)
    return Answers(len(every), right, said - right, sum(place is not None for place in without))


def _answer(odds: np.ndarray, sure: float, rival: float) -> int | None:
    best, next_best = np.argsort(-odds)[:2]
    return int(best) if odds[best] >= sure and odds[next_best] <= rival * odds[best] else None
