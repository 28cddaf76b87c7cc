"""Taking a judgement back: the one that follows it, by which what was held before holds again."""

from __future__ import annotations

from datetime import date

from onrecord.dossier.clusters import cluster_events, cluster_personas
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.followed import Ruling
from onrecord.evidence import Decision
from onrecord.identity.judging.recording import Saying
from onrecord.identity.judging.refusals import HoldsInPart, HoldsNoLonger, NoSuchJudgement, NothingBefore


def undoing(dossier: Dossier, id: str, *, because: str, by: str, day: date) -> Saying:
    """What to say, to take a judgement back: what one judgement held of all this before, or else unsure."""
    if id not in dossier.judgements:
        raise NoSuchJudgement(id, dossier.judgements)
    ruling = _ruling(dossier, id)
    _refuse_followed(dossier, ruling)
    before = _held_before(dossier, ruling)
    if before is not None:
        compared, person, decision = before.compared, before.person, before.judgement.decision
    elif ruling.judgement.decision is Decision.UNSURE:
        raise NothingBefore(id)
    else:
        compared, person, decision = ruling.compared, ruling.person, Decision.UNSURE
    return Saying(compared=compared, person=person, decision=decision, because=because, by=by, day=day)


def _refuse_followed(dossier: Dossier, ruling: Ruling) -> None:
    """What holds no longer needs no taking back; where others are kept apart since, they must stay so."""
    id, by = ruling.judgement.id, tuple(dict.fromkeys(ruling.overruled.values()))
    if not ruling.standing:
        raise HoldsNoLonger(id, by)
    apart = [one for one in by if dossier.judgements[one].decision is Decision.DIFFERENT]
    if apart:
        raise HoldsInPart(id, apart)


def _ruling(dossier: Dossier, id: str) -> Ruling:
    judgements = dossier.judgements.values()
    people, events = cluster_personas(judgements).rulings, cluster_events(judgements).rulings
    return people[id] if id in people else events[id]


def _held_before(dossier: Dossier, ruling: Ruling) -> Ruling | None:
    """The judgement that would hold, and say otherwise, of all that this one compares."""
    rest = [one for one in dossier.judgements.values() if one.id != ruling.judgement.id]
    wanted = {frozenset(pair) for pair in ruling.pairs}
    rulings = (*cluster_personas(rest).rulings.values(), *cluster_events(rest).rulings.values())
    others = (one for one in rulings if one.judgement.decision is not ruling.judgement.decision)
    holding = [one for one in others if wanted <= {frozenset(pair) for pair in one.standing}]
    return holding[-1] if holding else None
