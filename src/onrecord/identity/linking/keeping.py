"""What a register's people are compared by, kept beside it from the first time on."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.ipc
import pyarrow.parquet

from onrecord.identity.linking.preparing import PREPARED_FROM, prepared
from onrecord.identity.registers import EXTRA, Register
from onrecord.places import Atlas

FILE = "linking.arrow"

VERSION = b"1"
"""Goes up when the columns are made otherwise."""


def prepared_register(register: Register, atlas: Atlas) -> Any:
    """The columns by which a register's people are compared, made anew when it has changed."""
    file, stamp = register.folder / FILE, _stamp(register)
    if not file.is_file() or _stamp_in(file) != stamp:
        _write(file, prepared(people_columns(register), atlas).replace_schema_metadata({b"of": stamp}))
    return pa.ipc.open_file(pa.memory_map(str(file))).read_all()


def people_columns(register: Register, *, only: tuple[str, ...] | None = None) -> Any:
    """The columns of its people that are compared, or only some."""
    extras = [name for name in register.schema.names if name.startswith(EXTRA)]
    return pa.parquet.read_table(register.people, columns=list(only or (*PREPARED_FROM, *extras)))


def _stamp(register: Register) -> bytes:
    people = register.people.stat()
    return b"%s %d %d" % (VERSION, people.st_size, people.st_mtime_ns)


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
