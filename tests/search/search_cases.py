"""A dossier told in a test's words, narrowed for a reader and searched."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from onrecord.dossier.dossier import Dossier
from onrecord.protection import TEAM, Reader, narrow
from onrecord.search import Hit, Searching, read_typed
from onrecord.store.folder import read_folder

TODAY = date(2026, 11, 28)

Find = Callable[..., list[Hit]]


def narrowed(folder: Path, reader: Reader = TEAM) -> Dossier:
    """What a reader may see of a folder."""
    return narrow(read_folder(folder).dossier, reader, today=TODAY).dossier


def found(dossier: Dossier, *typed: str, file: Path | None = None) -> list[Hit]:
    """The hits in a dossier, by an index in memory if not in a file."""
    with Searching(dossier, file) as searching:
        return list(searching.find(read_typed(" ".join(typed))))


def ids(hits: Iterable[Hit]) -> set[str]:
    """What was hit."""
    return {hit.id for hit in hits}
