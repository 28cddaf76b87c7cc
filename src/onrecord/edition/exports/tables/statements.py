"""The tables of what sources say: of whom, when, where, and at which passage."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from onrecord.dates.days import iso
from onrecord.edition.exports.outgoing import Outgoing
from onrecord.edition.exports.tables.table import Column, Row, Table, each, itself, number, owner, records

STATEMENT = {"statement": "statements"}
LIST_KEY = ("statement", "number")
PASSAGE = ("text", "quote", "prefix", "suffix", "position", "page", "section", "time", "region")


def _teller(_out: Outgoing, row: Row) -> str | None:
    return None if row.one.told_by is None else f"{row.one.source}:{row.one.told_by}"


def _days() -> Iterator[tuple[str, Column]]:
    """Four columns: what lasts has an end of its own, and neither end need be known to the day."""
    for end in ("begun", "ended"):
        for side in ("earliest", "latest"):
            yield f"{end}_{side}", partial(_day, end, side)


def _day(end: str, side: str, out: Outgoing, row: Row) -> str | None:
    bound: int | None = getattr(getattr(out, end)(row.owner), side)
    return None if bound is None else iso(bound)


STATEMENTS = Table(
    name="statements",
    rows=records("statements"),
    columns={
        "id": owner,
        "source": "source",
        "what": "what",
        "told_by": _teller,
        "place": "where",
        "when": "when",
        **dict(_days()),
        "of": "of",
        **{name: f"value.{name}" for name in ("least", "greatest", "unit", "scope")},
        "says": "says",
        "certainty": "certainty",
    },
    refers={"source": "sources", "told_by": "personas", "place": "places", "of": "sources"},
)
PARTICIPANTS = Table(
    name="participants",
    rows=each("statements", "who"),
    columns={
        "statement": owner,
        "number": number,
        "persona": lambda _out, row: f"{row.owner.partition('/')[0]}:{row.one.persona}",
        "role": "role",
    },
    key=LIST_KEY,
    refers={**STATEMENT, "persona": "personas"},
)
TOPICS = Table(
    name="topics",
    rows=each("statements", "topics"),
    columns={"statement": owner, "number": number, "topic": itself},
    key=LIST_KEY,
    refers=STATEMENT,
)
PASSAGES = Table(
    name="passages",
    rows=each("statements", "at"),
    columns={"statement": owner, "number": number, **{name: name for name in PASSAGE}},
    key=LIST_KEY,
    refers=STATEMENT,
)

OF_STATEMENTS = (STATEMENTS, PARTICIPANTS, TOPICS, PASSAGES)
