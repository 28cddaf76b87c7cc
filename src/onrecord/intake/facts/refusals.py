"""Why a sheet is no fact sheet, one class for each fact."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from onrecord.findings import Refusal


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
