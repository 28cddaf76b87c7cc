"""What a SQLite file holds: every cell of every table, the names of tables and columns, and what was deleted."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from onrecord.edition.gate.opening.part import Enclosed, Part, Unreadable, Words
from onrecord.edition.gate.opening.raw import raw_words


def words_of_database(content: bytes) -> Iterator[Part]:
    """All words of a database; what was deleted and not yet written over is among its bytes."""
    yield from raw_words(content)
    try:
        with closing(sqlite3.connect(":memory:")) as database:
            database.deserialize(content)
            database.text_factory = lambda text: text.decode("utf-8", "replace")
            tables = database.execute(
                "SELECT name, coalesce(sql, ''), rootpage FROM sqlite_master"
            ).fetchall()
            yield Words("\n".join(f"{name}\n{sql}" for name, sql, _ in tables), "tables")
            for at, (name, sql, root) in enumerate(tables, 1):
                if root and sql[:12].upper().startswith("CREATE TABLE"):
                    yield from _cells(database, name, at)
    except sqlite3.Error as refused:
        raise Unreadable("it is no database that can be read") from refused


def _cells(database: sqlite3.Connection, table: str, at: int) -> Iterator[Part]:
    quoted = table.replace('"', '""')
    texts: list[str] = []
    for row in database.execute(f'SELECT * FROM "{quoted}"'):
        for cell in row:
            if isinstance(cell, bytes):
                yield Enclosed(f"a cell of table {at}", cell)
        texts.append(" | ".join(cell for cell in row if isinstance(cell, str)))
    yield Words("\n".join(texts), f"table {at}")
