"""Which of several candidates it is, if any: how likely each is, and when to say that nobody can tell."""

from __future__ import annotations

from collections.abc import Sequence
from math import log2

from onrecord.identity.model import Answering

NOBODY = "cannot be identified with this evidence"


def probabilities(
    weights: Sequence[float], among: int, answering: Answering, unlisted: float = 0.0
) -> list[float]:
    """How likely it is that each is the one, where only one of so many can be, or nobody among them.

    `unlisted` is the sum of what `strength` gives for those whose weights are not listed.
    """
    share = answering.prior / among if among else 0.0
    each = [share * strength(weight, answering) for weight in weights]
    whole = sum(each) + share * unlisted + 1 - answering.prior
    return [one / whole for one in each]


def beforehand(among: int, answering: Answering) -> float:
    """What speaks against each of so many before anything is known of them, in bits as weights are."""
    if not among:
        return 0.0
    return log2(answering.prior / among / (1 - answering.prior)) / answering.slope


def strength(weight: float, answering: Answering) -> float:
    """How many times likelier a weight makes it that two are one; agreements that hang together count for less."""
    return float(2.0 ** (answering.slope * weight))


def answer_among(odds: Sequence[tuple[str, float]], answering: Answering) -> str | None:
    """The id of the one whom it surely is; None where the best is not sure enough, or has a rival.

    `odds` are ids with their probabilities, each person once.
    """
    if not odds:
        return None
    (best, sure), *rest = sorted(odds, key=lambda one: -one[1])
    rival = max((one for _, one in rest), default=0.0)
    return best if sure >= answering.sure and rival <= answering.rival * sure else None
