"""The tables of what the house concludes, asks and knows: persons, judgements, places, questions."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.edition.exports.outgoing import Outgoing
from onrecord.edition.exports.tables.table import Column, Row, Table, each, itself, number, owner, records

NAME: dict[str, Column] = {
    "number": number,
    "name": "text",
    "language": "lang",
    "since": "since",
    "until": "until",
}


def _compared(out: Outgoing) -> Iterator[Row]:
    for id, judgement in out.dossier.judgements.items():
        for at, one in enumerate((*judgement.compares, *judgement.compares_events), start=1):
            yield Row(id, at, one)


def _degrees(which: int) -> Column:
    return lambda _out, row: None if row.one.at is None else row.one.at[which]


PERSONS = Table(name="persons", rows=records("persons"), columns={"id": "id", "name": "name"})
PERSON_NAMES = Table(
    name="person_names",
    rows=each("persons", "names"),
    columns={"person": owner, **NAME},
    key=("person", "number"),
    refers={"person": "persons"},
)
JUDGEMENTS = Table(
    name="judgements",
    rows=records("judgements"),
    columns={name: name for name in ("id", "decision", "person", "because", "by", "date")},
    refers={"person": "persons"},
)
COMPARED = Table(
    name="compared",
    rows=_compared,
    columns={"judgement": owner, "number": number, "compares": itself},
    key=("judgement", "number"),
    refers={"judgement": "judgements"},
)
PLACES = Table(
    name="places",
    rows=records("places"),
    columns={
        "id": "id",
        "within": "within",
        "latitude": _degrees(0),
        "longitude": _degrees(1),
        "same_as": "same_as",
    },
    refers={"within": "places", "same_as": "places"},
)
PLACE_NAMES = Table(
    name="place_names",
    rows=each("places", "names"),
    columns={"place": owner, **NAME},
    key=("place", "number"),
    refers={"place": "places"},
)
QUESTIONS = Table(name="questions", rows=records("questions"), columns={"id": "id", "asks": "asks"})
CONCERNS = Table(
    name="concerns",
    rows=each("questions", "concerns"),
    columns={"question": owner, "number": number, "concerns": itself},
    key=("question", "number"),
    refers={"question": "questions"},
)
SEARCHES = Table(
    name="searches",
    rows=each("questions", "searched"),
    columns={
        "question": owner,
        "number": number,
        **{name: name for name in ("where", "date", "by", "found")},
    },
    key=("question", "number"),
    refers={"question": "questions"},
)

OF_CONCLUSIONS = (
    PERSONS,
    PERSON_NAMES,
    JUDGEMENTS,
    COMPARED,
    PLACES,
    PLACE_NAMES,
    QUESTIONS,
    CONCERNS,
    SEARCHES,
)
