"""What the keeper of a ledger refuses to do, one class for each fact."""

from __future__ import annotations

from pathlib import Path

from onrecord.findings import Refusal


class BadAddress(Refusal):
    """The address of the ledger's database is none; it is not repeated, since it may hold a password."""

    def __init__(self) -> None:
        super().__init__(
            "ONRECORD_DATABASE is no address of a database: sqlite:///name.sqlite3 (sqlite:////a/whole/path), "
            "or postgresql://user@host/name."
        )


class NoLedger(Refusal):
    """The ledger's database does not answer, or does not do what it was asked to."""

    def __init__(self, why: str) -> None:
        super().__init__(f"The ledger's database does not serve: {why}")


class EmptyLedger(Refusal):
    """There was nothing in a ledger at a moment."""

    def __init__(self) -> None:
        super().__init__("There is no dossier in the ledger at that moment: `onrecord load DIR` puts one in.")


class NobodySaid(Refusal):
    """A change without who made it, or without why."""

    def __init__(self, what: str) -> None:
        super().__init__(f"A change says who made it and why; here nothing says {what}.")


class NoSuchRecord(Refusal):
    """No record of a ledger has or had an id."""

    def __init__(self, key: str) -> None:
        super().__init__(f"`{key}` is no record of the ledger, and none that can still be told by that id.")


class StillStands(Refusal):
    """What stands in the dossier cannot be erased: it has to be changed or taken out first."""

    def __init__(self, key: str) -> None:
        super().__init__(
            f"`{key}` has nothing that could be erased: what stands in the dossier is changed or taken out first, "
            "and then what it was can be erased."
        )


class StillInJournal(Refusal):
    """What was erased is still in SQLite's journal, since another program reads the ledger."""

    def __init__(self) -> None:
        super().__init__(
            "It is erased, but another program has the ledger open, and until that ends the words are still in "
            "its journal (the file ending in -wal)."
        )


class Unproven(Refusal):
    """A change of a ledger does not prove itself, and nothing is given out that rests on it."""

    def __init__(self, why: str) -> None:
        super().__init__(f"The ledger does not prove itself: {why}")


class UnreadFolder(Refusal):
    """A folder holds what cannot be read, and would be missing from the ledger."""

    def __init__(self, path: Path, errors: int, first: str) -> None:
        told = "one thing" if errors == 1 else f"{errors} things"
        super().__init__(
            f"{path} holds {told} that cannot be read and would be lost: `onrecord check {path}` lists them. "
            f"The first: {first}"
        )


class LeadsOut(Refusal):
    """Among the files of a dossier is a link that leads out of it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"A link under {path} leads out of the dossier: put the file itself in its place.")


class OtherLedger(Refusal):
    """A folder was loaded into another ledger, or belongs to another dossier."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} does not belong to what is in this ledger: by its .onrecord-ledger it was loaded into another, "
            "or it has none and differs. A ledger holds one dossier; `onrecord dump` into a new folder shows which."
        )


class Behind(Refusal):
    """A folder has not seen what has come into the ledger since."""

    def __init__(self, path: Path, seen: int, now: int) -> None:
        super().__init__(
            f"{path} has seen the ledger up to change {seen}, and there are {now}: "
            f"`onrecord dump {path}` brings the others in and leaves your own edits; then load it."
        )


class ErasedSince(Refusal):
    """A folder still holds what has been erased from its ledger."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} holds something that has been erased from the ledger since: `onrecord dump` into a new folder, "
            "carry your own edits over, and destroy this one."
        )


class Unwritable(Refusal):
    """What stands in a ledger cannot be written as a folder without losing some of it."""

    def __init__(self, first: str) -> None:
        super().__init__(
            f"What stands in the ledger cannot be written as a folder, nothing was written: {first}"
        )


class ContentMissing(Refusal):
    """A file of the dossier is not where the ledger's files are kept, or is not what it was."""

    def __init__(self, digest: str, store: Path) -> None:
        super().__init__(
            f"The file with the SHA-256 {digest} is not in {store}, or is damaged there: nothing was written."
        )
