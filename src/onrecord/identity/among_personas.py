"""Comparing somebody in a dossier with the personas of its other sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.chronology import chronology_of, could_be_one
from onrecord.dossier.clusters import cluster_personas
from onrecord.dossier.dossier import Dossier
from onrecord.identity.beside import Beside
from onrecord.identity.candidates import Candidate, Compared
from onrecord.identity.explaining import Weights, explain, weight_of
from onrecord.identity.features import Told, counted, told_of, weights_of
from onrecord.identity.joining import joined
from onrecord.identity.model import Model
from onrecord.identity.persona import all_profiles, members_of
from onrecord.identity.profile import Profile
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
    members = members_of(dossier, id)
    own = set(map(_source, members))
    profiles = list(all_profiles(dossier))
    people = _people(unjudged, [one for one in profiles if _source(one.id) not in own])
    others = [one for one in profiles if _source(one.id) in own and one.id not in members]
    beside = Beside.of(who, [told_of(one, atlas) for one in others], model)
    wholes = {one: told_of(joined(records), atlas) for one, records in people.items()}
    weights = weights_of(who, model, counted(who, wholes.values()))
    found = [
        candidate
        for one, whole in wholes.items()
        for candidate in _Person(who, one, whole, weights).candidates(people[one], atlas, beside)
    ]
    found.sort(key=lambda one: -one.whole)
    return Compared(
        candidates=(*_tried(unjudged, id, found[:TRIED]), *found[TRIED:]),
        among=len(people),
    )


@dataclass(frozen=True, slots=True)
class _Person:
    """A person who may be the one, by all records that are judged to be of them."""

    who: Told
    one: str
    whole: Told
    weights: Weights

    def candidates(self, records: Sequence[Profile], atlas: Atlas, beside: Beside) -> Iterator[Candidate]:
        """Each record, with its own reasons and the weight of them all."""
        rather = tuple(beside.rather(self.whole))
        whole = weight_of(self.who, self.whole, self.weights) + sum(reason.weight for reason in rather)
        for told in (told_of(record, atlas) for record in records):
            reasons = (*explain(self.who, told, self.weights), *rather)
            yield Candidate(told=told, one=self.one, whole=whole, weights=self.weights, reasons=reasons)


def _people(dossier: Dossier, profiles: Sequence[Profile]) -> Mapping[str, Sequence[Profile]]:
    """The records of each person, as judged."""
    clusters = cluster_personas(dossier.judgements.values())
    found: dict[str, list[Profile]] = {}
    for one in profiles:
        found.setdefault(clusters.one(one.id), []).append(one)
    return found


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
