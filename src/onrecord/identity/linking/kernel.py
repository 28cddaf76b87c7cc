"""A model over the rows of some people: the weight of any pairs of them, and all pairs that weigh enough."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from os import cpu_count
from typing import Any

import numpy as np

from onrecord.identity.linking.coding import Codes
from onrecord.identity.linking.columns import lay_columns, texts_compared
from onrecord.identity.linking.foreign import Foreign
from onrecord.identity.linking.pairing import Meetings, meetings, pairs_of
from onrecord.identity.linking.questions import Ask
from onrecord.identity.linking.rules import keys_of, rule_in
from onrecord.identity.linking.scoring import weigh
from onrecord.identity.linking.splink_model import SplinkModel
from onrecord.identity.linking.table import People
from onrecord.identity.linking.walk import walks_of
from onrecord.identity.linking.weighing import weighing_of

Array = Any

THREADS = min(cpu_count() or 1, 8)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of rows with the weight of each; `compared` of them have been looked at."""

    left: Array
    right: Array
    weight: Array
    compared: int


class Kernel:
    """Weighs pairs of rows as Splink would with the same model; of a pair the row that stands first is the left."""

    def __init__(self, model: SplinkModel, people: People, sources: Array | None = None) -> None:
        walks, rules = walks_of(model.comparisons), [rule_in(rule) for rule in model.rules]
        asked = [step.question for step in walks.steps if step.question.ask is Ask.FOREIGN]
        codes = Codes(people, [*texts_compared(walks), *(pair for rule in rules for pair in rule.compared)])
        laid = lay_columns(people, walks, codes)
        self._columns = laid.columns
        self._weighing = weighing_of(model.prior, walks, laid)
        self._foreign = Foreign(people, asked)
        self._keys = keys_of(people.count, rules, codes)
        self._sources = sources if model.between_only and sources is not None else np.empty(0, np.int32)
        self._rules = range(len(rules))

    def weights(self, left: Array, right: Array, threshold: float = -np.inf) -> Array:
        """The weight of every pair of rows; minus infinity for one that does not reach the threshold."""
        weights = np.empty(len(left))
        weigh(left, right, self._columns, self._weighing, self._foreign.answers(left, right), threshold, weights)
        return weights

    def linked(self, threshold: float) -> Pairs:
        """All pairs that some rule brings together and that weigh enough; the others are nowhere kept."""
        with ThreadPoolExecutor(THREADS) as threads:
            met = threads.map(lambda rule: meetings(self._keys, rule), self._rules)
            chunks = [chunk for one in met for chunk in one.chunks()]
            return _joined(list(threads.map(lambda chunk: self._weighed(chunk, threshold), chunks)))

    def _weighed(self, chunk: Meetings, threshold: float) -> Pairs:
        left, right = pairs_of(chunk, self._keys, self._sources)
        weights = self.weights(left, right, threshold)
        enough = np.flatnonzero(weights >= threshold)
        return Pairs(left[enough], right[enough], weights[enough], len(left))


def _joined(parts: Sequence[Pairs]) -> Pairs:
    left, right, weight = (
        np.concatenate([np.empty(0, kind), *(getattr(part, name) for part in parts)])
        for name, kind in (("left", np.int32), ("right", np.int32), ("weight", np.float64))
    )
    return Pairs(left, right, weight, sum(part.compared for part in parts))
