"""Which sources there are, by the numbers under which accounts know them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Q

from onrecord.evidence import Source
from onrecord.store.ledger.items import shown_key
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.standing import standing
from onrecord.store.ledger.tables.models import Act, ChangeRow

SOURCE = Source.__name__.lower()


def sources() -> Mapping[int, str]:
    """The ids of the sources that stand, by the numbers of the changes by which they came."""
    of_sources = ChangeRow.objects.filter(Q(kind=SOURCE) | Q(act=Act.ERASE))
    return _sources_at(of_sources.order_by("-number").values_list("digest", flat=True).first() or "")


def number_of_source(id: str) -> int | None:
    """The number of a source that stands."""
    return next((number for number, one in sources().items() if one == id), None)


@lru_cache(maxsize=4)
def _sources_at(_digest: str) -> Mapping[int, str]:
    """Read again when one has come, changed or gone: every page of a cleared member asks."""
    stand = standing(_ledger(), kind=SOURCE)
    return MappingProxyType({one.record: shown_key(one.item.key) for one in stand if one.item is not None})


def _ledger() -> Ledger:
    """The ledger as the accounts know it, in whose database they are; they read none of its files."""
    return Ledger(alias=DEFAULT_DB_ALIAS, files=Path())
