"""The tables of sources: their cards, who made them, whom they describe, their words."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.dates.days import iso
from onrecord.edition.exports.outgoing import Outgoing
from onrecord.edition.exports.tables.table import Column, Row, Table, each, number, owner, records
from onrecord.evidence import Body

SOURCE = {"source": "sources"}


def _personas(out: Outgoing) -> Iterator[Row]:
    for key, persona in out.personas.items():
        yield Row(key, 1, persona)


def _persona_names(out: Outgoing) -> Iterator[Row]:
    for key, persona in out.personas.items():
        for at, name in enumerate(persona.names, start=1):
            yield Row(key, at, name)


def _person(out: Outgoing, row: Row) -> str | None:
    one = out.people.one(row.owner)
    return one if one in out.dossier.persons else None


def _persona(_out: Outgoing, row: Row) -> str | None:
    return None if isinstance(row.one, Body) else f"{row.owner}:{row.one}"


def _body(_out: Outgoing, row: Row) -> str | None:
    return row.one.body if isinstance(row.one, Body) else None


def _wording(field: str) -> Column:
    def said(out: Outgoing, row: Row) -> object:
        wording = out.dossier.sources[row.one.source].texts.get(row.one.language)
        return None if wording is None else getattr(wording, field)

    return said


def _made(side: str) -> Column:
    def day(out: Outgoing, row: Row) -> str | None:
        bound: int | None = getattr(out.made_when(row.owner), side)
        return None if bound is None else iso(bound)

    return day


ARCHIVE = ("repository", "fond", "opis", "delo", "list", "reference")
RIGHTS = ("status", "holder", "licence", "territory", "media", "since", "until", "credit", "fair_use", "note")

SOURCES = Table(
    name="sources",
    rows=records("sources"),
    columns={
        **{name: name for name in ("id", "kind", "title", "made")},
        "made_earliest": _made("earliest"),
        "made_latest": _made("latest"),
        **{name: name for name in ("place", "calendar", "languages", "circumstances")},
        "primary": lambda _out, row: int(row.one.is_primary),
        **{name: f"archive.{name}" for name in ARCHIVE},
        **{f"access_{name}": f"access.{name}" for name in ("status", "until", "note")},
        **{f"rights_{name}": f"rights.{name}" for name in RIGHTS},
    },
    refers={"place": "places"},
)
AUTHORS = Table(
    name="authors",
    rows=each("sources", "authors"),
    columns={"source": owner, "number": number, "persona": _persona, "body": _body},
    key=("source", "number"),
    refers={**SOURCE, "persona": "personas"},
)
PERSONAS = Table(
    name="personas",
    rows=_personas,
    columns={
        "id": owner,
        "source": lambda _out, row: row.owner.partition(":")[0],
        "person": _person,
        "sex": "sex",
        "note": "note",
    },
    refers={**SOURCE, "person": "persons"},
)
PERSONA_NAMES = Table(
    name="persona_names",
    rows=_persona_names,
    columns={"persona": owner, "number": number, "name": lambda _out, row: row.one},
    key=("persona", "number"),
    refers={"persona": "personas"},
)
TEXTS = Table(
    name="texts",
    rows=records("texts"),
    columns={
        "id": owner,
        **{name: name for name in ("source", "language", "format")},
        **{name: _wording(name) for name in ("how", "of", "by")},
        "words": "words",
    },
    refers=SOURCE,
)
DERIVATIONS = Table(
    name="derivations",
    rows=each("sources", "derives_from"),
    columns={"source": owner, "number": number, "derives_from": "source", "how": "how"},
    key=("source", "number"),
    refers={**SOURCE, "derives_from": "sources"},
)
CRITICISM = Table(
    name="criticism",
    rows=each("sources", "criticism"),
    columns={
        "source": owner,
        "number": number,
        "says": "says",
        "speaks": "speaks",
        "by": "by",
        "date": "date",
    },
    key=("source", "number"),
    refers=SOURCE,
)

OF_SOURCES = (SOURCES, AUTHORS, PERSONAS, PERSONA_NAMES, TEXTS, DERIVATIONS, CRITICISM)
