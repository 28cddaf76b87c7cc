"""The two ways of keeping a dossier, in one shape."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from onrecord.dossier import Change, Dossier
from onrecord.store import folder as in_folder
from onrecord.store.ledger.editing import save
from onrecord.store.ledger.loading import load
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.reading import read_ledger

NewAddress = Callable[[], str]


class Store(Protocol):
    """What both ways of keeping a dossier can do."""

    def put(self, dossier: Dossier) -> None:
        """Keeps a whole dossier, where nothing was."""

    def read(self) -> Dossier:
        """The dossier as it is kept now."""

    def save(self, changes: Sequence[Change]) -> None:
        """Saves changes, or refuses all of them."""


@dataclass(frozen=True)
class FolderStore:
    """A dossier in a folder."""

    place: Path

    def put(self, dossier: Dossier) -> None:
        in_folder.write_folder(dossier, self.place / "kept")

    def read(self) -> Dossier:
        return in_folder.read_folder(self.place / "kept").dossier

    def save(self, changes: Sequence[Change]) -> None:
        in_folder.save(self.place / "kept", changes)


@dataclass(frozen=True)
class LedgerStore:
    """A dossier in a ledger."""

    place: Path
    ledger: Ledger

    def put(self, dossier: Dossier) -> None:
        in_folder.write_folder(dossier, self.place / "loaded")
        load(self.place / "loaded", self.ledger, by="anna", because="the first load")

    def read(self) -> Dossier:
        return read_ledger(self.ledger).dossier

    def save(self, changes: Sequence[Change]) -> None:
        save(self.ledger, changes, by="anna", because="a test")
