"""Accepting a suggestion makes it a statement, with the persona and the place that it needs; refusing remembers it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.dossier import Change
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Persona, Place, Statement
from onrecord.intake.numbers import Numbers
from onrecord.intake.suggesting.refusals import NoSuchSuggestion
from onrecord.intake.suggesting.suggestion import Suggestion


def chosen(source: str, suggested: Iterable[Suggestion], ids: Iterable[str]) -> list[Suggestion]:
    """The suggestions of these ids, each once; refused as `NoSuchSuggestion` where one is none."""
    by_id = {one.id: one for one in suggested}
    wanted = dict.fromkeys(ids)
    for id in wanted:
        if id not in by_id:
            raise NoSuchSuggestion(id, source)
    return [by_id[id] for id in wanted]


def settle(
    dossier: Dossier, source: str, accepted: Sequence[Suggestion], refused: Sequence[Suggestion]
) -> list[Change]:
    """The changes that put on record what was accepted, and on the card what it needs and what was refused."""
    card = dossier.sources[source]
    personas: dict[str, Persona] = {id: one for draft in accepted for id, one in draft.personas.items()}
    after = replace(
        card,
        personas={**card.personas, **personas},
        refused=(*card.refused, *(one.id for one in refused)),
    )
    places = {draft.place.id: draft.place for draft in accepted if draft.place is not None}
    return [
        *([Change(card, after)] if after != card else []),
        *(Change(None, place) for place in _new(places, dossier.places)),
        *(Change(None, statement) for statement in _statements(dossier, accepted)),
    ]


def _new(places: Mapping[str, Place], known: Mapping[str, Place]) -> Iterator[Place]:
    return (place for id, place in places.items() if id not in known)


def _statements(dossier: Dossier, accepted: Sequence[Suggestion]) -> Iterator[Statement]:
    """Drafts as statements, with ids that say only of which kind they are."""
    numbers = Numbers(dossier)
    for draft in accepted:
        yield replace(draft.statement, id=numbers.next(draft.statement.what.value))
