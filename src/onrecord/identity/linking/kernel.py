"""A model over the rows of some people: the weight of any pairs of them, and all pairs that weigh enough."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np

from onrecord.identity.linking.coding import Codes
from onrecord.identity.linking.columns import lay_columns, texts_compared
from onrecord.identity.linking.compiled import THREADS, side_by_side
from onrecord.identity.linking.foreign import Foreign
from onrecord.identity.linking.pairing import Meetings, meetings, pairs_of
from onrecord.identity.linking.questions import Ask
from onrecord.identity.linking.rarity import shelves_of
from onrecord.identity.linking.rules import keys_of, narrow, rule_in
from onrecord.identity.linking.scoring import weigh
from onrecord.identity.linking.splink_model import SplinkModel
from onrecord.identity.linking.table import People
from onrecord.identity.linking.walk import walks_of
from onrecord.identity.linking.weighing import rows_bounded, weighing_of

Array = Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Pairs of rows with the weight of each, and how many were looked at."""

    left: Array
    right: Array
    weight: Array
    compared: int


class Kernel:
    """Weighs pairs of rows as Splink would with the same model; of a pair the row that stands first is the left.

    Rows that share a number in `apart` are never brought together, as those of one list where two are linked. A rule by
    which more than `most` pairs would meet is not followed; `rules` says which are.
    """

    def __init__(
        self, model: SplinkModel, people: People, apart: Array | None = None, most: float = np.inf
    ) -> None:
        walks, rules = walks_of(model.comparisons), [rule_in(rule) for rule in model.rules]
        asked = [step.question for step in walks.steps if step.question.ask is Ask.FOREIGN]
        codes = Codes(people, [*texts_compared(walks), *(pair for rule in rules for pair in rule.compared)])
        self.rules = narrow(rules, codes, most) if np.isfinite(most) else list(range(len(rules)))
        self._keys = keys_of(people.count, [rules[place] for place in self.rules], codes)
        self._laid = lay_columns(people, walks, codes)
        self._shelves = shelves_of(walks.levels, self._laid)
        self._foreign = Foreign(people, asked)
        self._apart = np.empty(0, np.int32) if apart is None else apart
        self.weigh_by(model)

    def weigh_by(self, model: SplinkModel) -> None:
        """Take the chances of a model with the same comparisons."""
        self._walks = walks_of(model.comparisons)
        self._weighing = weighing_of(model.prior, self._walks, self._laid, self._shelves)

    def weights(self, left: Array, right: Array, threshold: float = -np.inf) -> Array:
        """The weight of every pair of rows; minus infinity for one that does not reach the threshold."""
        return self._walked(left, right, threshold, np.empty(0, dtype=np.int64))

    def met(self, left: Array, right: Array) -> dict[str, Array]:
        """For every comparison how many of some pairs are at each of its levels."""
        with side_by_side() as threads:
            halves = (np.array_split(side, THREADS) for side in (left, right))
            met = sum(threads.map(self._met_at, *halves))
        ends = np.cumsum([len(one.levels) for one in self._walks.comparisons])
        parts = np.split(met, ends[:-1])
        return {one.name: part for one, part in zip(self._walks.comparisons, parts, strict=True)}

    def _met_at(self, left: Array, right: Array) -> Array:
        met = np.zeros(len(self._walks.levels), dtype=np.int64)
        self._walked(left, right, -np.inf, met)
        return met

    def linked(self, threshold: float) -> Linked:
        """All pairs that some rule brings together and that weigh enough; the others are nowhere kept."""
        self._weighing = rows_bounded(self._weighing, self._walks, self._laid, self._shelves)
        parts: list[Linked] = []
        with side_by_side() as threads:
            for met in _one_ahead(threads, self._met, range(len(self.rules))):
                parts.extend(threads.map(lambda chunk: self._weighed(chunk, threshold), met.chunks()))
        return _joined(parts)

    def _met(self, rule: int) -> Meetings:
        return meetings(self._keys, rule)

    def _weighed(self, chunk: Meetings, threshold: float) -> Linked:
        left, right = pairs_of(chunk, self._keys, self._apart)
        weights = self.weights(left, right, threshold)
        enough = np.flatnonzero(weights >= threshold)
        return Linked(left=left[enough], right=right[enough], weight=weights[enough], compared=len(left))

    def _walked(self, left: Array, right: Array, threshold: float, met: Array) -> Array:
        weights = np.empty(len(left))
        answers = self._foreign.answers(left, right)
        weigh(left, right, self._laid.columns, self._weighing, answers, threshold, weights, met)
        return weights


def _one_ahead(
    threads: ThreadPoolExecutor, find: Callable[[int], Meetings], rules: Iterable[int]
) -> Iterator[Meetings]:
    """What is found by each rule, the next being sought meanwhile; all at once would fill the memory."""
    coming = None
    for rule in rules:
        following = threads.submit(find, rule)
        if coming is not None:
            yield coming.result()
        coming = following
    if coming is not None:
        yield coming.result()


def _joined(parts: Sequence[Linked]) -> Linked:
    left, right, weight = (
        np.concatenate([np.empty(0, kind), *(getattr(part, name) for part in parts)])
        for name, kind in (("left", np.int32), ("right", np.int32), ("weight", np.float64))
    )
    compared = sum(part.compared for part in parts)
    return Linked(left=left, right=right, weight=weight, compared=compared)
