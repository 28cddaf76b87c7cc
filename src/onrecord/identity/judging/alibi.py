"""The alibi: whether what is on record leaves room for a judgement, and if not, smallest sets that say no."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.chronology import Chronology, Conflict, Judged, Rejudging
from onrecord.chronology.comparing import differing
from onrecord.dossier.clusters import Clusters
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Judgement, Person
from onrecord.findings import Finding
from onrecord.identity.judging.contradictions import judgement_findings
from onrecord.identity.judging.recording import clusters_with


@dataclass(frozen=True, slots=True, kw_only=True)
class Afterwards:
    """A dossier with one judgement more: who is whom there, and which conflicts begin and end with it."""

    dossier: Dossier
    people: Clusters
    events: Clusters
    begun: tuple[Conflict, ...]
    ended: tuple[Conflict, ...]
    doubtful: tuple[Finding, ...]
    """What else does not go together with it."""


def afterwards(found: Chronology, judgement: Judgement, person: Person | None = None) -> Afterwards:
    """What a judgement, with the person whom it puts on record, comes to in times, places and beside others."""
    dossier = found.ground.dossier
    if person is not None:
        dossier = replace(dossier, persons={**dossier.persons, person.id: person})
    people, events = clusters_with(dossier, judgement)
    after = replace(dossier, judgements={**dossier.judgements, judgement.id: judgement})
    with Rejudging(found).as_if(Judged(dossier=after, people=people, events=events)) as rejudged:
        conflicts = differing({}, {}, found.conflicts, rejudged.chronology.conflicts)
    doubtful = judgement_findings(after, people, events)
    return Afterwards(
        dossier=after,
        people=people,
        events=events,
        begun=conflicts.begun,
        ended=conflicts.ended,
        doubtful=tuple(one for one in doubtful if judgement.id in one.about),
    )
