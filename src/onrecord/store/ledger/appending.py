"""Appending: steps become changes and bodies, each the digest of the one before, in one go."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from onrecord.store.ledger.chain import Head, body_digest, change_digest
from onrecord.store.ledger.items import Item
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.refusals import NobodySaid
from onrecord.store.ledger.tables.models import Act, BodyRow, ChangeRow

AT_ONCE = 2000
SALT_BYTES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One change that is to be made; of a new record, `record` is None and the change's own number is taken for it."""

    item: Item
    act: Act = Act.PUT
    record: int | None = None
    revision: int = 1


def append(
    ledger: Ledger, head: Head, steps: Iterable[Step], *, by: str, because: str
) -> Sequence[ChangeRow]:
    """Append changes after a head, all of one moment; within `writing` only."""
    by, because = (words.replace("\0", "").strip() for words in (by, because))
    if not by or not because:
        raise NobodySaid("who" if not by else "why")
    at = max(datetime.now(UTC), head.at)
    rows, bodies, previous = [], [], head.digest
    for number, step in enumerate(steps, head.number + 1):
        salt = secrets.token_hex(SALT_BYTES)
        row = ChangeRow(
            number=number,
            at=at,
            by=by,
            act=step.act.value,
            kind=step.item.kind,
            record=number if step.record is None else step.record,
            revision=step.revision,
            body=body_digest(salt, step.item.key, because, step.item.words),
            previous=previous,
        )
        row.digest = previous = change_digest(row)
        rows.append(row)
        bodies.append(
            BodyRow(change=row, salt=salt, key=step.item.key, because=because, words=step.item.words)
        )
    ChangeRow.objects.using(ledger.alias).bulk_create(rows, AT_ONCE)
    BodyRow.objects.using(ledger.alias).bulk_create(bodies, AT_ONCE)
    return rows
