"""What is refused of backups, one class for each fact."""

from __future__ import annotations

from pathlib import Path

from onrecord.findings import Refusal


class AlreadyThere(Refusal):
    """A backup is never written over another file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is there already: a backup is written over nothing.")


class NothingToBackUp(Refusal):
    """The ledger holds nothing."""

    def __init__(self) -> None:
        super().__init__("There is nothing in the ledger yet: `onrecord load DIR` puts a dossier in.")


class ErasedMeanwhile(Refusal):
    """Something was erased while a backup was written, which would have kept it."""

    def __init__(self) -> None:
        super().__init__(
            "Something was erased while the backup was written, and it would have kept it: make it again."
        )


class BadBackup(Refusal):
    """A file is no backup, or not a whole one, or not what it says."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} is no whole backup of a ledger, and nothing was taken from it: {why}")


class NotEmpty(Refusal):
    """A backup is restored into an empty ledger only."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"The ledger holds {number} changes already: a backup is restored into an empty one. Name a new database "
            "in ONRECORD_DATABASE."
        )


class BadErasures(Refusal):
    """A file is no list of erasures."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is no list of erasures: `onrecord ledger erasures --out FILE` writes one.")
