"""A table: which records it has, and what stands in which of its columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

import yaml

from onrecord.dates import Dated, During, write_when
from onrecord.edition.exports.outgoing import Outgoing

Cell = str | float | None


class Row(NamedTuple):
    """One record, or one of a list that a record holds: the record's id, its number in the list, and itself."""

    owner: str
    number: int
    one: Any


Column = str | Callable[[Outgoing, Row], Any]
"""Where a value is found: the field of the record, by a path with dots, or what a function says of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table. `key` tells one row from another; `refers` says in which table the id in a column is found."""

    name: str
    rows: Callable[[Outgoing], Iterable[Row]]
    columns: Mapping[str, Column]
    key: tuple[str, ...] = ("id",)
    refers: Mapping[str, str] = field(default_factory=dict)


def rows_of(table: Table, out: Outgoing) -> Iterator[tuple[Cell, ...]]:
    """The rows of a table, each with a cell for every column."""
    for row in table.rows(out):
        yield tuple(_cell(_value(column, out, row)) for column in table.columns.values())


def owner(_out: Outgoing, row: Row) -> str:
    """The id of the record that the row is, or is of."""
    return row.owner


def number(_out: Outgoing, row: Row) -> int:
    """Which of the list it is, counted from 1."""
    return row.number


def itself(_out: Outgoing, row: Row) -> Any:
    """What the list holds, where it holds plain values."""
    return row.one


def records(kind: str) -> Callable[[Outgoing], Iterator[Row]]:
    """All records of a kind, by their ids."""

    def those(out: Outgoing) -> Iterator[Row]:
        for key, record in getattr(out.dossier, kind).items():
            yield Row(key, 1, record)

    return those


def each(kind: str, held: str) -> Callable[[Outgoing], Iterator[Row]]:
    """Everything that the records of a kind hold in one of their lists."""

    def those(out: Outgoing) -> Iterator[Row]:
        for key, record in getattr(out.dossier, kind).items():
            for at, one in enumerate(getattr(record, held), start=1):
                yield Row(key, at, one)

    return those


def _value(column: Column, out: Outgoing, row: Row) -> Any:
    if callable(column):
        return column(out, row)
    value = row.one
    for name in column.split("."):
        value = None if value is None else getattr(value, name)
    return value


def _cell(value: Any) -> Cell:
    """A value as a cell: numbers stay numbers, and what is said of times stands as in the dossier's files."""
    if isinstance(value, StrEnum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return ", ".join(str(_cell(one)) for one in value) or None
    plain = write_when(During(value) if isinstance(value, Dated) else value)
    return plain if isinstance(plain, str) else _in_one_row(plain)


def _in_one_row(plain: Mapping[str, object]) -> str:
    words: str = yaml.safe_dump(
        plain, default_flow_style=True, allow_unicode=True, width=10_000, sort_keys=False
    )
    return words.strip()
