"""Why a script is not taken in, one class for each fact."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from onrecord.findings import Refusal


class NotAScript(Refusal):
    """The file is no script that can be read."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} cannot be read as a script: {why}")


class NoColumns(Refusal):
    """No table of the file has headings for picture and sound."""

    def __init__(self, path: Path, seen: Iterable[str]) -> None:
        words = ", ".join(f"“{word}”" for word in seen) or "nothing"
        super().__init__(
            f"No table in {path} has a row near its top with headings for both picture and sound, such as "
            f"Video and Audio, or Изображение and Звук (there is: {words})."
        )
