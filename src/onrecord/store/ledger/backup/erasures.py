"""The list of what was erased, to be kept beside backups: an old one that is restored must not bring it back.

It says the salted digest of each body, which is in the ledger's list for good and tells nobody anything, and who
erased it, when.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from onrecord.store.ledger.backup.refusals import BadErasures
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.tables.models import BodyRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """One body that is gone: its digest, and the change that says so, by whom and when."""

    body: str
    change: int
    by: str
    at: str


def erasures(ledger: Ledger) -> list[Erasure]:
    """All that was erased from a ledger, in the order of the erasings."""
    rows = BodyRow.objects.using(ledger.alias).exclude(erased=None).select_related("change", "erased")
    return [
        Erasure(
            body=row.change.body, change=row.erased.number, by=row.erased.by, at=row.erased.at.isoformat()
        )
        for row in rows.order_by("erased__number")
        if row.erased is not None
    ]


def erasures_in(path: Path) -> Mapping[str, Erasure]:
    """A list of erasures that was kept, by the digests of what they erased."""
    try:
        told = json.loads(path.read_bytes())
        listed = [Erasure(**one) for one in told]
    except (ValueError, TypeError, RecursionError, OSError):
        raise BadErasures(path) from None
    if not all(isinstance(one.body, str) and isinstance(one.change, int) for one in listed):
        raise BadErasures(path)
    return {one.body: one for one in listed}
