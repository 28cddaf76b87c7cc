"""What changed in one record, as the smallest replacements in the text that it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from onrecord.store.folder.marks import ListNode, MappingNode, Node, ScalarNode
from onrecord.store.folder.printer import flow, is_block, scalar, value_after
from onrecord.store.folder.scalars import written


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters `start` to `end` of a text give way to `new`."""

    start: int
    end: int
    new: str


class Unspliceable(Exception):
    """Raised where the form that people gave a record leaves no place for a change."""


def applied(text: str, edits: list[Edit]) -> str:
    """A text after edits; those at one place in the order given. New lines end as the text's own do."""
    pieces: list[str] = []
    done = 0
    line_end = "\r\n" if "\r\n" in text else "\n"
    for edit in sorted(edits, key=lambda one: one.start):
        if edit.start < done:
            raise Unspliceable
        pieces += (text[done : edit.start], edit.new.replace("\n", line_end))
        done = edit.end
    return "".join((*pieces, text[done:]))


def mapping_edits(text: str, node: MappingNode, old: dict[str, Any], new: dict[str, Any]) -> list[Edit]:
    """What turns a mapping with a key to a line from old to new; all else stays as it was written."""
    if node.flow:
        return [Edit(node.start, node.end, flow(new))]
    in_file = _pairs(node)
    written_before = frozenset(in_file)
    edits: list[Edit] = []
    removed = [key for key in in_file if key in old and key not in new]
    added = [key for key in new if key not in in_file]
    for gone, come in _renamed_keys(old, new, removed, added):
        edits.append(Edit(in_file[gone][0].start, in_file[gone][0].end, written(come, flow=False)))
        removed.remove(gone)
        added.remove(come)
        in_file[come] = in_file.pop(gone)
    for key, (key_node, value_node) in in_file.items():
        if key in removed:
            edits.append(removed_lines(text, key_node.start, value_node.end))
        elif key in new and old.get(key) != new[key] and key in written_before:
            edits += _value_edits(text, key_node, value_node, key, old.get(key), new[key])
    standing = [key for key in new if key in in_file]
    return edits + _added_edits(text, node, in_file, new, added, standing)


def _pairs(node: MappingNode) -> dict[str, tuple[Node, Node]]:
    pairs: dict[str, tuple[Node, Node]] = {}
    for key, value in node.pairs:
        if isinstance(key, ScalarNode) and key.text is not None:
            pairs.setdefault(key.text, (key, value))
    return pairs


def _renamed_keys(
    old: dict[str, Any], new: dict[str, Any], removed: list[str], added: list[str]
) -> list[tuple[str, str]]:
    """A key that went and the one that came with the very same value: one persona under a new id."""
    if len(removed) == len(added) == 1 and old[removed[0]] == new[added[0]]:
        return [(removed[0], added[0])]
    return []


def _added_edits(
    text: str,
    node: MappingNode,
    in_file: dict[str, tuple[Node, Node]],
    new: dict[str, Any],
    added: list[str],
    standing: list[str],
) -> list[Edit]:
    indent = node.column - 1
    margin, order = " " * indent, list(new)
    edits: list[Edit] = []
    for key in added:
        line = f"{written(key, flow=False)}:{value_after(key, new[key], indent)}"
        before = [one for one in standing if order.index(one) < order.index(key)]
        if before:
            at = line_end(text, in_file[before[-1]][1].end)
            edits.append(Edit(at, at, f"\n{margin}{line}"))
        else:
            edits.append(Edit(node.start, node.start, f"{line}\n{margin}"))
    return edits


def _value_edits(text: str, key_node: Node, value: Node, key: str, old: Any, new: Any) -> list[Edit]:
    if isinstance(value, MappingNode) and not value.flow and isinstance(old, dict) and isinstance(new, dict):
        return mapping_edits(text, value, old, new)
    if isinstance(value, ListNode) and not value.flow and isinstance(old, list) and isinstance(new, list):
        return list_edits(text, value, old, new)
    colon = text.index(":", key_node.end) + 1
    is_on_one_line = not isinstance(value, MappingNode | ListNode) or value.flow
    on_one_line = " " + (scalar(new, key) if isinstance(new, str) else flow(new, key))
    if is_on_one_line and (not is_block(key, new) or _has_comment(text, value.end)):
        if value.start == value.end:
            return [Edit(colon, colon, on_one_line)]
        return [Edit(value.start, value.end, on_one_line[1:])]
    house_form = value_after(key, new, key_node.column - 1)
    if _has_comment(text, colon):
        house_form = on_one_line
    return [Edit(colon, max(value.end, colon), house_form)]


def list_edits(text: str, node: ListNode, old: list[Any], new: list[Any]) -> list[Edit]:
    """What turns a list with a dash to a line from old to new."""
    if len(node.items) != len(old) or not new:
        raise Unspliceable
    same_first = _common(old, new)
    same_last = _common(old[same_first:][::-1], new[same_first:][::-1])
    gone, come = old[same_first : len(old) - same_last], new[same_first : len(new) - same_last]
    nodes = node.items[same_first : len(old) - same_last]
    edits: list[Edit] = []
    for item, before, after in zip(nodes, gone, come, strict=False):
        if isinstance(item, MappingNode) and not item.flow and isinstance(after, dict):
            edits += mapping_edits(text, item, before, after)
        else:
            edits.append(Edit(item.start, item.end, _element(after)))
    edits += [removed_lines(text, dash(text, item.start), item.end) for item in nodes[len(come) :]]
    if len(come) > len(gone):
        edits.append(_longer(text, node, same_first + len(gone), come[len(gone) :]))
    return edits


def _longer(text: str, node: ListNode, after: int, elements: list[Any]) -> Edit:
    margin = " " * (node.column - 1)
    if after == 0:
        at = dash(text, node.items[0].start)
        return Edit(at, at, "".join(f"- {_element(one)}\n{margin}" for one in elements))
    at = line_end(text, node.items[after - 1].end)
    return Edit(at, at, "".join(f"\n{margin}- {_element(one)}" for one in elements))


def _element(plain: Any) -> str:
    return scalar(plain) if isinstance(plain, str) else flow(plain)


def _common(left: list[Any], right: list[Any]) -> int:
    count = 0
    while count < min(len(left), len(right)) and left[count] == right[count]:
        count += 1
    return count


def dash(text: str, start: int) -> int:
    """The position of the dash before an element of a list; only space and comments may lie between."""
    at = start
    while True:
        at = len(text[:at].rstrip())
        if at and text[at - 1] == "-" and (at == 1 or text[at - 2] in " \t\r\n"):
            return at - 1
        line = text.rfind("\n", 0, at) + 1
        comment = text.find("#", line, at)
        if comment < 0:
            raise Unspliceable
        at = comment


def line_end(text: str, position: int) -> int:
    """Where the line of a position ends, before the characters that end it."""
    at = text.find("\n", position)
    if at < 0:
        return len(text)
    return at - 1 if at > position and text[at - 1] == "\r" else at


def removed_lines(text: str, start: int, end: int) -> Edit:
    """Takes out the lines from a start to an end; refused where the first begins with something else."""
    first = text.rfind("\n", 0, start) + 1
    if text[first:start].strip():
        raise Unspliceable
    last = text.find("\n", end)
    return Edit(first, len(text) if last < 0 else last + 1, "")


def _has_comment(text: str, position: int) -> bool:
    return "#" in text[position : line_end(text, position)]
