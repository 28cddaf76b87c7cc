"""Entities of FollowTheMoney, one JSON object a line, as OpenSanctions and Aleph give them out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa

from onrecord.identity.registers.tables.refusals import NotATable
from onrecord.identity.registers.tables.table import Broken, Table, batch_of

ROWS = 16_384
LONGEST = 2**24
BETWEEN = "; "
PROPERTIES = (
    *(
        "name",
        "alias",
        "previousName",
        "weakAlias",
        "title",
        "firstName",
        "secondName",
        "middleName",
        "lastName",
    ),
    *("fatherName", "motherName", "gender", "birthDate", "birthPlace", "birthCountry", "deathDate"),
    *(
        "nationality",
        "citizenship",
        "country",
        "ethnicity",
        "religion",
        "position",
        "profession",
        "education",
    ),
    *(
        "address",
        "idNumber",
        "passportNumber",
        "taxNumber",
        "socialSecurityNumber",
        "phone",
        "email",
        "topics",
    ),
    *("notes", "summary", "sourceUrl"),
)
"""What FollowTheMoney's schema `Person` can say that tells people apart, or where it is from."""
HEADINGS = ("id", "schema", "caption", *PROPERTIES)


def is_entity(line: bytes) -> bool:
    """Whether a line is an entity."""
    try:
        entity = json.loads(line)
    except ValueError:
        return False
    return isinstance(entity, dict) and isinstance(entity.get("properties"), dict) and "schema" in entity


def read_entities(file: Path) -> Table:
    """The table of a file of entities, a row for each; which of them are people, the mapping says."""
    broken = Broken()
    return Table(headings=HEADINGS, batches=_batches(file, broken), broken=broken)


def _batches(file: Path, broken: Broken) -> Iterator[pa.RecordBatch]:
    with file.open("rb") as opened:
        rows: list[list[str | None]] = []
        for number, line in enumerate(_lines(file, opened), 1):
            row = _row(line)
            if row is None and line.strip():
                broken.row(number, "this is no entity of FollowTheMoney")
            if row is not None:
                rows.append(row)
            if len(rows) == ROWS:
                yield batch_of(HEADINGS, rows)
                rows = []
        yield batch_of(HEADINGS, rows)


def _lines(file: Path, opened: BinaryIO) -> Iterator[bytes]:
    while line := opened.readline(LONGEST):
        if len(line) == LONGEST:
            raise NotATable(file, f"one of its lines is longer than {LONGEST >> 20} MB.")
        yield line


def _row(line: bytes) -> list[str | None] | None:
    if not is_entity(line):
        return None
    entity: dict[str, Any] = json.loads(line)
    said = entity["properties"]
    own = [_written(entity.get(key)) for key in ("id", "schema", "caption")]
    return own + [_written(said.get(key)) for key in PROPERTIES]


def _written(value: object) -> str | None:
    """Several values in one cell, none of which may hold what stands between them."""
    if isinstance(value, list):
        return BETWEEN.join(str(one).replace(";", ",").replace("\0", "") for one in value) or None
    return None if value is None else str(value).replace("\0", "")
