"""Comparing somebody in a dossier with the personas of its other sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import log2

from onrecord.chronology import chronology_of, could_be_one
from onrecord.dossier.clusters import cluster_personas
from onrecord.dossier.dossier import Dossier
from onrecord.identity.candidates import Candidate, Compared
from onrecord.identity.explaining import Reason, explain
from onrecord.identity.features import Told, agreements, told_of, weights_of
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
    weights = weights_of(who, model)
    found = [
        Candidate(
            told=other,
            one=people.one(other.profile.id),
            weights=weights,
            reasons=_reasons(who, other, weights, beside, model),
        )
        for other in everyone
        if _source(other.profile.id) not in own
    ]
    found.sort(key=lambda one: -one.weight)
    return Compared(
        candidates=(*_tried(unjudged, id, found[:TRIED]), *found[TRIED:]),
        among=len({one.one for one in found}),
    )


def _reasons(who: Told, other: Told, beside: list[Told], model: Model, say: Speaking) -> tuple[Reason, ...]:
    """The reasons for somebody's being another, and whoever of their own source would be that other rather."""
    reasons = explain(who, other, weights)
    weight = sum(reason.weight for reason in reasons)
    rather = max(beside, key=lambda one: _weight(one, other, model), default=None)
    if rather is None or _weight(rather, other, model) <= weight:
        return reasons
    against = Reason(
        feature="beside",
        left=f"{names_in_words(rather.profile)} ({rather.profile.id})",
        right=names_in_words(other.profile),
        says=RATHER,
        weight=-log2(1 + 2.0 ** (_weight(rather, other, model) - weight)),
    )
    return (*reasons, against)


def _weight(left: Told, right: Told, model: Model) -> float:
    """How much speaks for two profiles being one, less what speaks against it."""
    weights = weights_of(left, model)
    return sum(weights.get(one.counted, {}).get(one.level, 0.0) for one in agreements(left, right))


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
