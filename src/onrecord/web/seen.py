"""What somebody saw when they began an edit: the record itself, signed, so that it comes back as it went out."""

from __future__ import annotations

from django.core import signing

from onrecord.dossier import Record
from onrecord.findings import Refusal
from onrecord.store.ledger.items import Item, item_of, record_of

SALT = "onrecord.seen"


class NotSeen(Refusal):
    """A form came back without what it was made of."""

    def __init__(self) -> None:
        super().__init__(
            "The form does not say what it was made of. Open its page again, and fill it in there."
        )


def as_seen(record: Record | None) -> str:
    """A record as a form carries it; empty for one that is yet to be."""
    if record is None:
        return ""
    item = item_of(record)
    return signing.dumps([item.kind, item.key, item.words], salt=SALT, compress=True)


def seen(carried: str) -> Record | None:
    """The record that a form was made of; `NotSeen` where somebody has meddled with it."""
    if not carried:
        return None
    try:
        kind, key, words = signing.loads(carried, salt=SALT)
    except signing.BadSignature:
        raise NotSeen from None
    return record_of(Item(kind, key, words))[0]
