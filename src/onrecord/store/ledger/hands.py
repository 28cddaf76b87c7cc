"""Whose hand records are in: who put each on record under its id and when, and who changed it last."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from onrecord.store.ledger.items import shown_key, stored_key
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.tables.models import Act, BodyRow


@dataclass(frozen=True, slots=True)
class Hand:
    """Who wrote something, and when."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Hands:
    """Who recorded what now bears an id, and who changed it last; None where nobody did.

    Nobody is said to have recorded what came under another id, or what was erased: who may know of the id that stands
    may not know of that.
    """

    recorded: Hand | None
    changed: Hand | None = None


def hands(ledger: Ledger, kind: str, keys: Collection[str]) -> Mapping[str, Hands]:
    """The hands of the records of a kind (`statement`) that have these ids; of an id that none has, nothing."""
    rows = BodyRow.objects.using(ledger.alias).filter(
        key__in=[stored_key(key) for key in keys], change__kind=kind, change__act=Act.PUT
    )
    fields = ("key", "change__revision", "change__by", "change__at")
    told: dict[str, Hands] = {}
    for key, revision, by, at in rows.order_by("change__number").values_list(*fields):
        id, hand = shown_key(key or ""), Hand(by, at.astimezone())
        told[id] = Hands(hand) if revision == 1 else replace(told.get(id, Hands(None)), changed=hand)
    return told
