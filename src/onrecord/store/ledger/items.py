"""What a ledger keeps, as words: a kind, an id, and the record as its file would have it.

Beside the records of a dossier a ledger keeps two things of the folder: its other files, by path and SHA-256, and
the order in which records stand on a shelf, where that is not the order in which they came.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from onrecord.dossier import Misfit, Record, key_of, structure, unstructure
from onrecord.dossier.records import BARE, HELD_IN
from onrecord.evidence import Person, Place, Production, Signoff, Source, Statement
from onrecord.store.folder.showing import shown

FILE, ORDER = "file", "order"

KINDS: dict[str, type] = {kind.__name__.lower(): kind for kind in (Production, *HELD_IN, Signoff)}
BARE_KINDS = frozenset(kind.__name__.lower() for kind in BARE)
SIGNOFF = Signoff.__name__.lower()


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a ledger keeps."""

    kind: str
    key: str
    words: str


def item_of(record: Record) -> Item:
    """A record as words."""
    return Item(type(record).__name__.lower(), stored_key(key_of(record)), in_words(unstructure(record)))


def record_of(item: Item) -> tuple[Record | None, tuple[Misfit, ...]]:
    """The record that words say, and whatever of them this version of Onrecord cannot read."""
    kind = KINDS[item.kind]
    return structure(kind, json.loads(item.words), **_identity(kind, item.key))


def _identity(kind: type, key: str) -> dict[str, str]:
    if kind is Statement:
        return {"source": key.partition("/")[0]}
    return {"id": key} if kind in (Source, Person, Place) else {}


def item_shown(item: Item | None) -> str:
    """An item as somebody sees it in the folder: a record in the house form, a file by its digest."""
    if item is None:
        return ""
    record = record_of(item)[0] if item.kind in KINDS else None
    return item.words if record is None else shown(record)


def stored_key(key: str) -> str:
    """An id as a database can hold it, whatever characters somebody wrote: an id of ours is itself."""
    return json.dumps(key, ensure_ascii=False)[1:-1]


def shown_key(key: str) -> str:
    """The id that a database holds."""
    return str(json.loads(f'"{key}"'))


def in_words(plain: Any) -> str:
    """Plain data as one line of JSON, keys in the order of the record."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def numbered(items: Iterable[Item]) -> dict[tuple[str, str, int], Item]:
    """Items by kind, id and which of those with that id: a line may have several sign-offs."""
    seen: dict[tuple[str, str, int], Item] = {}
    count: dict[tuple[str, str], int] = {}
    for item in items:
        name = (item.kind, item.key)
        count[name] = count.get(name, 0) + 1
        seen[(*name, count[name])] = item
    return seen
