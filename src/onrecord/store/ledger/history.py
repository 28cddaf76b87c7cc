"""Who changed what and why: every change of a record, the oldest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from onrecord.dossier import Record
from onrecord.store.ledger.items import KINDS, Item, record_of, shown_key, stored_key
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.refusals import NoSuchRecord
from onrecord.store.ledger.tables.models import Act, BodyRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """One change of one record: `after` is what it left, None where it took the record out or was erased.

    `key` and `because` are None where the body has been erased, by the change `erased`. `record` is the number of the
    change by which the record came, and so the same in all of its revisions, whatever its id.
    """

    number: int
    at: datetime
    by: str
    act: Act
    kind: str
    record: int
    revision: int
    key: str | None
    because: str | None
    after: Record | None
    erased: int | None


def history(ledger: Ledger, key: str) -> list[Past]:
    """Every change of the records that have or had an id, under all their ids; `NoSuchRecord` where there is none."""
    bear = BodyRow.objects.using(ledger.alias).filter(key=stored_key(key)).values("change__record")
    past = list(_pasts(ledger, change__record__in=bear))
    if not past:
        raise NoSuchRecord(key)
    return past


def changes_between(ledger: Ledger, first: int, last: int) -> list[Past]:
    """Every change from one number to another."""
    return list(_pasts(ledger, change__number__gte=first, change__number__lte=last))


def _pasts(ledger: Ledger, **which: object) -> Iterator[Past]:
    rows = BodyRow.objects.using(ledger.alias).filter(**which).select_related("change")
    for row in rows.order_by("change__number"):
        change = row.change
        yield Past(
            number=change.number,
            at=change.at,
            by=change.by,
            act=Act(change.act),
            kind=change.kind,
            record=change.record,
            revision=change.revision,
            key=None if row.key is None else shown_key(row.key),
            because=row.because,
            after=_after(row),
            erased=row.erased_id,
        )


def _after(row: BodyRow) -> Record | None:
    is_record = row.change.act == Act.PUT and row.change.kind in KINDS
    if not is_record or row.key is None or row.words is None:
        return None
    return record_of(Item(row.change.kind, row.key, row.words))[0]
