"""The steps of a waterfall: from how likely it was beforehand, reason by reason, to how likely it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.edition.language import Speech
from onrecord.identity import Candidate, Identification, Reason, explain
from onrecord.identity.features import Told
from onrecord.identity.wording import FEATURES, RATHER

DRAWN = 0.05
"""Bits: a reason of less makes no step that can be seen."""


class Way(StrEnum):
    """Which way a step goes."""

    START = "start"
    FOR = "for"
    AGAINST = "against"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step in bits, from one height to another; `told` is what either source tells."""

    way: Way
    name: str
    says: str
    told: tuple[str, ...]
    begins: float
    ends: float

    @property
    def weight(self) -> float:
        """How far it goes."""
        return self.ends - self.begins


def steps_of(who: Told, found: Identification, one: Candidate, say: Speech) -> tuple[Step, ...]:
    """The steps towards a candidate, the weightiest reasons first."""
    beforehand = found.beforehand
    first = Step(
        way=Way.START,
        name=say("Beforehand"),
        says=say("one of {number} people, or none of them", number=found.among),
        told=(),
        begins=0,
        ends=beforehand,
    )
    reasons = tuple(_steps(_reasons(who, one, say), beforehand, say))
    last = reasons[-1].ends if reasons else beforehand
    end = Step(way=Way.END, name=say("In the end"), says="", told=(), begins=0, ends=last)
    return (first, *reasons, end)


def _reasons(who: Told, one: Candidate, say: Speech) -> Sequence[Reason]:
    """The reasons in the language of the page; those that weigh nothing are not drawn."""
    of_words = explain(who, one.told, one.weights, say)
    others = [reason for reason in one.reasons if reason.says == RATHER]
    return [reason for reason in (*of_words, *others) if abs(reason.weight) >= DRAWN]


def _steps(reasons: Sequence[Reason], height: float, say: Speech) -> Iterator[Step]:
    for reason in reasons:
        yield Step(
            way=Way.FOR if reason.weight > 0 else Way.AGAINST,
            name=say(FEATURES.get(reason.feature, reason.feature)).replace("-", " "),
            says=say(reason.says) if reason.says == RATHER else reason.says,
            told=tuple(dict.fromkeys((reason.left, reason.right))),
            begins=height,
            ends=height + reason.weight,
        )
        height += reason.weight
