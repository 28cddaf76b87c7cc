"""Of what is not of a source, what is told by something that a member sees: places, and persons."""

from __future__ import annotations

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Decision


def places_told(shown: Dossier) -> frozenset[str]:
    """The places that cards and statements tell of, and what those lie in or are other names of."""
    told = [source.place for source in shown.sources.values()]
    told += [statement.where for statement in shown.statements.values()]
    found: set[str] = set()
    waiting = [place for place in set(told) if place is not None]
    while waiting:
        place = shown.places.get(waiting.pop())
        if place is not None and place.id not in found:
            found.add(place.id)
            waiting += [one for one in (place.within, place.same_as) if one is not None]
    return frozenset(found)


def persons_known(shown: Dossier) -> frozenset[str]:
    """The persons whom a judgement that is shown makes one with a persona that is."""
    personas = {source.persona_key(local) for source in shown.sources.values() for local in source.personas}
    found: set[str] = set()
    for judgement in shown.judgements.values():
        if judgement.decision is Decision.SAME and not personas.isdisjoint(judgement.compares):
            found |= {*judgement.compares, judgement.person or ""} & shown.persons.keys()
    return frozenset(found)
