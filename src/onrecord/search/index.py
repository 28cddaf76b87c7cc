"""The index: which terms stand in which parts, in one file of SQLite's full-text index (FTS5).

It holds no text, and can be made anew from the dossier at any time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

import apsw

from onrecord.search.standing import places, stretches_of
from onrecord.search.words import TOKENCHARS, Analysed, made_by

TABLES = f"""
    CREATE TABLE made (by TEXT NOT NULL);
    CREATE TABLE unpurged (id INTEGER PRIMARY KEY);
    CREATE TABLE entry (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, digest BLOB NOT NULL);
    CREATE TABLE part (id INTEGER PRIMARY KEY, entry INTEGER NOT NULL, number INTEGER NOT NULL, ends BLOB NOT NULL);
    CREATE INDEX part_of ON part (entry);
    CREATE VIRTUAL TABLE terms USING fts5(
        words, content='', contentless_delete=1, tokenize="ascii tokenchars '{TOKENCHARS}'"
    );
    INSERT INTO terms (terms, rank) VALUES ('hashsize', 67108864);
"""
PATIENCE = 10_000
"""Milliseconds to wait for another process that is writing."""


class Row(NamedTuple):
    """A part that answers: the key of its entry, the digest with which that was taken in, the part's number.

    `stretches` are the numbers of those stretches of its words in which something stands that was looked for.
    """

    key: str
    digest: bytes
    number: int
    stretches: tuple[int, ...]


class Taken(NamedTuple):
    """An entry to be taken in, and how many parts it has."""

    key: str
    digest: bytes
    parts: int


class Index:
    """An open index. Errors of SQLite (apsw.Error) mean that it is damaged, foreign, or cannot be written."""

    def __init__(self, file: Path | None) -> None:
        """The index in a file, made where it is missing; in memory without one."""
        self._base = apsw.Connection(":memory:" if file is None else str(file))
        try:
            self._begin()
        except BaseException:
            self._base.close()
            raise

    def _begin(self) -> None:
        self._base.transaction_mode = "IMMEDIATE"
        self._base.set_busy_timeout(PATIENCE)
        self._base.register_fts5_function("places", places)
        self._base.execute(
            "PRAGMA secure_delete = ON; PRAGMA cache_size = -65536; PRAGMA synchronous = NORMAL"
        )
        with self._base:
            if not self._base.execute("SELECT count(*) FROM sqlite_schema").get:
                self._base.execute(TABLES)
                self._base.execute("INSERT INTO made VALUES (?)", (made_by(),))
        self._seen: int = self._base.pragma("data_version")

    @property
    def is_of_today(self) -> bool:
        """Whether its terms were made by today's rules and dictionaries."""
        return bool(self._base.execute("SELECT by FROM made").get == made_by())

    @property
    def was_changed_by_another(self) -> bool:
        """Whether another process wrote to it since this one last held it against a dossier."""
        return bool(self._base.pragma("data_version") != self._seen)

    def held(self) -> dict[str, bytes]:
        """The digest of every entry in it, now."""
        self._seen = self._base.pragma("data_version")
        return dict(self._base.execute("SELECT key, digest FROM entry"))

    def alone(self) -> AbstractContextManager[object]:
        """While no other process writes to it; what is done is done whole, or not at all."""
        return self._base

    def change(self, gone: Iterable[str], taken_in: Sequence[Taken], parts: Iterable[Analysed]) -> None:
        """Take entries out, and others in with each of their parts in turn, all or nothing."""
        with self.alone():
            for key in gone:
                self._take_out(key)
            entries = list(enumerate(taken_in, self._free("entry")))
            row = self._free("part")
            self._base.executemany(
                "INSERT INTO entry VALUES (?, ?, ?)", ((id, one.key, one.digest) for id, one in entries)
            )
            numbers = ((id, number) for id, one in entries for number in range(one.parts))
            self._base.executemany(
                "INSERT INTO part VALUES (?, ?, ?, ?); INSERT INTO terms (rowid, words) VALUES (?, ?)",
                (
                    (at, *of, part.ends, at, part.terms)
                    for at, (of, part) in enumerate(zip(numbers, parts, strict=True), row)
                ),
            )

    def _free(self, table: str) -> int:
        """The first number that no row of a table has."""
        return int(self._base.execute(f"SELECT ifnull(max(id), 0) + 1 FROM {table}").get)

    def _take_out(self, key: str) -> None:
        entry = self._base.execute("SELECT id FROM entry WHERE key = ?", (key,)).get
        parts = "SELECT id FROM part WHERE entry = ?"
        self._base.execute(f"DELETE FROM terms WHERE rowid IN ({parts})", (entry,))
        self._base.execute("DELETE FROM part WHERE entry = ?", (entry,))
        self._base.execute("DELETE FROM entry WHERE id = ?", (entry,))
        self._base.execute("INSERT OR IGNORE INTO unpurged VALUES (1)")

    def purge(self) -> None:
        """Take what was taken out from the very bytes of the file.

        FTS5 only marks what is deleted until it merges its segments, so that they are all made one.
        """
        if self._base.execute("SELECT 1 FROM unpurged").get:
            with self.alone():
                self._base.execute("INSERT INTO terms (terms) VALUES ('optimize')")
                self._base.execute("DELETE FROM unpurged")

    def answers(self, expression: str) -> Iterator[Row]:
        """The parts that answer, best first by BM25."""
        cursor = self._base.cursor()
        found = cursor.execute(
            "SELECT entry.key, entry.digest, part.number, part.ends, places(terms) FROM terms"
            " CROSS JOIN part ON part.id = terms.rowid CROSS JOIN entry ON entry.id = part.entry"
            " WHERE terms MATCH ? ORDER BY rank",
            (expression,),
        )
        try:
            for key, digest, number, ends, at in found:
                yield Row(key, digest, number, stretches_of(ends, at))
        finally:
            cursor.close()  # else a reader who stops half-way would keep others from writing

    def close(self) -> None:
        """Let it go."""
        self._base.close()
