"""The tables as an SQLite database, as Datasette opens it: keys, references, and an index for each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from onrecord.edition.exports.outgoing import Outgoing
from onrecord.edition.exports.tables.table import Table, rows_of
from onrecord.edition.exports.tables.tables import tables_of

NUMBERS = frozenset({"number", "primary", "least", "greatest", "latitude", "longitude"})


def sqlite_of(out: Outgoing) -> bytes:
    """The database as one file. A reference that dangles in the dossier dangles here too, and is not left out."""
    tables = tables_of(out)
    with closing(sqlite3.connect(":memory:")) as database:
        for table in tables:
            database.execute(_table(table))
            for column in table.refers:
                database.execute(_index(table, column))
        for table in tables:
            marks = ", ".join("?" * len(table.columns))
            database.executemany(f"INSERT INTO {_quoted(table.name)} VALUES ({marks})", _rows(table, out))
        database.commit()
        return database.serialize()


def _rows(table: Table, out: Outgoing) -> Iterator[tuple[object, ...]]:
    for row in rows_of(table, out):
        yield tuple(
            cell.encode("utf-8", "replace").decode() if isinstance(cell, str) else cell for cell in row
        )


def _table(table: Table) -> str:
    columns = [f"{_quoted(name)} {'NUMERIC' if name in NUMBERS else 'TEXT'}" for name in table.columns]
    key = f"PRIMARY KEY ({', '.join(map(_quoted, table.key))})"
    refers = [
        f'FOREIGN KEY ({_quoted(column)}) REFERENCES {_quoted(of)} ("id")'
        for column, of in table.refers.items()
    ]
    return f"CREATE TABLE {_quoted(table.name)} ({', '.join([*columns, key, *refers])})"


def _index(table: Table, column: str) -> str:
    name = _quoted(f"{table.name}_by_{column}")
    return f"CREATE INDEX {name} ON {_quoted(table.name)} ({_quoted(column)})"


def _quoted(name: str) -> str:
    """A name that may be a word of SQL: `of`, `when`, `primary`."""
    return f'"{name}"'
