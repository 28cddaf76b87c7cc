"""Which of several candidates it is, if any: probabilities, and when to say that nobody can tell."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.identity.model import Answering

NOBODY = "cannot be identified with this evidence"


def probabilities(
    weights: Sequence[float], among: int, answering: Answering, prior: float | None = None
) -> list[float]:
    """How likely it is that each is the one, where only one can be: one of so many, or nobody among them.

    `weights` are those of the likeliest of them; the rest of `among` weigh nothing worth counting.
    """
    known = answering.prior if prior is None else prior
    each = [known / among * 2.0 ** (answering.slope * weight) for weight in weights]
    whole = sum(each) + 1 - known
    return [one / whole for one in each]


def answer_among(odds: Sequence[tuple[str, float]], answering: Answering) -> str | None:
    """The id of the one whom it surely is; None where the best is not sure enough, or has a rival.

    `odds` are ids with their probabilities, of each person once.
    """
    if not odds:
        return None
    (best, sure), *rest = sorted(odds, key=lambda one: -one[1])
    rival = max((one for _, one in rest), default=0.0)
    return best if sure >= answering.sure and rival < answering.rival * sure else None
