"""Pairs of rows led through every comparison together, question by question, and weighed.

Exact branch and bound: what the comparisons still to come can weigh at most is known, and pairs that cannot reach the
threshold any more are given up before their names are compared. None that can is lost.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from onrecord.identity.linking import asking
from onrecord.identity.linking.columns import Laid
from onrecord.identity.linking.questions import TEXTS, UPWARD, Ask, Question
from onrecord.identity.linking.walk import Step, end_of
from onrecord.identity.linking.weighing import Weighing

Array = Any

Places = Array
"""Which pairs are meant, by their places among those that are led together."""


@dataclass(frozen=True, slots=True)
class Walkers:
    """Pairs on their way, and what they weigh so far."""

    left: Array
    right: Array
    totals: Array
    measures: dict[tuple[Ask, str, str], Array] = field(default_factory=dict)

    def measure(self, question: Question) -> Array:
        """What has been measured for a question, whatever its bound."""
        named = (question.ask, question.left, question.right)
        if named not in self.measures:
            self.measures[named] = np.full(len(self.totals), asking.UNMEASURED)
        return self.measures[named]


@dataclass(frozen=True, slots=True)
class Walking:
    """A model over rows that are laid out; `foreign` answers what only DuckDB can."""

    weighing: Weighing
    laid: Laid
    foreign: Callable[[Question, Array, Array], Array]

    def weights(self, left: Array, right: Array, threshold: float, met: Array | None = None) -> Array:
        """The weight of every pair; minus infinity for one that does not reach the threshold.

        How many pairs were at each level is added to `met`.
        """
        walkers = Walkers(left, right, np.full(len(left), self.weighing.prior))
        places = np.arange(len(left), dtype=np.int32)
        for comparison in range(len(self.weighing.entries)):
            places = self._able(walkers, places, self.weighing.after[comparison], comparison, threshold)
            for level, there in self._compared(walkers, places, comparison, threshold).items():
                self._weigh(walkers, there, level)
                if met is not None:
                    met[level] += len(there)
        return walkers.totals

    def _compared(
        self, walkers: Walkers, places: Places, comparison: int, threshold: float
    ) -> dict[int, Places]:
        """The pairs that are at each level of a comparison; those that were given up on the way are at none."""
        steps, rest = self.weighing.steps, self.weighing.after[comparison + 1]
        waiting: dict[int, list[Places]] = defaultdict(list)
        waiting[self.weighing.entries[comparison]].append(places)
        # A step leads on only to those that were laid before it, and so the last is the first to be taken.
        while (at := max(waiting, default=-1)) >= 0:
            here = _all(waiting.pop(at))
            if not len(here):
                continue
            if steps[at].question.ask in TEXTS:
                here = self._able(walkers, here, self.weighing.best[at] + rest, comparison + 1, threshold)
            yes, no = self._asked(steps[at], walkers, here)
            waiting[steps[at].yes].append(yes)
            waiting[steps[at].no].append(no)
        return {end_of(end): _all(parts) for end, parts in waiting.items()}

    def _able(
        self, walkers: Walkers, places: Places, most: float, comparison: int, threshold: float
    ) -> Places:
        """The pairs that can reach the threshold where no more than so much can come."""
        if threshold == -np.inf:
            return places
        kept, spare = np.empty_like(places), self.weighing.spare[comparison]
        count = asking.able(places, walkers.left, walkers.right, walkers.totals, spare, threshold - most, kept)
        return kept[:count]

    def _weigh(self, walkers: Walkers, places: Places, level: int) -> None:
        asking.add(places, self.weighing.levels[level].weight, walkers.totals)
        rare = self.weighing.rare[level]
        if rare is not None:
            sides = (places, walkers.left, walkers.right)
            asking.add_rarity(*sides, rare.codes, rare.rarity, rare.share, rare.counts, walkers.totals)

    def _asked(self, step: Step, walkers: Walkers, places: Places) -> tuple[Places, Places]:
        """The pairs that answer a question as is wanted, and the others."""
        question, answers = step.question, (step.wanted, np.empty_like(places), np.empty_like(places))
        left, right = walkers.left, walkers.right
        match question.ask:
            case Ask.SAME:
                of_left, of_right = self.laid.codes[question.left], self.laid.codes[question.right]
                met = asking.ask_same(places, left, right, of_left, of_right, *answers)
            case Ask.EITHER_UNKNOWN:
                met = asking.ask_unknown(places, left, right, self.laid.codes[question.left], *answers)
            case Ask.UNKNOWN:
                rows = right if question.right == "r" else left
                met = asking.ask_unknown(places, rows, rows, self.laid.codes[question.left], *answers)
            case Ask.HOLDS:
                rows = right if question.right == "r" else left
                met = asking.ask_answered(places, rows, self.laid.numbers[question.left], *answers)
            case Ask.FOREIGN:
                told = self.foreign(question, left[places], right[places])
                every = np.empty(len(left), dtype=np.int8)
                every[places] = told
                met = asking.ask_answered(places, np.arange(len(left)), every, *answers)
            case _:
                measured = self._measured(question, walkers, places)
                met = asking.ask_measured(places, measured, question.bound, question.ask in UPWARD, *answers)
        return answers[1][:met], answers[2][: len(places) - met]

    def _measured(self, question: Question, walkers: Walkers, places: Places) -> Array:
        """What a question measures, taken of these pairs if it has not been."""
        measured, laid = walkers.measure(question), self.laid
        sides = (places, walkers.left, walkers.right)
        if question.ask is Ask.SHARED:
            starts = laid.lists[question.left], laid.lists[question.right]
            asking.measure_shared(*sides, *starts, laid.members, measured)
        elif question.ask in TEXTS:
            texts = laid.codes[question.left], laid.codes[question.right]
            asking.measure_texts(*sides, *texts, laid.begin, laid.letters, int(question.ask), measured)
        else:
            numbers = laid.numbers[question.left], laid.numbers[question.right]
            asking.measure_numbers(*sides, *numbers, int(question.ask), measured)
        return measured


def _all(parts: list[Places]) -> Places:
    return parts[0] if len(parts) == 1 else np.concatenate(parts)
