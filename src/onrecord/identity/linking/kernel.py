"""A model over the rows of some people: the weight of any pairs of them."""

from __future__ import annotations

from typing import Any

import numpy as np

from onrecord.identity.linking.columns import code_columns
from onrecord.identity.linking.foreign import Foreign
from onrecord.identity.linking.questions import Ask
from onrecord.identity.linking.scoring import weigh
from onrecord.identity.linking.splink_model import SplinkModel
from onrecord.identity.linking.table import People
from onrecord.identity.linking.walk import walks_of
from onrecord.identity.linking.weighing import weighing_of

Array = Any


class Kernel:
    """Weighs pairs of rows as Splink would with the same model."""

    def __init__(self, model: SplinkModel, people: People) -> None:
        walks = walks_of(model.comparisons)
        coded = code_columns(people, walks)
        asked = (step.question for step in walks.steps)
        self._columns = coded.columns
        self._weighing = weighing_of(model.prior, walks, coded)
        self._foreign = Foreign(people, [one for one in asked if one.ask is Ask.FOREIGN])

    def weights(self, left: Array, right: Array, threshold: float = -np.inf) -> Array:
        """The weight of every pair of rows; minus infinity for one that does not reach the threshold."""
        weights = np.empty(len(left))
        weigh(left, right, self._columns, self._weighing, self._foreign.answers(left, right), threshold, weights)
        return weights
