"""Erasing: what a record was goes for good, with the salt of its digests, and the list keeps who erased it and why."""

from __future__ import annotations

from onrecord.store.ledger.appending import Step, append
from onrecord.store.ledger.chain import writing
from onrecord.store.ledger.freeing import free
from onrecord.store.ledger.items import Item, stored_key
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.refusals import NoSuchRecord, StillStands
from onrecord.store.ledger.stored import drop_unheld
from onrecord.store.ledger.tables.models import Act, BodyRow

GONE = {"salt": None, "key": None, "because": None, "words": None}


def erase(ledger: Ledger, key: str, *, by: str, because: str) -> tuple[int, ...]:
    """Erases all that the records under an id were, but for what still stands; gives the numbers of the erasings.

    What stands is changed or taken out first (`StillStands`), since what refers to it has to be mended by somebody.
    The reason stays for good: it must not say the name.
    """
    with writing(ledger) as head:
        bodies = _past_bodies(ledger, key)
        steps = [
            Step(
                item=Item(body.change.kind, "", ""),
                act=Act.ERASE,
                record=body.change.record,
                revision=body.change.revision,
            )
            for body in bodies
        ]
        rows = append(ledger, head, steps, by=by, because=because)
        for body, row in zip(bodies, rows, strict=True):
            BodyRow.objects.using(ledger.alias).filter(change=body.change).update(**GONE, erased=row)
    drop_unheld(ledger, bodies)
    free(ledger)
    return tuple(row.number for row in rows)


def _past_bodies(ledger: Ledger, key: str) -> list[BodyRow]:
    """The bodies of all that records under an id were, and are no more."""
    bear = BodyRow.objects.using(ledger.alias).filter(key=stored_key(key)).values("change__record")
    bodies = BodyRow.objects.using(ledger.alias).select_related("change").order_by("change__number")
    every = list(bodies.filter(change__record__in=bear, erased=None).exclude(change__act=Act.ERASE))
    if not every:
        raise NoSuchRecord(key)
    last = {body.change.record: body for body in every}
    past = [body for body in every if body.change.act != Act.PUT or last[body.change.record] is not body]
    if not past:
        raise StillStands(key)
    return past
