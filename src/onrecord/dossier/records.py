"""Every record of a dossier, by the id that the others use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import (
    Judgement,
    Person,
    Place,
    Production,
    Question,
    Release,
    Script,
    Signoff,
    Source,
    Statement,
    Text,
)

Record = (
    Production
    | Source
    | Text
    | Statement
    | Person
    | Judgement
    | Place
    | Question
    | Release
    | Script
    | Signoff
)

HELD_IN: dict[type, str] = {
    Source: "sources",
    Text: "texts",
    Statement: "statements",
    Person: "persons",
    Judgement: "judgements",
    Place: "places",
    Question: "questions",
    Release: "releases",
    Script: "scripts",
}
"""Which field of a dossier holds the records of a type by their ids."""

BARE = (Source, Person, Place, Judgement, Question, Release, Script)
"""Types of record whose ids are bare slugs: one namespace."""


def key_of(record: Record) -> str:
    """The id by which the rest of the dossier calls a record; of a sign-off, its line."""
    if isinstance(record, Production):
        return "dossier"
    if isinstance(record, Signoff):
        return record.line
    return record.key if isinstance(record, Statement | Text) else record.id


def records(dossier: Dossier) -> Iterator[Record]:
    """Every record of a dossier, the head first."""
    yield dossier.production
    for held_in in HELD_IN.values():
        yield from getattr(dossier, held_in).values()
    yield from dossier.signoffs


def with_records(dossier: Dossier, kept: Iterator[Record] | list[Record]) -> Dossier:
    """A dossier of these records, in this order."""
    held: dict[str, dict[str, Record]] = {held_in: {} for held_in in HELD_IN.values()}
    production, signoffs = dossier.production, []
    for record in kept:
        if isinstance(record, Production):
            production = record
        elif isinstance(record, Signoff):
            signoffs.append(record)
        else:
            held[HELD_IN[type(record)]][key_of(record)] = record
    return replace(dossier, production=production, signoffs=tuple(signoffs), **held)  # type: ignore[arg-type]


def bare_ids(dossier: Dossier) -> Iterator[str]:
    """Every bare id, as often as it is used."""
    return chain.from_iterable(getattr(dossier, HELD_IN[kind]) for kind in BARE)
