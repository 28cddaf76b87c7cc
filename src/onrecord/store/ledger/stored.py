"""Scans and recordings as files named by their SHA-256, in a folder beside the ledger: each once, and never changed."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterable
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.store.ledger.items import FILE
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.refusals import ContentMissing
from onrecord.store.ledger.tables.models import BodyRow

if TYPE_CHECKING:
    from _typeshed import SupportsRead


def place_of(store: Path, digest: str) -> Path:
    """Where the content with a digest lies."""
    return store / digest[:2] / digest


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def keep(store: Path, path: Path) -> str:
    """Puts a copy of a file among the contents and gives its digest; then it is on the disk."""
    with path.open("rb") as original:
        return keep_stream(store, original)


def keep_stream(store: Path, original: SupportsRead[bytes], wanted: str | None = None) -> str:
    """The same of what is read; `ContentMissing`, and nothing is kept, where it has not the digest that is wanted."""
    store.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=store)
    staged = Path(name)
    try:
        with os.fdopen(handle, "wb") as copy:
            shutil.copyfileobj(original, copy, 1 << 20)
            copy.flush()
            os.fsync(copy.fileno())
        digest = sha256_of(staged)  # of the copy: the original may change meanwhile
        if wanted is not None and digest != wanted:
            raise ContentMissing(wanted, store)
        place = place_of(store, digest)
        place.parent.mkdir(mode=0o700, exist_ok=True)
        staged.replace(place)
    finally:
        staged.unlink(missing_ok=True)
    return digest


def content(store: Path, digest: str) -> bytes:
    """The bytes with a digest; `ContentMissing` where they are gone or are others."""
    place = place_of(store, digest)
    if not place.is_file() or sha256_of(place) != digest:
        raise ContentMissing(digest, store)
    return place.read_bytes()


def drop_unheld(ledger: Ledger, erased: Iterable[BodyRow]) -> None:
    """Takes away the contents of erased files that no other body holds."""
    for body in erased:
        if body.change.kind == FILE and body.words:
            digest = json.loads(body.words)["sha256"]
            held = BodyRow.objects.using(ledger.alias).filter(change__kind=FILE, words=body.words)
            if not held.exists():
                place_of(ledger.files, digest).unlink(missing_ok=True)
