"""What turns one set of items into another, as steps of a ledger."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from onrecord.store.folder import layout
from onrecord.store.ledger.appending import Step
from onrecord.store.ledger.items import ORDER, Item, in_words, numbered
from onrecord.store.ledger.reading import in_order
from onrecord.store.ledger.standing import Standing
from onrecord.store.ledger.tables.models import Act, ChangeRow

Name = tuple[str, str, int]

IN_ONE_FILE = frozenset(shelf.holds.__name__.lower() for shelf in (layout.STATEMENTS, *layout.SHARED))
"""Kinds of record of which a file holds several: the others stand in the order of their files' names."""


def by_name(stands: Iterable[Standing]) -> dict[Name, Standing]:
    """What stands and is not erased, by kind, id and which of that id; but for the order in which it stands."""
    kept = [one for one in in_order(list(stands)) if one.kind != ORDER and one.item is not None]
    return dict(zip(numbered(one.item for one in kept if one.item is not None), kept, strict=True))


def items_by_name(stands: Iterable[Standing]) -> dict[Name, Item]:
    """What stands and is not erased, as items."""
    return {name: one.item for name, one in by_name(stands).items() if one.item is not None}


def differences(stands: dict[Name, Standing], wanted: dict[Name, Item]) -> Iterator[Step]:
    """The steps from what stands to what is wanted; what is new comes in the order in which it is wanted."""
    for name, one in stands.items():
        if name not in wanted:
            gone = Item(one.kind, name[1], "")
            yield Step(item=gone, act=Act.TAKE_OUT, record=one.record, revision=one.revision + 1)
    for name, item in wanted.items():
        now = stands.get(name)
        if now is None:
            yield Step(item=item)
        elif now.item != item:
            yield Step(item=item, record=now.record, revision=now.revision + 1)


def orders(
    stands: Sequence[Standing], wanted: dict[Name, Item], steps: Sequence[Step], rows: Sequence[ChangeRow]
) -> Iterator[Step]:
    """The steps that record in which order records stand, where that is not the order in which they came."""
    records = {name: one.record for name, one in by_name(stands).items()}
    new = {name: row.record for name, row in zip(_new(records, wanted), _came(steps, rows), strict=True)}
    standing_orders = {one.item.key: one for one in stands if one.kind == ORDER and one.item is not None}
    shelves: dict[str, list[int]] = {}
    for name in wanted:
        if name[0] not in IN_ONE_FILE:
            continue
        record = records[name] if name in records else new[name]
        shelves.setdefault(_shelf(name), []).append(record)
    for shelf in sorted(shelves.keys() | standing_orders.keys()):
        yield from _order(shelf, shelves.get(shelf, []), standing_orders.get(shelf))


def _order(shelf: str, wanted: list[int], told: Standing | None) -> Iterator[Step]:
    listed = [] if told is None or told.item is None else json.loads(told.item.words)
    place = {record: at for at, record in enumerate(listed)}
    if sorted(wanted, key=lambda record: (place.get(record, len(place)), record)) == wanted:
        return
    item = Item(ORDER, shelf, in_words(wanted))
    if told is None:
        yield Step(item=item)
    else:
        yield Step(item=item, record=told.record, revision=told.revision + 1)


def _new(records: dict[Name, int], wanted: dict[Name, Item]) -> list[Name]:
    return [name for name in wanted if name not in records]


def _came(steps: Sequence[Step], rows: Sequence[ChangeRow]) -> list[ChangeRow]:
    """The changes by which a record came, in the order in which `differences` gives what is new."""
    return [row for row, step in zip(rows, steps, strict=True) if step.record is None]


def _shelf(name: Name) -> str:
    """Records of one kind stand on one shelf, statements on that of their source."""
    kind, key, _ = name
    return f"{kind}/{key.partition('/')[0]}" if kind == "statement" else kind
