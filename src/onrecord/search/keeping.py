"""Where an index lies: under the user's cache folder, for that user alone, under a name that tells nothing."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

import apsw

from onrecord.evidence import Audience
from onrecord.home import user_cache
from onrecord.search.index import Index

OWN_FOLDER, OWN_FILE = 0o700, 0o600
BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite may leave beside a file."""


def index_file(dossier: Path, audience: Audience) -> Path:
    """The file of the index of a dossier, as one audience may see it."""
    place = f"{dossier.resolve()}\0{audience.value}".encode("utf-8", "surrogateescape")
    return user_cache() / "search" / blake2b(place, digest_size=16).hexdigest() / "index.sqlite"


def open_index(file: Path | None) -> Index:
    """The index in a file: made anew where it is damaged, foreign or out of date; in memory where none can be kept."""
    if file is None:
        return Index(None)
    with suppress(OSError, apsw.Error):
        return _open(file)
    with suppress(OSError, apsw.Error):
        throw_away(file)
        return _open(file)
    return Index(None)


def throw_away(file: Path) -> None:
    """Take an index away, whatever it is; whoever has it open goes on with what they have."""
    for one in (file, *(file.with_name(file.name + ending) for ending in BESIDE)):
        one.unlink(missing_ok=True)


def _open(file: Path) -> Index:
    file.parent.mkdir(mode=OWN_FOLDER, parents=True, exist_ok=True)
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, OWN_FILE))
    index = Index(file)
    if index.is_of_today:
        return index
    index.close()
    raise apsw.NotADBError
