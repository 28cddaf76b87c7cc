"""What a form gives, as a file would have it: rows of fields, lists of words, and a record that fits or is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from django.http import QueryDict

from onrecord.findings import Refusal
from onrecord.web.filling import Filled

Kind = TypeVar("Kind")


class DoesNotFit(Refusal):
    """What somebody filled in cannot be read; every field that does not fit is told."""

    def __init__(self, misfits: Mapping[str, str]) -> None:
        super().__init__("; ".join(f"{field}: {why}" if field else why for field, why in misfits.items()))


def fitting(made: Filled[Kind]) -> Kind:
    """The record that a form makes; refuses what does not fit."""
    if made.record is None:
        raise DoesNotFit(made.misfits)
    return made.record


def rows_of(given: QueryDict, name: str, fields: Sequence[str]) -> list[dict[str, str]]:
    """Rows of fields that are called `names.text`, `names.lang`, …; rows without the first field are left out."""
    columns = [given.getlist(f"{name}.{field}") for field in fields]
    rows = (dict(zip(fields, map(str.strip, row), strict=True)) for row in zip(*columns, strict=False))
    return [{field: word for field, word in row.items() if word} for row in rows if row[fields[0]]]


def lines_of(words: str) -> list[str]:
    """What is written one to a line."""
    return [line.strip() for line in words.splitlines() if line.strip()]


def listed(words: str) -> list[str]:
    """Ids or codes that stand between commas or spaces."""
    return words.replace(",", " ").split()
