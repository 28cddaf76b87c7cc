"""A dossier as it would be without one of its records: what rests on it?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from onrecord.dossier.dossier import Dossier
from onrecord.dossier.records import HELD_IN
from onrecord.dossier.references import has
from onrecord.dossier.rename import NoSuchId
from onrecord.evidence import Judgement

RecordType = TypeVar("RecordType")


def without(dossier: Dossier, id: str) -> Dossier:
    """The dossier without a record, and without what would not be on record but for it.

    A source goes with its texts, its statements and its personas; a persona with the statements that it takes
    part in or tells; a person with the judgements that conclude in them. Any other record goes alone. What the
    rest says of it then says nothing. Refuses, as NoSuchId, an id that no record has.
    """
    if id in dossier.sources:
        return _without_source(dossier, id)
    if has(dossier, "persona", id):
        return _without_persona(dossier, id)
    if id in dossier.persons:
        dossier = _without_identity(dossier, id)
    for held_in in HELD_IN.values():
        records = getattr(dossier, held_in)
        if id in records:
            rest: dict[str, Any] = {held_in: _those(records, lambda key: key != id)}
            return replace(dossier, **rest)
    raise NoSuchId(id)


def _without_source(dossier: Dossier, source: str) -> Dossier:
    return replace(
        dossier,
        sources=_those(dossier.sources, lambda key: key != source),
        statements=_those(dossier.statements, lambda key: key.partition("/")[0] != source),
        texts=_those(dossier.texts, lambda key: key.partition(".")[0] != source),
    )


def _without_persona(dossier: Dossier, persona: str) -> Dossier:
    """As if the source did not know them: no statement of theirs or about them, and no judgement on who they are."""
    source, _, local = persona.partition(":")
    card = dossier.sources[source]
    rest = replace(
        card,
        personas=_those(card.personas, lambda key: key != local),
        authors=tuple(one for one in card.authors if one != local),
    )
    gone = {
        key
        for key, statement in dossier.statements.items()
        if statement.source == source and (persona in statement.who_keys or statement.told_by == local)
    }
    dossier = replace(
        dossier,
        sources={key: rest if key == source else one for key, one in dossier.sources.items()},
        statements=_those(dossier.statements, lambda key: key not in gone),
    )
    return _without_identity(dossier, persona)


def _without_identity(dossier: Dossier, who: str) -> Dossier:
    """Without the judgements that conclude in a person; those that compare somebody, without them."""
    judgements: dict[str, Judgement] = {}
    for key, judgement in dossier.judgements.items():
        rest = replace(judgement, compares=tuple(one for one in judgement.compares if one != who))
        compared = len(rest.compares) + (rest.person is not None)
        if judgement.person != who and (rest == judgement or compared > 1):
            judgements[key] = rest
    return replace(dossier, judgements=judgements)


def _those(records: Mapping[str, RecordType], keep: Callable[[str], bool]) -> dict[str, RecordType]:
    return {key: record for key, record in records.items() if keep(key)}
