"""The alibi: whether what is on record leaves room for a judgement, and if not, smallest sets that say no."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.chronology import Chronology, Conflict, Judged, Rejudging
from onrecord.chronology.comparing import differing
from onrecord.dossier.clusters import Clusters, cluster_events, cluster_personas
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Decision
from onrecord.findings import Finding
from onrecord.identity.judging.contradictions import judgement_findings
from onrecord.identity.judging.recording import Recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class Afterwards:
    """A dossier with more judgements: who is whom there, and which conflicts begin and end with them."""

    dossier: Dossier
    people: Clusters
    events: Clusters
    begun: tuple[Conflict, ...]
    ended: tuple[Conflict, ...]
    doubtful: tuple[Finding, ...]
    """What else does not go together with them."""


def afterwards(found: Chronology, new: Recorded) -> Afterwards:
    """What judgements come to in times, in places and beside others.

    Every conflict that begins is told, also with records that are contested already and with other judgements,
    since it would be on record. By what nobody contests, `chronology.could_be_one` asks whether two can be one.
    """
    dossier = new.added_to(found.ground.dossier)
    people = cluster_personas(dossier.judgements.values())
    events = cluster_events(dossier.judgements.values())
    with Rejudging(found).as_if(Judged(dossier=dossier, people=people, events=events)) as rejudged:
        conflicts = differing({}, {}, found.conflicts, rejudged.chronology.conflicts)
    ids = {one.id for one in new.judgements}
    is_same = any(one.decision is Decision.SAME for one in new.judgements)
    doubtful = judgement_findings(dossier, people, events)
    return Afterwards(
        dossier=dossier,
        people=people,
        events=events,
        # What a judgement makes one can only contradict what it is told with.
        begun=tuple(one for one in conflicts.begun if not (is_same and ids.isdisjoint(one.members))),
        ended=conflicts.ended,
        doubtful=tuple(one for one in doubtful if not ids.isdisjoint(one.about)),
    )
