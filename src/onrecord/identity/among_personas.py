"""Comparing somebody in a dossier with the personas of its other sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import log2

from onrecord.chronology import chronology_of, could_be_one
from onrecord.dossier.clusters import cluster_personas
from onrecord.dossier.dossier import Dossier
from onrecord.identity.candidates import Candidate, Compared
from onrecord.identity.explaining import Reason, Weights, explain, weight_of
from onrecord.identity.features import Told, told_of, weights_of
from onrecord.identity.model import Model
from onrecord.identity.persona import all_profiles, members_of
from onrecord.identity.wording import RATHER, names_in_words
from onrecord.places import Atlas

TRIED = 20
"""So many of the weightiest are tried against the chronology."""


def compare_with_personas(dossier: Dossier, who: Told, atlas: Atlas, model: Model) -> Compared:
    """Every persona of another source, with the reasons for and against.

    What is judged of others is believed, so that several records of one person are one candidate; what is judged of
    the persona who is sought is not.
    """
    id = who.profile.id
    unjudged = _without_judgements_on(dossier, id)
    people = cluster_personas(unjudged.judgements.values())
    members = members_of(dossier, id)
    own = set(map(_source, members))
    everyone = [told_of(profile, atlas) for profile in all_profiles(dossier)]
    beside = [one for one in everyone if _source(one.profile.id) in own and one.profile.id not in members]
    comparing = _Comparing(who, weights_of(who, model), [(one, weights_of(one, model)) for one in beside])
    found = [
        comparing.candidate(other, people.one(other.profile.id))
        for other in everyone
        if _source(other.profile.id) not in own
    ]
    found.sort(key=lambda one: -one.weight)
    return Compared(
        candidates=(*_tried(unjudged, id, found[:TRIED]), *found[TRIED:]),
        among=len({one.one for one in found}),
    )


@dataclass(frozen=True, slots=True)
class _Comparing:
    """Compares one persona, and holds those beside whom its source tells of it against each candidate too."""

    who: Told
    weights: Weights
    beside: list[tuple[Told, Weights]]

    def candidate(self, other: Told, one: str) -> Candidate:
        reasons = explain(self.who, other, self.weights)
        rather = self._rather(other, sum(reason.weight for reason in reasons))
        return Candidate(told=other, one=one, weights=self.weights, reasons=(*reasons, *rather))

    def _rather(self, other: Told, weight: float) -> Iterator[Reason]:
        """Whoever of the same source would be this other rather: the two of them cannot both be."""
        rivals = {one.profile.id: weight_of(one, other, weights) for one, weights in self.beside}
        best = max(rivals, key=lambda id: rivals[id], default=None)
        if best is not None and rivals[best] > weight:
            yield Reason(
                feature="beside",
                left=best,
                right=names_in_words(other.profile),
                says=RATHER,
                weight=-log2(1 + 2.0 ** (rivals[best] - weight)),
            )


def _tried(dossier: Dossier, who: str, candidates: list[Candidate]) -> Iterator[Candidate]:
    """Candidates, each with the proof that it cannot be if the chronology has one."""
    chronology = chronology_of(dossier)
    for one in candidates:
        yield replace(one, proof=could_be_one(chronology, who, one.id).against)


def _source(persona: str) -> str:
    return persona.partition(":")[0]


def _without_judgements_on(dossier: Dossier, who: str) -> Dossier:
    """The dossier as if nobody had judged who a persona is."""
    judgements = {
        id: replace(one, compares=tuple(each for each in one.compares if each != who))
        for id, one in dossier.judgements.items()
    }
    return replace(dossier, judgements=judgements)
