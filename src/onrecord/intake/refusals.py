"""Why a file is not taken in, one class for each fact."""

from __future__ import annotations

from pathlib import Path

from onrecord.findings import Refusal


class NotASheet(Refusal):
    """The file is no spreadsheet that can be read."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} cannot be read as a sheet: {why}")


class TooMuch(Refusal):
    """The file holds more than anyone writes down."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path} is not taken in: it has {what}, which is more than anyone writes down.")


class HasDocumentType(Refusal):
    """The XML of the file declares a document type, with which a small file can be made to grow."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is not opened: there is a document type in its XML, which no program that makes such files writes."
        )


class DamagedXml(Refusal):
    """The XML of the file cannot be read to its end."""

    def __init__(self, path: Path, line: int) -> None:
        super().__init__(f"{path} cannot be read: its XML is damaged in line {line:,}.")
