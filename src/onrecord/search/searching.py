"""Looking for words in a dossier: its index kept current, its answers read from the dossier itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Self

import apsw

from onrecord.dossier.dossier import Dossier
from onrecord.search.analysing import all_analysed
from onrecord.search.entries import Entry, entries_of
from onrecord.search.expression import expression_of
from onrecord.search.facts import Facts
from onrecord.search.hit import Hit, hit
from onrecord.search.index import Row, Taken
from onrecord.search.keeping import open_index, throw_away
from onrecord.search.limits import limits_of
from onrecord.search.matching import Marker
from onrecord.search.parts import Part, parts_of
from onrecord.search.sought import Sought

DAMAGED = (apsw.CorruptError, apsw.NotADBError, apsw.FormatError, apsw.SQLError)


class Searching:
    """A dossier that was narrowed for its reader, and the index of what that reader may see.

    The index says only where to look. Every word of an answer comes from the narrowed dossier, so an index that
    tells of something else tells nobody anything.
    """

    def __init__(self, dossier: Dossier, file: Path | None = None) -> None:
        """With the index in a file, made current; in memory without one, or where none can be kept."""
        self._file = file
        self._index = open_index(file)
        self._entries: Mapping[str, Entry] = {}
        self._digests: Mapping[str, bytes] = {}
        self._held: Mapping[str, bytes] | None = None
        self.renew(dossier)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def renew(self, dossier: Dossier) -> None:
        """Take in what has changed in the dossier since the index was last held against it, and nothing else."""
        before, known = self._entries, self._digests
        self._facts = Facts(dossier)
        self._parts: dict[str, tuple[Part, ...]] = {}
        self._entries = {entry.key: entry for entry in entries_of(dossier)}
        self._digests = {
            key: known[key] if key in before and before[key].record is entry.record else entry.digest()
            for key, entry in self._entries.items()
        }
        self._keep_current()

    def find(self, sought: Sought) -> Iterator[Hit]:
        """The answers, best first; refuses limits that no record can be within (`limits_of`)."""
        limits, marker = limits_of(self._facts, sought.limits), Marker(sought)
        self._keep_current()
        for row in self._rows(expression_of(sought)):
            entry = self._entries.get(row.key)
            if entry is None or self._digests[row.key] != row.digest:
                continue
            part = self._parts_of(entry)[row.number]
            found = marker.marked(part, row.stretches) if all(limit(entry) for limit in limits) else None
            if found is not None:
                yield hit(entry, part, found)

    def close(self) -> None:
        """Let the index go; what was taken out of it is gone from its bytes first."""
        with suppress(apsw.Error):  # another process is at it, and will see that it was left to do
            self._index.purge()
        self._index.close()

    def _keep_current(self) -> None:
        try:
            self._hold_against()
        except apsw.Error as refused:
            self._begin_anew(refused)

    def _hold_against(self) -> None:
        """Hold the index against the dossier, and take in what differs, one process at a time."""
        if self._held is None or self._index.was_changed_by_another:
            self._held = self._index.held()
        if self._held is self._digests or self._held == self._digests:
            return
        with self._index.alone():
            held = self._index.held()
            new = [key for key, digest in self._digests.items() if held.get(key) != digest]
            self._change((key for key, digest in held.items() if self._digests.get(key) != digest), new)
        self._held = self._digests

    def _change(self, gone: Iterable[str], new: Iterable[str]) -> None:
        parts = {key: [part.words for part in parts_of(self._entries[key])] for key in new}
        taken = [Taken(key, self._digests[key], len(words)) for key, words in parts.items()]
        self._index.change(gone, taken, all_analysed([one for words in parts.values() for one in words]))

    def _parts_of(self, entry: Entry) -> tuple[Part, ...]:
        if entry.key not in self._parts:
            self._parts[entry.key] = parts_of(entry)
        return self._parts[entry.key]

    def _rows(self, expression: str) -> Iterator[Row]:
        """The rows that answer, each once, even where the index turns out to be damaged half-way."""
        told: set[Row] = set()
        try:
            for row in self._index.answers(expression):
                told.add(row)
                yield row
        except apsw.Error as refused:
            self._begin_anew(refused)
            yield from (row for row in self._index.answers(expression) if row not in told)

    def _begin_anew(self, refused: apsw.Error) -> None:
        """With an index that is damaged thrown away, and in memory where the file cannot be had."""
        self._index.close()
        file = self._file if isinstance(refused, DAMAGED) else None
        if file is not None:
            with suppress(OSError):
                throw_away(file)
        self._index, self._held = open_index(file), None
        try:
            self._hold_against()
        except apsw.Error:
            self._index.close()
            self._index, self._held = open_index(None), None
            self._hold_against()
