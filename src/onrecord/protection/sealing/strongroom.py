"""A dossier's sealed identities and the place of their keys: what lies where, and whether it may be asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.evidence.sealed_id import SEALED_ID
from onrecord.protection.sealing.keys import PUBLIC_KEY
from onrecord.protection.sealing.log import Act, Entry, read_log
from onrecord.protection.sealing.refusals import (
    BadSealedId,
    IsDestroyed,
    KeysInDossier,
    KeyUnknown,
    NoSuchSealed,
)


@dataclass(frozen=True, slots=True)
class Strongroom:
    """Where a dossier's sealed identities lie, and where the keys to them are sought."""

    folder: Path
    keys: Path

    def __post_init__(self) -> None:
        if self.keys.resolve().is_relative_to(self.folder.resolve()):
            raise KeysInDossier(self.keys)

    def file(self, id: str) -> Path:
        """The file of a sealed identity."""
        return self.folder / "sealed" / f"{id}.age"

    def key_of(self, id: str) -> str:
        """The public key that an identity is sealed to; refuses what is not there or is destroyed."""
        if SEALED_ID.fullmatch(id) is None:
            raise BadSealedId
        entries = read_log(self.folder)
        day = destroyed_in(entries).get(id)
        if day is not None:
            raise IsDestroyed(id, day)
        if not self.file(id).is_file():
            raise NoSuchSealed(id, sealed_ids(self.folder))
        return self.key_on_record(id)

    def key_on_record(self, id: str) -> str:
        """The public key that the log names for an identity."""
        keys = [one.key for one in read_log(self.folder) if one.id == id and one.act is Act.SEALED]
        if not keys or keys[-1] is None or PUBLIC_KEY.fullmatch(keys[-1]) is None:
            raise KeyUnknown(id)
        return keys[-1]


def sealed_ids(folder: Path) -> tuple[str, ...]:
    """The identities that lie sealed in a dossier, in the order of their numbers."""
    stems = (one.stem for one in (folder / "sealed").glob("*.age"))
    return tuple(sorted(filter(SEALED_ID.fullmatch, stems), key=_number))


def destroyed_in(entries: Iterable[Entry]) -> dict[str, str]:
    """The identities whose key was destroyed, and on what day."""
    return {one.id: one.at[:10] for one in entries if one.act is Act.DESTROYED}


def next_id(folder: Path, mentioned: Iterable[str]) -> str:
    """The next of W1, W2, …; none that a file, the log or a persona has, since an id is never used again."""
    used = {*sealed_ids(folder), *(one.id for one in read_log(folder)), *mentioned}
    return f"W{max(_numbers(used), default=0) + 1}"


def _numbers(ids: Iterable[str]) -> Iterator[int]:
    return (int(id[1:]) for id in ids if re.fullmatch(r"W[1-9][0-9]{0,5}", id))


def _number(id: str) -> tuple[str, int]:
    letters = id.rstrip("0123456789")
    return letters, int(id.removeprefix(letters))
