"""Who sealed, opened, shared and destroyed which identity, when and why: rows are only ever added."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from onrecord.protection.sealing.private import append
from onrecord.protection.sealing.refusals import DamagedLog

LOG = "sealed/log.jsonl"


class Act(StrEnum):
    """What was done with a sealed identity."""

    SEALED = "sealed"
    OPENED = "opened"
    SHARED = "shared"
    UNSHARED = "unshared"
    DESTROYED = "destroyed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One act: `key` is the public key that an identity was sealed to, `member` with whom it was shared."""

    at: str
    act: Act
    id: str
    by: str
    because: str | None = None
    key: str | None = None
    member: str | None = None


def read_log(folder: Path) -> tuple[Entry, ...]:
    """All that is on record of a dossier's sealed identities, oldest first; refuses as `DamagedLog`."""
    file = folder / LOG
    if not file.exists():
        return ()
    rows = file.read_bytes().split(b"\n")
    return tuple(_entry(row, number) for number, row in enumerate(rows, 1) if row.strip())


def _entry(row: bytes, number: int) -> Entry:
    try:
        plain = json.loads(row)
        entry = Entry(**{**plain, "act": Act(plain["act"])})
    except (ValueError, TypeError, KeyError):
        raise DamagedLog(number) from None
    if not all(isinstance(said, str) for said in (entry.at, entry.id, entry.by)):
        raise DamagedLog(number)
    return entry


def record(folder: Path, act: Act, id: str, by: str, **said: str | None) -> Entry:
    """Puts an act on record, on the disk before anything comes of it; a log that cannot be read gets no more."""
    read_log(folder)
    entry = Entry(at=datetime.now(UTC).isoformat(timespec="seconds"), act=act, id=id, by=by, **said)
    plain = {key: value for key, value in asdict(entry).items() if value is not None}
    append(folder / LOG, json.dumps(plain, ensure_ascii=False).encode("utf-8") + b"\n")
    return entry
