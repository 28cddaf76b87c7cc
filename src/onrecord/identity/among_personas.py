"""Comparing somebody in a dossier with the personas of its other sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.chronology import chronology_of, could_be_one
from onrecord.dossier.clusters import cluster_personas
from onrecord.dossier.dossier import Dossier
from onrecord.identity.answering import strength
from onrecord.identity.beside import Beside
from onrecord.identity.candidates import Candidate, Compared
from onrecord.identity.explaining import Weights, explain, weight_of
from onrecord.identity.features import Told, counted, told_of, weights_of
from onrecord.identity.joining import joined
from onrecord.identity.model import Model
from onrecord.identity.persona import all_profiles, members_of
from onrecord.identity.profile import Profile
from onrecord.places import Atlas

LISTED = 20
"""So many of the weightiest people are looked at closely, or as many as are asked for; the others are a crowd."""


def compare_with_personas(dossier: Dossier, who: Told, atlas: Atlas, model: Model, *, top: int) -> Compared:
    """The likeliest personas of other sources, with the reasons for and against.

    What is judged of others is believed, so that several records of one person are one candidate; what is judged of
    the persona who is sought is not.
    """
    id = who.profile.id
    unjudged = _without_judgements_on(dossier, id)
    members = members_of(dossier, id)
    own = set(map(_source, members))
    profiles = list(all_profiles(dossier))
    people = _people(unjudged, [one for one in profiles if _source(one.id) not in own])
    wholes = {one: told_of(joined(records), atlas) for one, records in people.items()}
    weights = weights_of(who, model, counted(who, wholes.values()))
    ranked = _ranked({one: weight_of(who, whole, weights) for one, whole in wholes.items()})
    listed = list(ranked)[: max(top, LISTED)]
    others = [one for one in profiles if _source(one.id) in own and one.id not in members]
    comparing = _Comparing(
        who, weights, Beside.of(who, [told_of(one, atlas) for one in others], model), atlas
    )
    found = [each for one in listed for each in comparing.candidates(one, wholes[one], people[one])]
    return Compared(
        candidates=tuple(_tried(unjudged, id, found)),
        among=len(people),
        unlisted=sum(strength(ranked[one], model.answering) for one in ranked if one not in listed),
    )


@dataclass(frozen=True, slots=True)
class _Comparing:
    """Compares one persona with the records of a person, and with all of them together."""

    who: Told
    weights: Weights
    beside: Beside
    atlas: Atlas

    def candidates(self, one: str, whole: Told, records: Sequence[Profile]) -> Iterator[Candidate]:
        """Each record, with its own reasons and the weight of them all."""
        rather = tuple(self.beside.rather(whole))
        weight = weight_of(self.who, whole, self.weights) + sum(reason.weight for reason in rather)
        for told in (told_of(record, self.atlas) for record in records):
            reasons = (*explain(self.who, told, self.weights), *rather)
            yield Candidate(told=told, one=one, whole=weight, weights=self.weights, reasons=reasons)


def _ranked(weights: Mapping[str, float]) -> Mapping[str, float]:
    return dict(sorted(weights.items(), key=lambda each: -each[1]))


def _people(dossier: Dossier, profiles: Sequence[Profile]) -> Mapping[str, Sequence[Profile]]:
    """The records of each person, as judged."""
    clusters = cluster_personas(dossier.judgements.values())
    found: dict[str, list[Profile]] = {}
    for one in profiles:
        found.setdefault(clusters.one(one.id), []).append(one)
    return found


def _tried(dossier: Dossier, who: str, candidates: list[Candidate]) -> Iterator[Candidate]:
    """Candidates, each for whom more speaks than against with the proof that it cannot be, if there is one."""
    chronology = chronology_of(dossier)
    for one in candidates:
        yield replace(one, proof=could_be_one(chronology, who, one.id).against) if one.whole > 0 else one


def _source(persona: str) -> str:
    return persona.partition(":")[0]


def _without_judgements_on(dossier: Dossier, who: str) -> Dossier:
    """The dossier as if nobody had judged who a persona is."""
    judgements = {
        id: replace(one, compares=tuple(each for each in one.compares if each != who))
        for id, one in dossier.judgements.items()
    }
    return replace(dossier, judgements=judgements)
