"""Taking a judgement back: what follows it, so that what was held before holds again and nothing else is touched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from onrecord.dossier.clusters import cluster_events, cluster_personas
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.followed import Ruling
from onrecord.evidence import Decision, Judgement
from onrecord.identity.judging.recording import Saying
from onrecord.identity.judging.refusals import HoldsNoLonger, NoSuchJudgement, NothingBefore, SaidByOthers

Pair = tuple[str, str]
Held = dict[frozenset[str], tuple[Decision, str]]
"""Of each pair what holds of it, and by which judgement."""


def undoing(dossier: Dossier, id: str, *, because: str, by: str, day: date) -> tuple[Saying, ...]:
    """What to say, to take a judgement back: of each pair what was held before, or else unsure.

    What other judgements hold besides is let be; so it may take several to take one back.
    """
    if id not in dossier.judgements:
        raise NoSuchJudgement(id, dossier.judgements)
    ruling = next(one for one in _rulings(dossier.judgements.values()) if one.judgement.id == id)
    if not ruling.standing:
        raise HoldsNoLonger(id, dict.fromkeys(ruling.overruled.values()))
    rest = _held(_rulings(one for one in dossier.judgements.values() if one.id != id))
    pairs = list(_to_take_back(ruling, rest))
    said = [rest.get(frozenset(pair)) for pair in pairs]
    before = {None if one is None else one[0] for one in said}
    decision = before.pop() if len(before) == 1 else None
    if decision is None and ruling.judgement.decision is Decision.UNSURE:
        raise NothingBefore(id)
    return tuple(
        Saying(compared=compared, decision=decision or Decision.UNSURE, because=because, by=by, day=day)
        for compared in _together(ruling, pairs)
    )


def _to_take_back(ruling: Ruling, rest: Held) -> Iterator[Pair]:
    """The pairs of which nobody else says the same; whoever others hold to be the person stays so."""
    decision, person = ruling.judgement.decision, ruling.person
    saying_so = {pair: by for pair, (held, by) in rest.items() if held is decision}
    pairs = [pair for pair in ruling.standing if frozenset(pair) not in saying_so]
    if decision is Decision.SAME and person is not None:
        pairs = [pair for pair in pairs if person in pair] if len(pairs) < len(ruling.pairs) else pairs
    if not pairs:
        by = (saying_so[frozenset(pair)] for pair in ruling.standing if frozenset(pair) in saying_so)
        raise SaidByOthers(ruling.judgement.id, dict.fromkeys(by))
    yield from pairs


def _together(ruling: Ruling, pairs: list[Pair]) -> list[tuple[str, ...]]:
    """All that was compared in one judgement again, where that touches nothing else; else pair by pair."""
    return [ruling.members] if len(pairs) == len(ruling.pairs) else list(pairs)


def _rulings(judgements: Iterable[Judgement]) -> Iterator[Ruling]:
    known = list(judgements)
    yield from cluster_personas(known).rulings.values()
    yield from cluster_events(known).rulings.values()


def _held(rulings: Iterable[Ruling]) -> Held:
    return {
        frozenset(pair): (one.judgement.decision, one.judgement.id)
        for one in rulings
        for pair in one.standing
    }
