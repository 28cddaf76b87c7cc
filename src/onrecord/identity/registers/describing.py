"""The card of a register: its file, and what of that has become of it."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from onrecord.identity.registers.card import Card, Omissions
from onrecord.identity.registers.mapping.meaning import Role
from onrecord.identity.registers.preparing import Prepared
from onrecord.identity.registers.reading.unread import Reading
from onrecord.identity.registers.tables.table import Broken


def card_of(prepared: Prepared, name: str, reading: Reading, broken: Broken, numbered: bool) -> Card:
    """The card of a register that has just been read from its file."""
    mapping, file = prepared.mapping, prepared.file
    with file.open("rb") as opened:
        digest = hashlib.file_digest(opened, "sha256").hexdigest()
    return Card(
        name=name,
        title=mapping.title or file.name,
        licence=mapping.licence,
        file=str(file.resolve()),
        bytes=file.stat().st_size,
        changed=file.stat().st_mtime_ns,
        sha256=digest,
        taken_in=datetime.now(UTC).isoformat(timespec="seconds"),
        rows=reading.rows,
        ids=None if numbered else next(mapping.of(Role.ID)).heading,
        omissions=_omissions(reading, broken),
    )


def _omissions(reading: Reading, broken: Broken) -> Omissions:
    return Omissions(
        broken=broken.count,
        first_broken=tuple(broken.first),
        of_no_person=reading.of_no_person,
        unreadable_letters=broken.unreadable_letters,
        unread={heading: unread.count for heading, unread in reading.unread.items()},
        first_unread={heading: tuple(unread.rows) for heading, unread in reading.unread.items()},
    )
