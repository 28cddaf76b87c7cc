"""A shelf's file after changes: each spliced into its own record, and read back before it is believed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.dossier import Change, key_of, structure, unstructure
from onrecord.evidence import Signoff
from onrecord.store.folder.layout import Shelf
from onrecord.store.folder.marks import ListNode, MappingNode, Node, ScalarNode, nearest, read_nodes
from onrecord.store.folder.plain import read_plain
from onrecord.store.folder.printer import block, entry, flow, print_shelf
from onrecord.store.folder.refusals import CannotEdit, StaleEdit
from onrecord.store.folder.scalars import written
from onrecord.store.folder.showing import shown
from onrecord.store.folder.splice import (
    Edit,
    Unspliceable,
    applied,
    dash,
    line_end,
    mapping_edits,
    removed_lines,
)


@dataclass(frozen=True, slots=True)
class Slot:
    """One record as it stands in a file now: its key, its plain data, and itself where it can be read."""

    key: str
    plain: Any
    record: Any


def after_changes(text: str, file: str, shelf: Shelf, changes: Sequence[Change], **identity: str) -> str:
    """The text of a file after changes to records of one shelf; `StaleEdit` where one saw something else."""
    slots = slots_of(text, file, shelf, identity)
    steps = [(_slot_seen(slots, shelf, change), change) for change in changes]
    expected = _expected(slots, steps, shelf)
    for edits in (_finely, _record_by_record):
        try:
            after = edits(text, shelf, slots, steps)
        except Unspliceable:
            continue
        if [_said(slot) for slot in slots_of(after, file, shelf, identity)] == expected:
            return after
    raise CannotEdit(file, "its form leaves no safe place for the change; write its records a key to a line.")


def slots_of(text: str, file: str, shelf: Shelf, identity: dict[str, str]) -> list[Slot]:
    """The records of a shelf as a file has them now, in order."""
    plain, complaints = read_plain(text)
    if complaints:
        raise CannotEdit(file, f"line {complaints[0].line}: {complaints[0].sentence}")
    if shelf.shape == "alone":
        return [] if plain is None else [Slot("", plain, structure(shelf.holds, plain, **identity)[0])]
    if shelf.under is not None:
        plain = plain.get(shelf.under) if isinstance(plain, dict) else None
    if shelf.shape == "keyed":
        pairs = plain.items() if isinstance(plain, dict) else ()
        return [Slot(key, one, structure(shelf.holds, one or {}, id=key)[0]) for key, one in pairs]
    return [
        Slot(
            str(one.get(shelf.by)) if isinstance(one, dict) else "",
            one,
            structure(shelf.holds, one, **identity)[0],
        )
        for one in (plain if isinstance(plain, list) else ())
    ]


def _slot_seen(slots: list[Slot], shelf: Shelf, change: Change) -> int | None:
    """Which record a change saw; None for a new one."""
    seen = change.before
    word = _word(shelf, seen if seen is not None else change.after)
    places = [at for at, slot in enumerate(slots) if slot.key == word]
    if isinstance(seen, Signoff):
        places = [at for at in places if slots[at].record == seen]
    if seen is None and (isinstance(change.after, Signoff) or not places):
        return None
    found = slots[places[0]].record if places else None
    if seen is None or found != seen:
        raise StaleEdit(change.key, shown(seen), shown(found))
    return places[0]


def _word(shelf: Shelf, record: Any) -> str:
    if shelf.shape == "alone":
        return ""
    return key_of(record) if shelf.by == "line" else str(record.id)


def _expected(
    slots: list[Slot], steps: list[tuple[int | None, Change]], shelf: Shelf
) -> list[tuple[str, Any]]:
    by_slot = {at: change for at, change in steps if at is not None}
    kept = []
    for at, slot in enumerate(slots):
        after = by_slot[at].after if at in by_slot else slot.record
        if at not in by_slot:
            kept.append(_said(slot))
        elif after is not None:
            kept.append((_word(shelf, after), unstructure(after)))
    return kept + [(_word(shelf, one.after), unstructure(one.after)) for at, one in steps if at is None]


def _said(slot: Slot) -> tuple[str, Any]:
    return slot.key, slot.plain if slot.record is None else unstructure(slot.record)


Steps = list[tuple[int | None, Change]]


def _finely(text: str, shelf: Shelf, slots: list[Slot], steps: Steps) -> str:
    """Only the values that changed are printed anew."""
    return _with_edits(text, shelf, slots, steps, mapping_edits)


def _record_by_record(text: str, shelf: Shelf, slots: list[Slot], steps: Steps) -> str:
    """The records that changed are printed anew."""
    return _with_edits(text, shelf, slots, steps, _whole)


RecordEdits = Callable[[str, MappingNode, dict[str, Any], dict[str, Any]], list[Edit]]


def _whole(_: str, node: MappingNode, old: dict[str, Any], new: dict[str, Any]) -> list[Edit]:
    del old
    return [Edit(node.start, node.end, flow(new) if node.flow else block(new, node.column - 1))]


def _with_edits(text: str, shelf: Shelf, slots: list[Slot], steps: Steps, record_edits: RecordEdits) -> str:
    holder = _holder(text, shelf)
    if isinstance(holder, MappingNode | ListNode) and holder.flow and shelf.shape != "alone":
        return _in_flow(text, shelf, slots, steps, holder)
    edits: list[Edit] = []
    for at, change in steps:
        if at is not None:
            edits += _edits_of_one(text, shelf, holder, slots[at], at, change, record_edits)
    text = applied(text, edits)
    new = [change.after for at, change in steps if at is None]
    return applied(text, _additions(text, shelf, _holder(text, shelf), new)) if new else text


def _holder(text: str, shelf: Shelf) -> Node | None:
    root = read_nodes(text)
    if root is None or shelf.under is None:
        return root
    node, reached = nearest(root, (shelf.under,))
    return node if reached else None


def _in_flow(text: str, shelf: Shelf, slots: list[Slot], steps: Steps, holder: Node) -> str:
    """A collection in brackets or braces is printed anew: empty, as a block; else in brackets again."""
    if not slots:
        return applied(text, _additions(text, shelf, holder, [change.after for _, change in steps]))
    kept: list[tuple[str, Any]] = _expected(
        [Slot(slot.key, slot.plain, None) for slot in slots], steps, shelf
    )
    plain = dict(kept) if shelf.shape == "keyed" else [one for _, one in kept]
    return applied(text, [Edit(holder.start, holder.end, flow(plain))])


def _edits_of_one(  # noqa: PLR0913 - the facts of one change
    text: str,
    shelf: Shelf,
    holder: Node | None,
    slot: Slot,
    at: int,
    change: Change,
    record_edits: RecordEdits,
) -> list[Edit]:
    old = unstructure(change.before)
    key_node, node = _nodes_of_one(shelf, holder, at)
    if change.after is None:
        start = key_node.start if key_node is not None else dash(text, node.start)
        return [removed_lines(text, start, node.end)]
    new = unstructure(change.after)
    edits: list[Edit] = []
    if key_node is not None and getattr(change.after, "id", slot.key) != slot.key:
        edits.append(
            Edit(key_node.start, key_node.end, written(str(getattr(change.after, "id", "")), flow=False))
        )
    if old == new:
        return edits
    if isinstance(node, MappingNode):
        return edits + record_edits(text, node, old, new)
    if isinstance(node, ScalarNode) and key_node is not None:
        colon = text.index(":", key_node.end) + 1
        return [*edits, Edit(colon, max(node.end, colon), f" {flow(new)}")]
    raise Unspliceable


def _nodes_of_one(shelf: Shelf, holder: Node | None, at: int) -> tuple[Node | None, Node]:
    if shelf.shape == "alone" and holder is not None:
        return None, holder
    if isinstance(holder, MappingNode):
        return holder.pairs[at]
    if isinstance(holder, ListNode):
        return None, holder.items[at]
    raise Unspliceable


def _additions(text: str, shelf: Shelf, holder: Node | None, records: list[Any]) -> list[Edit]:
    """New records after the last of their shelf."""
    inside = _inside(holder)
    if inside and holder is not None:
        indent = holder.column - 1
        at = line_end(text, max(node.end for node in inside))
        return [Edit(at, at, "".join("\n" + entry(shelf, one, indent) for one in records))]
    if shelf.under is not None and holder is not None:
        entries = "".join("\n" + entry(shelf, one, 2) for one in records)
        if holder.end == holder.start:
            holder_end = line_end(text, holder.start)
            return [Edit(holder_end, holder_end, entries)]
        return [Edit(holder.start, holder.end, entries)]
    printed = print_shelf(shelf, records)
    stands = holder if holder is not None else read_nodes(text)
    if stands is not None and not _inside(stands):
        return [Edit(stands.start, stands.end, printed.removesuffix("\n"))]
    return [Edit(len(text), len(text), printed if not text or text.endswith("\n") else "\n" + printed)]


def _inside(holder: Node | None) -> list[Node]:
    if isinstance(holder, ListNode):
        return holder.items
    if isinstance(holder, MappingNode):
        return [node for pair in holder.pairs for node in pair]
    return []
