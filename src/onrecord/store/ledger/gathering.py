"""A folder as what a ledger would keep of it; refused where something in it cannot be read, and would be lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.dossier import Dossier
from onrecord.dossier.records import records
from onrecord.findings import Severity
from onrecord.store.folder import Kept, read_folder
from onrecord.store.ledger.attached import attached
from onrecord.store.ledger.items import FILE, Item, in_words, item_of, stored_key
from onrecord.store.ledger.refusals import UnreadFolder
from onrecord.store.ledger.stored import sha256_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What a folder holds: its dossier, the digests of its other files by their paths, and all of it as items."""

    dossier: Dossier
    files: dict[str, str]
    items: tuple[Item, ...]


def gather(folder: Path) -> Gathered:
    """Everything in a folder; `UnreadFolder` where something of it cannot be read."""
    kept = read_folder(folder)
    _refuse_unread(kept)
    files = {file: sha256_of(folder / file) for file in attached(folder)}
    items = (*(item_of(record) for record in records(kept.dossier)), *_items_of(files))
    return Gathered(dossier=kept.dossier, files=files, items=items)


def _items_of(files: dict[str, str]) -> Iterator[Item]:
    return (Item(FILE, stored_key(file), in_words({"sha256": digest})) for file, digest in files.items())


def _refuse_unread(kept: Kept) -> None:
    errors = [one for one in kept.findings if one.severity is Severity.ERROR]
    if errors:
        first = errors[0]
        raise UnreadFolder(
            kept.path, len(errors), f"{first.where}: {first.what}" if first.where else first.what
        )
