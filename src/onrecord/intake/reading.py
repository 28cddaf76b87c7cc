"""Reading the file of a fact sheet: what it is, is told from its first bytes and not from its name."""

from __future__ import annotations

from pathlib import Path

from onrecord.intake.delimited import read_delimited
from onrecord.intake.refusals import NotASheet, TooMuch
from onrecord.intake.sheet import Sheet
from onrecord.intake.workbook import read_workbook

BIGGEST_FILE = 64_000_000
ZIP, OLD_OFFICE, PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"


def read_sheets(path: Path, *, encoding: str | None = None) -> tuple[tuple[Sheet, ...], str]:
    """The sheets of a CSV file or an Excel workbook, and the encoding or format that it was read in.

    Raises NotASheet and TooMuch.
    """
    content = content_of(path)
    if content.startswith(ZIP):
        return read_workbook(path, content), "xlsx"
    if content.startswith((OLD_OFFICE, PDF)):
        raise NotASheet(path, "save it as .xlsx without a password, or as .csv.")
    sheet, read_as = read_delimited(path, content, encoding)
    return (sheet,), read_as


def content_of(path: Path) -> bytes:
    """The bytes of an ordinary file of bearable size; raises NotASheet and TooMuch."""
    if path.is_dir():
        raise NotASheet(path, "it is a folder.")
    if path.exists() and not path.is_file():
        raise NotASheet(path, "it is no ordinary file.")
    with path.open("rb") as file:
        content = file.read(BIGGEST_FILE + 1)
    if len(content) > BIGGEST_FILE:
        raise TooMuch(path, f"more than {BIGGEST_FILE:,} bytes")
    return content
