"""Reading the file of a fact sheet: what it is, is told from its first bytes and not from its name."""

from __future__ import annotations

from pathlib import Path

from onrecord.intake.content import OLD_OFFICE, PDF, ZIP, content_of
from onrecord.intake.facts.headings import how_many_known
from onrecord.intake.refusals import NotASheet
from onrecord.intake.tables.delimited import read_delimited
from onrecord.intake.tables.sheet import Sheet
from onrecord.intake.tables.workbook import read_workbook


def read_sheets(path: Path, *, encoding: str | None = None) -> tuple[tuple[Sheet, ...], str]:
    """The sheets of a CSV file or an Excel workbook, and the encoding or format that it was read in.

    Raises NotASheet and TooMuch.
    """
    content = content_of(path)
    if content.startswith(ZIP):
        return read_workbook(path, content), "xlsx"
    if content.startswith((OLD_OFFICE, PDF)):
        raise NotASheet(path, "save it as .xlsx without a password, or as .csv.")
    sheet, read_as = read_delimited(path, content, encoding, how_many_known)
    return (sheet,), read_as
