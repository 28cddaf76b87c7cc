"""What is deposited, file by file: records, texts, scripts, tables, the chronology, and how to read them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch

from onrecord.edition.annotated import AnnotatedScript, as_page
from onrecord.edition.chronology_as_json import chronology_as_json
from onrecord.edition.cut.rights import as_csv
from onrecord.edition.deposit.tables import OF_SOURCES, OF_STATEMENTS, source_rows, statement_rows

RECORDS = "records"

DEPOSITED = (
    *("dossier.yaml", "people.yaml", "places.yaml", "questions.yaml", "scripts/*.fountain"),
    *("sources/*/source.yaml", "sources/*/statements.yaml", "sources/*/text.*"),
)
"""The files of a dossier that an archive is given: releases, sign-offs and whatever is not listed stay in the house."""

Printed = Iterable[tuple[str, str]]
"""The files of a dossier by their names in its folder, with their text."""


def payload_of(script: AnnotatedScript, printed: Printed) -> Iterator[tuple[str, bytes]]:
    """Every file of words in the deposit, by its path."""
    for name, words in printed:
        if any(fnmatch(name, one) for one in DEPOSITED):
            yield f"{RECORDS}/{name}", words.encode(errors="replace")
    telling = script.telling
    yield "tables/statements.csv", as_csv(OF_STATEMENTS, list(statement_rows(telling)))
    yield "tables/sources.csv", as_csv(OF_SOURCES, list(source_rows(telling)))
    yield "chronology.json", _chronology(script)
    yield "annotated-script.html", as_page(script).encode(errors="replace")


def source_of(name: str) -> str | None:
    """The source that a file of a deposit is of, by its path."""
    parts = name.split("/")
    return parts[2] if parts[:2] == [RECORDS, "sources"] else None


def _chronology(script: AnnotatedScript) -> bytes:
    report = script.telling.report
    plain = chronology_as_json(report.dossier, report.chronology, report.chronology.times())
    return json.dumps(plain, ensure_ascii=False, indent=1).encode()
