"""Why a file is not taken in as a register, one class for each fact."""

from __future__ import annotations

from pathlib import Path

from onrecord.findings import Refusal


class NotATable(Refusal):
    """The file is no table that can be read."""

    def __init__(self, file: Path, why: str) -> None:
        super().__init__(f"{file} cannot be read as a register: {why}")


class NobodyIn(Refusal):
    """The file has not one row of a person."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"{file} has no rows, so that nobody is in it.")


class GrowsTooMuch(Refusal):
    """A packed file holds far more than its size lets one expect."""

    def __init__(self, file: Path, what: str) -> None:
        super().__init__(f"{file} is not opened: {what}, which no program for sheets writes.")
