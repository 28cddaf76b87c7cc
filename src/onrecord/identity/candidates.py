"""Who somebody may be: candidates with reasons, how likely each is, and an answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.chronology import Conflict
from onrecord.identity.answering import NOBODY, answer_among, beforehand, probabilities
from onrecord.identity.explaining import Reason, Weights
from onrecord.identity.features import Told
from onrecord.identity.model import Answering
from onrecord.identity.settling import settling

FEW = 3
"""Of so many of the best it is said what would tell them apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who may be the one, with the reasons for and against, and what every level would have weighed.

    `one` stands for the person whom several records are judged to be, and `whole` is what all of these weigh together;
    `proof` is why it cannot be, by the chronology.
    """

    told: Told
    one: str
    whole: float
    weights: Weights
    reasons: tuple[Reason, ...]
    probability: float = 0.0
    proof: tuple[Conflict, ...] = ()

    @property
    def id(self) -> str:
        """The id of the persona, or of the row."""
        return self.told.profile.id

    @property
    def weight(self) -> float:
        """The sum of all reasons, in bits."""
        return sum(reason.weight for reason in self.reasons)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The likeliest of so many people, and the strength of all the others together."""

    candidates: tuple[Candidate, ...]
    among: int
    unlisted: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Identification:
    """Who somebody may be, the likeliest first; `best` is whom it surely is, `settles` what would make it sure.

    `beforehand` is how likely each was before anything was compared, in bits as the reasons are.
    """

    who: str
    candidates: tuple[Candidate, ...]
    among: int
    beforehand: float
    best: str | None
    settles: tuple[str, ...]

    def told_as(self, one: Candidate) -> Candidate | None:
        """The likelier record under which a candidate's person is listed already; the two share a probability."""
        first = next(each for each in self.candidates if each.one == one.one)
        return None if first is one else first

    @property
    def answer(self) -> str:
        """The id of whom it is, or that it cannot be told."""
        return self.best or NOBODY


def identified(who: Told, compared: Iterable[Compared], answering: Answering, *, top: int) -> Identification:
    """What follows from comparing somebody with the people of a dossier, or of registers."""
    parts = tuple(compared)
    among = sum(part.among for part in parts)
    unlisted = sum(part.unlisted for part in parts)
    everyone = [candidate for part in parts for candidate in part.candidates]
    ranked = _ranked(everyone, among, unlisted, answering)
    best = _answer(ranked, answering)
    settles = () if best else settling(who, [one.told for one in ranked[:FEW]])
    return Identification(
        who=who.profile.id,
        candidates=ranked[:top],
        among=among,
        beforehand=beforehand(among, answering),
        best=best,
        settles=settles,
    )


def _ranked(
    candidates: Sequence[Candidate], among: int, unlisted: float, answering: Answering
) -> tuple[Candidate, ...]:
    """Candidates with their probabilities, the likeliest first.

    Records of one person share its probability, and stand together; whom the chronology excludes has none.
    """
    excluded = {one.one for one in candidates if one.proof}
    wholes = {one.one: one.whole for one in candidates if one.one not in excluded}
    odds = probabilities(list(wholes.values()), among, answering, unlisted)
    of_each = dict(zip(wholes, odds, strict=True))
    told = [replace(one, probability=of_each.get(one.one, 0.0)) for one in candidates]
    return tuple(sorted(told, key=lambda one: (-one.probability, -one.whole, one.one, -one.weight, one.id)))


def _answer(ranked: Sequence[Candidate], answering: Answering) -> str | None:
    """The likeliest record of the one person whom it surely is."""
    first: dict[str, Candidate] = {}
    for one in ranked:
        first.setdefault(one.one, one)
    return answer_among([(one.id, one.probability) for one in first.values()], answering)
