"""Small dossiers as they are told: sources by their ids, each with its card and what it says."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from onrecord.chronology import Chronology, chronology_of
from onrecord.dates import Calendar, read_date, read_duration, read_when
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import (
    Certainty,
    Circumstances,
    Criticism,
    Decision,
    Judgement,
    Participant,
    Persona,
    Place,
    Policy,
    Production,
    Source,
    SourceKind,
    Speaks,
    Statement,
    StatementKind,
)

PLACES = {
    "russia": Place(id="russia"),
    "moscow": Place(id="moscow", within="russia"),
    "odessa": Place(id="odessa", within="russia"),
    "leningrad": Place(id="leningrad", within="russia"),
    "petrograd": Place(id="petrograd", same_as="leningrad"),
    "berlin": Place(id="berlin"),
}


def statement(key: str, what: str, when: Any = None, **said: Any) -> Statement:
    """One statement: `statement("letter/met", "meeting", "1907", who=["np"])`."""
    source, id = key.split("/")
    return Statement(
        source=source,
        id=id,
        what=StatementKind(what),
        who=tuple(Participant(persona=persona) for persona in said.get("who", ())),
        where=said.get("where"),
        when=None if when is None else read_when(when),
        of=said.get("of"),
        certainty=Certainty(said.get("certainty", "asserted")),
    )


def judgement(id: str, decision: str, *compared: str, on: str = "2026") -> Judgement:
    """One judgement of personas or, where they have a stroke, of events."""
    events = compared if "/" in compared[0] else ()
    return Judgement(
        id=id,
        compares=() if events else compared,
        compares_events=events,
        decision=Decision(decision),
        because="It is so told.",
        by="historian",
        date=read_date(on),
    )


def dossier(
    *told: Statement | Judgement,
    absence: str = "90d",
    places: Mapping[str, Place] = PLACES,
    **cards: dict[str, Any],
) -> Dossier:
    """A dossier of these records; sources and personas are there as soon as they are spoken of."""
    statements = {one.key: one for one in told if isinstance(one, Statement)}
    personas: dict[str, dict[str, Persona]] = {source: {} for source in cards}
    for one in statements.values():
        spoken_of = personas.setdefault(one.source, {})
        spoken_of.update({who.persona: Persona() for who in one.who})
    return Dossier(
        production=Production(title="A story", policy=Policy(absence=read_duration(absence))),
        sources={id: _source(id, personas[id], **cards.get(id, {})) for id in personas},
        statements=statements,
        judgements={one.id: one for one in told if isinstance(one, Judgement)},
        places=places,
    )


def _source(id: str, personas: dict[str, Persona], **card: Any) -> Source:
    authors = tuple(card.get("authors", ()))
    return Source(
        id=id,
        kind=SourceKind(card.get("kind", "letter")),
        title=id,
        authors=authors,
        made=read_when(card["made"]) if "made" in card else None,
        calendar=Calendar(card.get("calendar", "gregorian")),
        circumstances=Circumstances(card.get("circumstances", "unknown")),
        criticism=tuple(
            Criticism(says="It is so told.", speaks=Speaks(speaks)) for speaks in card.get("criticism", ())
        ),
        personas={**{author: Persona() for author in authors}, **personas},
    )


def when(chronology: Chronology, time: str) -> tuple[str | None, str | None]:
    """A time's earliest and latest day, as the ISO dates that a reader sees."""
    bounds = chronology.bounds(time)
    days = (bounds.earliest, bounds.latest)
    return tuple(None if day is None else date.fromordinal(day).isoformat() for day in days)  # type: ignore[return-value]


def chronology(*told: Statement | Judgement, **cards: Any) -> Chronology:
    """What follows from these records."""
    return chronology_of(dossier(*told, **cards))


def conflicts(*told: Statement | Judgement, **cards: Any) -> list[tuple[str, set[str]]]:
    """The kinds and members of what cannot be."""
    return [(one.kind.value, set(one.members)) for one in chronology(*told, **cards).conflicts]
