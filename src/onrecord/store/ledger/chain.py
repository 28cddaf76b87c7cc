"""The chain: what a change is the digest of, and the lock under which one follows another.

The digest of a body is salted (HMAC-SHA-256, RFC 2104, under 32 random bytes that are kept with the body), so that
whoever has the list alone cannot try names until one fits, and nobody can once the salt is erased with the body.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from django.db import connections, transaction

from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.tables.models import ChangeRow

BEFORE_THE_FIRST = "0" * 64
THE_BEGINNING = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where a chain ends: the number, digest and moment of its last change."""

    number: int = 0
    digest: str = BEFORE_THE_FIRST
    at: datetime = THE_BEGINNING


def body_digest(salt: str, key: str, because: str, words: str) -> str:
    """The salted digest of a body."""
    told = json.dumps([key, because, words], ensure_ascii=False, separators=(",", ":"))
    return hmac.new(bytes.fromhex(salt), told.encode(), sha256).hexdigest()


def change_digest(row: ChangeRow) -> str:
    """The digest of a change: of all that the list says of it, and of the digest of the change before."""
    at = row.at.astimezone(UTC).isoformat(timespec="microseconds")
    what = [row.number, at, row.by, row.act, row.kind, row.record, row.revision, row.body, row.previous]
    return sha256(json.dumps(what, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def head_of(ledger: Ledger) -> Head:
    """The last change of a ledger."""
    last = ChangeRow.objects.using(ledger.alias).order_by("-number").first()
    return Head() if last is None else Head(number=last.number, digest=last.digest, at=last.at)


@contextmanager
def writing(ledger: Ledger) -> Iterator[Head]:
    """A transaction in which nobody else appends; others may read. It gives the change that the next one follows.

    SQLite has one writer, from the first word of the transaction. PostgreSQL has a lock by agreement: one on the table
    would wait, now and then for a second, for the server's own housekeeping, which such a lock does not let in.
    """
    with transaction.atomic(using=ledger.alias):
        connection = connections[ledger.alias]
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock('onrecord_change'::regclass::oid::bigint)")
        yield head_of(ledger)
