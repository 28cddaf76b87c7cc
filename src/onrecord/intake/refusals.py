"""Why a file is not taken in, one class for each fact."""

from __future__ import annotations

from collections.abc import Iterable
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
            f"{path} is not opened: there is a document type in its XML, which no program for sheets or scripts writes."
        )


class NoHeadings(Refusal):
    """No row of the file has headings for the fact and its source."""

    def __init__(self, path: Path, seen: Iterable[str]) -> None:
        words = ", ".join(f"“{word}”" for word in seen) or "nothing"
        super().__init__(
            f"No row near the top of {path} has headings for both the fact and its source (there is: {words}). "
            "Say which columns they are: --column fact=HEADING --column source=HEADING."
        )


class NoSuchHeading(Refusal):
    """A heading that was named on the command line is nowhere in the file."""

    def __init__(self, path: Path, heading: str) -> None:
        super().__init__(f"No row of headings in {path} has “{heading}”.")
