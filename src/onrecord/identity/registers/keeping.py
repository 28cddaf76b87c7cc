"""Taking a file in as a register: all of it into a folder of its own, or nothing."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
import pyarrow.compute
import pyarrow.parquet

from onrecord.dossier.slug import why_not_an_id
from onrecord.findings import Refusal
from onrecord.identity.registers.card import Card, read_card, write_card
from onrecord.identity.registers.describing import card_of
from onrecord.identity.registers.mapping.meaning import Role
from onrecord.identity.registers.mapping.writing import write_mapping
from onrecord.identity.registers.people import people_schema
from onrecord.identity.registers.preparing import Prepared
from onrecord.identity.registers.reading.extras import extras_of
from onrecord.identity.registers.reading.turning import chosen_rows, people_of
from onrecord.identity.registers.reading.unread import Reading
from onrecord.identity.registers.register import Register
from onrecord.identity.registers.shelf import registers_folder
from onrecord.identity.registers.tables.opening import open_table
from onrecord.identity.registers.tables.refusals import NobodyIn
from onrecord.identity.registers.tables.table import Broken
from onrecord.identity.registers.writing import (
    MAPPING_FILE,
    PEOPLE_FILE,
    ROWS_FILE,
    TableWriter,
    people_writer,
)

Tell = Callable[[int], object]
"""Is told how many rows have been read."""


class BadName(Refusal):
    """A register cannot be called so."""

    def __init__(self, why: str) -> None:
        super().__init__(f"A register is called by one word: {why}")


class AlreadyKept(Refusal):
    """There is another register of this name."""

    def __init__(self, card: Card) -> None:
        super().__init__(
            f"There is a register called {card.name} already, of {card.rows:,} rows, taken in on {card.taken_in[:10]}: "
            "--replace puts this one in its place."
        )


def keep(prepared: Prepared, name: str, *, replacing: bool = False, tell: Tell = lambda _: None) -> Register:
    """Takes a file in under a name, among the user's registers."""
    if (why := why_not_an_id(name)) is not None:
        raise BadName(why)
    folder = registers_folder() / name
    if folder.exists() and not replacing:
        raise AlreadyKept(read_card(folder))
    return keep_in(prepared, folder, name, tell)


def keep_in(prepared: Prepared, folder: Path, name: str, tell: Tell = lambda _: None) -> Register:
    """Takes a file in as a register in a folder, in place of what may be there."""
    prepared.refuse_nameless()
    with put_in_place(folder) as staged:
        numbered = not prepared.mapping.has(Role.ID)
        reading, broken = _tables(prepared, staged, numbered, tell)
        if not numbered and not _ids_tell_apart(staged / PEOPLE_FILE):
            numbered = True
            reading, broken = _tables(prepared, staged, numbered, tell)
        (staged / MAPPING_FILE).write_text(write_mapping(prepared.mapping), "utf-8")
        write_card(card_of(prepared, name, reading, broken, numbered), staged)
    return Register(name=name, folder=folder)


@contextmanager
def put_in_place(folder: Path) -> Iterator[Path]:
    """A folder beside its place, put there once all is in it; what was there goes only then."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    staged = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    old = staged.with_suffix(".old")
    try:
        yield staged
        if folder.exists():
            folder.rename(old)
        try:
            staged.rename(folder)
        except BaseException:
            old.rename(folder)
            raise
    finally:
        shutil.rmtree(staged, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def _tables(prepared: Prepared, folder: Path, numbered: bool, tell: Tell) -> tuple[Reading, Broken]:
    """Writes people and rows, batch by batch, in the order of the file."""
    table, _ = open_table(prepared.file, prepared.mapping.form)
    mapping, reading = prepared.mapping, Reading()
    own_id = None if numbered else next(mapping.of(Role.ID)).heading
    headings = [heading for heading in table.headings if heading != own_id]
    rows_schema = pa.schema([pa.field(name, pa.string()) for name in ("id", *map(_beside_id, headings))])
    with (
        people_writer(folder, people_schema(extras_of(mapping))) as people_file,
        TableWriter(folder / ROWS_FILE, rows_schema) as rows_file,
    ):
        for batch in table.batches:
            chosen = chosen_rows(batch, mapping)
            reading.of_no_person += batch.num_rows - chosen.num_rows
            people = people_of(chosen, mapping, reading, numbered)
            people_file.write(people)
            rows = [people["id"], *(chosen[heading] for heading in headings)]
            rows_file.write(pa.RecordBatch.from_arrays(rows, schema=rows_schema))
            tell(reading.rows)
    if reading.rows == 0:
        raise NobodyIn(prepared.file)
    return reading, table.broken


def _beside_id(heading: str) -> str:
    return "id (as written)" if heading == "id" else heading


def _ids_tell_apart(people: Path) -> bool:
    ids = pa.parquet.read_table(people, columns=["id"])["id"]
    if pa.compute.any(pa.compute.equal(ids, "")).as_py():
        return False
    return int(pa.compute.count_distinct(ids).as_py()) == len(ids)
