"""What a register's people are compared by, kept beside it from the first time on."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.ipc
import pyarrow.parquet

from onrecord.identity.linking.preparing import prepared
from onrecord.identity.registers import Register
from onrecord.places import Atlas

FILE = "linking.arrow"

VERSION = b"5"
"""Goes up when the columns are made otherwise."""


@dataclass(frozen=True, slots=True)
class ColumnsOf:
    """The people of a register, each column read when it is asked for: all at once are too much to hold."""

    register: Register

    @property
    def column_names(self) -> list[str]:
        """All columns there are."""
        return list(self.register.schema.names)

    def __getitem__(self, name: str) -> Any:
        return pa.parquet.read_table(self.register.people, columns=[name])[name]


def prepared_register(register: Register, atlas: Atlas) -> Any:
    """The columns by which a register's people are compared, made anew when it has changed."""
    file, stamp = register.folder / FILE, _stamp(register, atlas)
    if not file.is_file() or _stamp_in(file) != stamp:
        _write(file, prepared(ColumnsOf(register), atlas).replace_schema_metadata({b"of": stamp}))
    return pa.ipc.open_file(pa.memory_map(str(file))).read_all()


def _stamp(register: Register, atlas: Atlas) -> bytes:
    """By what it would be otherwise: the people, how they are prepared, and whether there is a map of the Union."""
    people = register.people.stat()
    return b"%s %d %d %d" % (VERSION, people.st_size, people.st_mtime_ns, atlas.union is not None)


def _stamp_in(file: Path) -> bytes | None:
    with pa.memory_map(str(file)) as kept:
        metadata = pa.ipc.open_file(kept).schema.metadata or {}
    told: bytes | None = metadata.get(b"of")
    return told


def _write(file: Path, table: Any) -> None:
    """At once or not at all."""
    handle, staged = tempfile.mkstemp(dir=file.parent, prefix=".", suffix=file.suffix)
    try:
        with os.fdopen(handle, "wb") as stream, pa.ipc.new_file(stream, table.schema) as writer:
            writer.write_table(table)
        Path(staged).replace(file)
    except BaseException:
        Path(staged).unlink(missing_ok=True)
        raise
