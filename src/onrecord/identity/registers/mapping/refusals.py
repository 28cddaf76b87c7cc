"""Why a mapping is not taken, one class for each fact."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from onrecord.findings import Refusal


class NotAMapping(Refusal):
    """The file is no mapping that can be read."""

    def __init__(self, file: Path | str, why: str) -> None:
        super().__init__(f"{file} cannot be read as a mapping: {why}")


class NoSuchColumn(Refusal):
    """The mapping speaks of columns that the file does not have."""

    def __init__(self, file: Path, missing: Iterable[str], there: Iterable[str]) -> None:
        super().__init__(
            f"The mapping has columns that {file} does not have: {_listed(missing)}. There are: {_listed(there)}."
        )


class NoNames(Refusal):
    """No column of the file holds a name, so that it is no list of people."""

    def __init__(self, file: Path, there: Iterable[str]) -> None:
        super().__init__(
            f"No column of {file} is known to hold a name (there are: {_listed(there)}). Say which does in a mapping "
            "file: `onrecord register add FILE --show` prints one to begin with, --mapping takes it."
        )


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words) or "none"
