"""A dossier as factoids: the International Prosopography Interchange Framework (IPIF), as JSON.

A factoid is what one source says of one person, and so is a persona: each persona with anything said of it is one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from onrecord.chronology import Bounds
from onrecord.dates.days import iso
from onrecord.dates.wording import window_in_words
from onrecord.edition.describing import reference_of
from onrecord.edition.exports.outgoing import Outgoing
from onrecord.evidence import Certainty, Participant, Source, Statement

Plain = dict[str, Any]

MAKERS = "the makers"
"""Who recorded it: no export tells who works on a film."""


def ipif_of(out: Outgoing) -> bytes:
    """The persons, sources, statements and factoids of a dossier, each pointing at the others by its id."""
    said = {key: statements for key in out.personas if (statements := _statements(out, key))}
    factoids = {key: _factoid(out, key, statements) for key, statements in said.items()}
    told = {
        "persons": [_person(out, who, factoids) for who in out.everyone()],
        "sources": [_source(source, factoids) for source in out.dossier.sources.values()],
        "statements": [
            {**one, "factoid-refs": [_ref(key)]} for key, statements in said.items() for one in statements
        ],
        "factoids": list(factoids.values()),
    }
    return f"{json.dumps(told, ensure_ascii=False)}\n".encode(errors="replace")


def _person(out: Outgoing, who: str, factoids: Mapping[str, Plain]) -> Plain:
    return {"@id": who, "factoid-refs": [_ref(key) for key in out.members(who) if key in factoids]}


def _source(source: Source, factoids: Mapping[str, Plain]) -> Plain:
    own = [_ref(key) for key in map(source.persona_key, source.personas) if key in factoids]
    label = ", ".join(filter(None, (source.title, reference_of(source))))
    return {"@id": source.id, "label": label, "factoid-refs": own}


def _factoid(out: Outgoing, persona: str, said: list[Plain]) -> Plain:
    return {
        "@id": persona,
        "person-refs": [_ref(out.people.one(persona))],
        "source-refs": [_ref(persona.partition(":")[0])],
        "statement-refs": [_ref(one["@id"]) for one in said],
        "createdBy": MAKERS,
        "createdWhen": out.made.isoformat(),
    }


def _statements(out: Outgoing, persona: str) -> list[Plain]:
    """What one source says of one person: what it calls them, then everything that they have a part in."""
    named = [
        {"@id": f"{persona}#name-{number}", "name": name}
        for number, name in enumerate(out.personas[persona].names, start=1)
    ]
    return [*named, *(_part(out, one, persona) for one in out.statements_of.get(persona, ()))]


def _part(out: Outgoing, statement: Statement, persona: str) -> Plain:
    """A statement as it concerns one of those who are in it; each of them has their own role."""
    local = persona.partition(":")[2]
    part = next(one for one in statement.who if one.persona == local)
    said = {
        "@id": f"{statement.key}#{local}",
        "statementType": {"label": statement.what.value},
        "role": {"label": part.role} if part.role else None,
        "date": _date(out.when(statement.key)),
        "places": [{"label": out.place(statement.where)}] if statement.where is not None else None,
        "relatesToPersons": list(_others(out, statement, part)),
        "statementContent": _content(statement),
    }
    return {key: value for key, value in said.items() if value}


def _content(statement: Statement) -> str | None:
    """What is said; what is not simply asserted says so in words, since the format has no place for it."""
    if statement.certainty is Certainty.ASSERTED:
        return statement.says
    return f"[{statement.certainty.value}] {statement.says or statement.what.value}"


def _others(out: Outgoing, statement: Statement, part: Participant) -> Iterator[Plain]:
    for other in statement.who:
        if other.persona != part.persona:
            key = f"{statement.source}:{other.persona}"
            yield {"label": out.called(key) or out.people.one(key)}


def _date(bounds: Bounds) -> Plain | None:
    """When it was in words, and the first day that it can have been, by which others sort it."""
    if bounds.earliest is None and bounds.latest is None:
        return None
    told: Plain = {"label": window_in_words(bounds.earliest, bounds.latest)}
    first = bounds.latest if bounds.earliest is None else bounds.earliest
    return told if first is None else {"sortdate": iso(first), **told}


def _ref(id: str) -> Plain:
    return {"@id": id}
