"""Statements and sources as rows, for whoever opens a deposit without Onrecord."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from onrecord.chronology import end_of, start_of
from onrecord.dates import write_when
from onrecord.dates.days import iso
from onrecord.edition.describing import access_told, reference_of, rights_told
from onrecord.edition.telling import Telling
from onrecord.evidence import Statement

Row = Mapping[str, str]

OF_STATEMENTS = (
    *("id", "source", "what", "says", "who", "told by", "where", "when", "earliest start", "latest start"),
    *("earliest end", "latest end", "certainty", "topics", "least", "greatest", "unit", "quotes"),
)
OF_SOURCES = ("id", "kind", "title", "standing", "languages", "reference", "access", "rights")


def statement_rows(telling: Telling) -> Iterator[Row]:
    """Every statement: what it says in the researcher's words and the source's, and when it was by the chronology."""
    for key, statement in telling.report.dossier.statements.items():
        yield {
            "id": key,
            "source": statement.source,
            "what": statement.what.value,
            "says": statement.says or "",
            "who": "; ".join(telling.called(who) for who in statement.who_keys),
            "told by": "" if statement.told_by is None else f"{statement.source}:{statement.told_by}",
            "where": "" if statement.where is None else telling.place(statement.where),
            "when": _when(statement),
            **_bounds(telling, statement),
            "certainty": statement.certainty.value,
            "topics": "; ".join(statement.topics),
            **_value(statement),
            "quotes": " | ".join(one.quote for one in statement.at if one.quote),
        }


def source_rows(telling: Telling) -> Iterator[Row]:
    """Every source's card in short."""
    for id, source in telling.report.dossier.sources.items():
        yield {
            "id": id,
            "kind": source.kind.value,
            "title": source.title,
            "standing": "primary" if source.is_primary else "secondary",
            "languages": "; ".join(source.languages),
            "reference": reference_of(source),
            "access": access_told(telling.say, source.access),
            "rights": rights_told(telling.say, source.rights),
        }


def _when(statement: Statement) -> str:
    """When, as the source has it, in the language of time; a span as JSON."""
    if statement.when is None:
        return ""
    written = write_when(statement.when)
    return written if isinstance(written, str) else json.dumps(written, ensure_ascii=False)


def _bounds(telling: Telling, statement: Statement) -> Row:
    start = telling.report.chronology.bounds(start_of(statement.key))
    end = telling.report.chronology.bounds(end_of(statement.key))
    days = {
        "earliest start": start.earliest,
        "latest start": start.latest,
        "earliest end": end.earliest,
        "latest end": end.latest,
    }
    return {name: "" if day is None else iso(day) for name, day in days.items()}


def _value(statement: Statement) -> Row:
    value = statement.value
    if value is None:
        return {}
    return {"least": f"{value.least:.10g}", "greatest": f"{value.greatest:.10g}", "unit": value.unit or ""}
