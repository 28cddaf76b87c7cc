"""Comparing somebody in a dossier with the personas of its other sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from onrecord.chronology import Chronology, chronology_of, could_be_one
from onrecord.dossier.clusters import Clusters, cluster_personas
from onrecord.dossier.dossier import Dossier
from onrecord.identity.candidates import Candidate, Compared
from onrecord.identity.explaining import SPEAKS_ENGLISH, explain
from onrecord.identity.features import Told, told_of, weights_of
from onrecord.identity.model import Model
from onrecord.identity.persona import all_profiles, members_of
from onrecord.identity.wording import Speaking
from onrecord.places import Atlas

TRIED = 20
"""So many of the weightiest are tried against the chronology."""


def compare_with_personas(
    dossier: Dossier, who: Told, atlas: Atlas, model: Model, say: Speaking = SPEAKS_ENGLISH
) -> Compared:
    """Every persona of another source, with the reasons for and against.

    What is judged of others is believed, so that several records of one person are one candidate; what is judged of
    the persona who is sought is not.
    """
    id = who.profile.id
    unjudged = _without_judgements_on(dossier, id)
    people = cluster_personas(unjudged.judgements.values())
    weights = weights_of(who, model)
    found = []
    for other in _others(dossier, id, atlas):
        reasons = explain(who, other, weights, say)
        one = people.one(other.profile.id)
        found.append(Candidate(told=other, one=one, reasons=reasons, weight=sum(each.weight for each in reasons)))
    found.sort(key=lambda one: -one.weight)
    return Compared(
        candidates=(*_tried(unjudged, id, found[:TRIED]), *found[TRIED:]),
        among=len({one.one for one in found}),
    )


def _tried(dossier: Dossier, who: str, candidates: list[Candidate]) -> Iterator[Candidate]:
    """Candidates, each with the proof that it cannot be if the chronology has one."""
    chronology = chronology_of(dossier)
    for one in candidates:
        yield replace(one, proof=could_be_one(chronology, who, one.id).against)


def _others(dossier: Dossier, who: str, atlas: Atlas) -> Iterator[Told]:
    """The personas of all sources that do not tell of somebody themselves."""
    own = {member.partition(":")[0] for member in members_of(dossier, who)}
    for profile in all_profiles(dossier):
        if profile.id.partition(":")[0] not in own:
            yield told_of(profile, atlas)


def _without_judgements_on(dossier: Dossier, who: str) -> Dossier:
    """The dossier as if nobody had judged who a persona is."""
    judgements = {
        id: replace(one, compares=tuple(each for each in one.compares if each != who))
        for id, one in dossier.judgements.items()
    }
    return replace(dossier, judgements=judgements)
