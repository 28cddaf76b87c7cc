"""A register as it is kept: its tables, and one of its rows as a profile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute
import pyarrow.ipc
import pyarrow.parquet

from onrecord.evidence import StatementKind
from onrecord.identity.profile import Profile
from onrecord.identity.registers.card import Card, read_card
from onrecord.identity.registers.mapping.file import read_mapping
from onrecord.identity.registers.mapping.mapping import RegisterMapping
from onrecord.identity.registers.mapping.meaning import Role
from onrecord.identity.registers.profiles import profile_of
from onrecord.identity.registers.writing import GROUP, LEAF, LEAVES_FILE, MAPPING_FILE, PEOPLE_FILE, ROWS_FILE


@dataclass(frozen=True, kw_only=True)
class Register:
    """A register that is kept in a folder of its own. Rows are counted from 0, in the order of the file."""

    name: str
    folder: Path

    @property
    def people(self) -> Path:
        """Its people, a row each: the columns of `people.PEOPLE`."""
        return self.folder / PEOPLE_FILE

    @property
    def rows(self) -> Path:
        """Its rows with all columns of the file, as text."""
        return self.folder / ROWS_FILE

    @cached_property
    def mapping(self) -> RegisterMapping:
        """What each column of the file holds."""
        return read_mapping(self.folder / MAPPING_FILE)

    @cached_property
    def card(self) -> Card:
        """From what file it is, and what of that is not in it."""
        return read_card(self.folder)

    @cached_property
    def schema(self) -> pa.Schema:
        """The columns of its people, those of other evidence among them."""
        return pa.parquet.read_schema(self.people)

    def __len__(self) -> int:
        return int(pa.parquet.read_metadata(self.people).num_rows)

    def profile(self, row: int) -> Profile:
        """What the register tells of the person in one row."""
        return self.profiles([row])[0]

    def profiles(self, rows: Iterable[int]) -> list[Profile]:
        """What the register tells of the people in some rows, in that order."""
        return [profile_of(self.name, person, self._told_by) for person in self._people_in(rows)]

    def person(self, row: int) -> dict[str, Any]:
        """One row of the people, as it is kept."""
        return self._people_in([row])[0]

    def _people_in(self, rows: Iterable[int]) -> list[dict[str, Any]]:
        places = [divmod(row, self._leaf) for row in rows]
        leaves = [self._leaves.get_batch(leaf).slice(place, 1) for leaf, place in places]
        people: list[dict[str, Any]] = pa.Table.from_batches(leaves, self._leaves.schema).to_pylist()
        return people

    def row(self, row: int) -> dict[str, str | None]:
        """One row with all columns of the file, as its words are."""
        group, place = divmod(row, GROUP)
        with pa.parquet.ParquetFile(self.rows) as opened:
            words: dict[str, str | None] = opened.read_row_group(group).slice(place, 1).to_pylist()[0]
        return words

    def row_of(self, person: str) -> int | None:
        """The row with an id; None where there is none."""
        ids = pa.parquet.read_table(self.people, columns=["id"])["id"]
        row = int(pa.compute.index(ids, person).as_py())
        return None if row < 0 else row

    @cached_property
    def _told_by(self) -> dict[str, str]:
        """For each kind of fact the column that tells of it first; where none does, that of stays."""
        if not (self.folder / MAPPING_FILE).is_file():  # people that were written without a file
            return {}
        stays = {
            str(kind): column.heading for column in self.mapping.of(Role.STAYS) for kind in StatementKind
        }
        own = {column.holds.of: column.heading for column in reversed([*self.mapping.of(Role.FACT)])}
        return {**stays, **own}

    @cached_property
    def _leaf(self) -> int:
        """How many rows a leaf of this register has; all but the last have as many."""
        return int(self._leaves.get_batch(0).num_rows) if self._leaves.num_record_batches > 1 else LEAF

    @cached_property
    def _leaves(self) -> pa.ipc.RecordBatchFileReader:
        # A leaf is unpacked sooner than its columns are handed out to threads.
        alone = pa.ipc.IpcReadOptions(use_threads=False)
        return pa.ipc.open_file(pa.memory_map(str(self.folder / LEAVES_FILE)), options=alone)
