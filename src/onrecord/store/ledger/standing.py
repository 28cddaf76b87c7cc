"""What stands in a ledger: of every record the last revision, now or at an earlier change."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.db.models import Max

from onrecord.store.ledger.items import Item
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.tables.models import Act, BodyRow, ChangeRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One record as it stands: `item` is None where its words have been erased, by the change `erased`."""

    record: int
    revision: int
    kind: str
    item: Item | None
    erased: int | None


def standing(
    ledger: Ledger, *, upto: int | None = None, keys: Collection[str] | None = None, kind: str | None = None
) -> Iterator[Standing]:
    """What stands, in the order in which records came; of some ids or of one kind only, where these are given."""
    changes = ChangeRow.objects.using(ledger.alias).exclude(act=Act.ERASE)
    if upto is not None:
        changes = changes.filter(number__lte=upto)
    if kind is not None:
        changes = changes.filter(kind=kind)
    if keys is not None:
        bear = BodyRow.objects.using(ledger.alias).filter(key__in=keys).values("change__record")
        changes = changes.filter(record__in=bear)
    last = changes.order_by().values("record").annotate(last=Max("number")).values("last")
    rows = BodyRow.objects.using(ledger.alias).filter(change__in=last, change__act=Act.PUT)
    told = ("change__record", "change__revision", "change__kind", "key", "words", "erased_id")
    for record, revision, kind, key, words, erased in rows.order_by("change__record").values_list(*told):
        item = None if erased is not None else Item(kind, key, words)
        yield Standing(record=record, revision=revision, kind=kind, item=item, erased=erased)
