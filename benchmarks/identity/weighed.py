"""Look-ups as a calibration needs them: what the sought one weighs, the best of the others, and all others together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from onrecord.identity.features import Told
from onrecord.identity.lookup import search
from onrecord.identity.model import Model
from onrecord.identity.registers import Register

SLOPES = np.round(np.arange(0.30, 1.51, 0.05), 2)
LISTED = 20


@dataclass(frozen=True, slots=True)
class Weighed:
    """One look-up among so many rows: the weight of the one sought, those of the best others, and the sum of what all
    others come to at each slope."""

    among: int
    sought: float
    others: Any
    unlisted: Any

    def at(self, slope: float, prior: float, present: bool) -> tuple[Any, float]:
        """How likely each of the listed is, the one sought first if it is among the rows at all; and nobody."""
        strengths = np.exp2(slope * (np.append(self.sought, self.others) if present else self.others))
        rest = self.unlisted[SLOPES.tolist().index(slope)]
        share = prior / self.among
        whole = share * (strengths.sum() + rest) + 1 - prior
        return share * strengths / whole, (1 - prior) / whole


def weighed(register: Register, asked: Iterable[tuple[Told, Any]], model: Model) -> Iterator[Weighed]:
    """Every look-up, given with the rows that are of the one sought; of these the weightiest stands for all."""
    for told, true in asked:
        weights = search(register, told, model).weights
        sought = float(weights[true].max())
        weights[true] = -np.inf
        best = np.argpartition(weights, -LISTED)[-LISTED:]
        others = np.sort(weights[best])[::-1]
        weights[best] = -np.inf
        rest = np.array([np.exp2(slope * weights).sum() for slope in SLOPES])
        yield Weighed(len(weights) - len(true) + 1, sought, others, rest)
