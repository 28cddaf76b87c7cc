"""Which kind of file a register is in, by what the file itself says."""

from __future__ import annotations

from pathlib import Path

from onrecord.identity.registers.mapping.mapping import TextForm
from onrecord.identity.registers.tables.columnar import read_parquet
from onrecord.identity.registers.tables.delimited import form_of_text, read_delimited
from onrecord.identity.registers.tables.entities import LONGEST, is_entity, read_entities
from onrecord.identity.registers.tables.refusals import NobodyIn, NotATable
from onrecord.identity.registers.tables.table import Table
from onrecord.identity.registers.tables.workbook import read_workbook

OLD_EXCEL = b"\xd0\xcf\x11\xe0"
PACKED = {b"\x1f\x8b": "gzip", b"7z\xbc\xaf": "7-Zip", b"Rar!": "RAR", b"BZh": "bzip2", b"\xfd7zX": "xz"}


def open_table(file: Path, form: TextForm | None = None) -> tuple[Table, TextForm | None]:
    """The table of a file and, of text, how it is written: as somebody has said, or by its first rows."""
    start = _start(file)
    if start.startswith(b"PAR1"):
        return read_parquet(file), None
    if start.startswith(b"PK\x03\x04"):
        return read_workbook(file), None
    _refuse_packed(file, start)
    if start.lstrip()[:1] == b"{" and _first_is_entity(file):
        return read_entities(file), None
    written = form or form_of_text(file)
    return read_delimited(file, written), written


def _start(file: Path) -> bytes:
    with file.open("rb") as opened:
        start = opened.read(64)
    if not start.strip(b"\0 \r\n\t"):
        raise NobodyIn(file)
    return start


def _refuse_packed(file: Path, start: bytes) -> None:
    if start.startswith(OLD_EXCEL):
        raise NotATable(file, "it is a workbook of Excel before 2007; save it as .xlsx or CSV.")
    for mark, program in PACKED.items():
        if start.startswith(mark):
            raise NotATable(file, f"it is packed with {program}; unpack it first.")


def _first_is_entity(file: Path) -> bool:
    with file.open("rb") as opened:
        return is_entity(opened.readline(LONGEST))
