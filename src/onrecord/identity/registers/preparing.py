"""Before a file is taken in: its columns, and the mapping by which it will be understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pyarrow as pa

from onrecord.identity.registers.guessing import guessed_mapping
from onrecord.identity.registers.mapping.mapping import Column, RegisterMapping
from onrecord.identity.registers.mapping.meaning import NOT_UNDERSTOOD, Role
from onrecord.identity.registers.mapping.refusals import NoNames, NoSuchColumn
from onrecord.identity.registers.mapping.shipped import shipped_for
from onrecord.identity.registers.reading.turning import chosen_rows, people_of
from onrecord.identity.registers.reading.unread import Reading
from onrecord.identity.registers.tables.opening import open_table
from onrecord.identity.registers.tables.refusals import NobodyIn
from onrecord.identity.registers.tables.table import Table, batch_of

SAMPLE = 2_000
"""Rows by which names and dates are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A file, how it will be understood, its first rows, and whence the mapping is: given, shipped or guessed."""

    file: Path
    mapping: RegisterMapping
    sample: pa.RecordBatch
    whence: str

    @property
    def people(self) -> pa.RecordBatch:
        """The people of the first rows."""
        numbered = not self.mapping.has(Role.ID)
        return people_of(chosen_rows(self.sample, self.mapping), self.mapping, Reading(), numbered)

    def refuse_nameless(self) -> None:
        """Refuses a file of which no column is known to hold a name."""
        if not any(self.mapping.has(role) for role in (Role.NAME, Role.SURNAME, Role.GIVEN)):
            raise NoNames(self.file, [column.heading for column in self.mapping.columns])


def prepare(file: Path, given: RegisterMapping | None = None) -> Prepared:
    """How a file will be understood."""
    table, form = open_table(file, given.form if given else None)
    sample = _sample(table)
    if given is not None:
        mapping, whence = _whole(file, given, table.headings), "given"
    elif (shipped := shipped_for(table.headings)) is not None:
        mapping, whence = shipped, "shipped"
        if shipped.form is not None and form is not None:
            form = replace(shipped.form, encoding=form.encoding)
    else:
        mapping, whence = guessed_mapping(table.headings, sample, form), "guessed"
    if sample.num_rows == 0:
        raise NobodyIn(file)
    return Prepared(file=file, mapping=replace(mapping, form=form), sample=sample, whence=whence)


def _sample(table: Table) -> pa.RecordBatch:
    """The first rows; of a file that has none, none."""
    batches = (batch for batch in table.batches if batch.num_rows)
    first = next(batches, None)
    return batch_of(table.headings, []) if first is None else first.slice(0, SAMPLE)


def _whole(file: Path, mapping: RegisterMapping, headings: Sequence[str]) -> RegisterMapping:
    """A mapping with all columns of the file; refuses one that speaks of others."""
    said = {column.heading: column for column in mapping.columns}
    if missing := [heading for heading in said if heading not in headings]:
        raise NoSuchColumn(file, missing, headings)
    unsaid = {heading: Column(heading=heading, holds=NOT_UNDERSTOOD) for heading in headings}
    return replace(mapping, columns=tuple(said.get(heading, unsaid[heading]) for heading in headings))
