"""Those of whom the same source tells: whoever of them fits a candidate better cannot be the same man twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2

from onrecord.identity.explaining import Reason, Weights, weight_of
from onrecord.identity.features import Told, weights_of
from onrecord.identity.model import Model
from onrecord.identity.wording import RATHER, names_in_words


@dataclass(frozen=True, slots=True)
class Beside:
    """Somebody, and the others of the same source, each with what the levels weigh by the model alone."""

    who: Told
    weights: Weights
    others: tuple[tuple[Told, Weights], ...]

    @classmethod
    def of(cls, who: Told, others: Sequence[Told], model: Model) -> Beside:
        """Ready to be asked."""
        return cls(who, weights_of(who, model), tuple((one, weights_of(one, model)) for one in others))

    def rather(self, candidate: Told) -> Iterator[Reason]:
        """The reason against, if another of the same source would be this candidate rather."""
        weight = weight_of(self.who, candidate, self.weights)
        rivals = {one.profile.id: weight_of(one, candidate, weights) for one, weights in self.others}
        best = max(rivals, key=lambda id: rivals[id], default=None)
        if best is not None and rivals[best] > weight:
            yield Reason(
                feature="beside",
                left=best,
                right=names_in_words(candidate.profile),
                says=RATHER,
                weight=-log2(1 + 2.0 ** (rivals[best] - weight)),
            )
