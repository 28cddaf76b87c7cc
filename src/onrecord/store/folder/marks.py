"""YAML with the place of every value, for findings and for edits: parsed only when a place is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from onrecord.findings import Step
from onrecord.store.folder.plain import ABSENT, NotYaml, events

WHITE = " \t\r\n\x85\u2028\u2029"
"""What YAML takes for space and line breaks; a no-break space belongs to the value that it stands in."""


@dataclass(slots=True, kw_only=True)
class Node:
    """A value where it stands: `start` and `end` count characters, `line` and `column` from one.

    `end` is where the value's own characters end; of a block, those of its last value.
    """

    start: int
    end: int
    line: int
    column: int


@dataclass(slots=True, kw_only=True)
class ScalarNode(Node):
    """A scalar: `style` is empty for a plain one, else its first character."""

    text: str | None
    style: str


@dataclass(slots=True, kw_only=True)
class ListNode(Node):
    """A list, in brackets (`flow`) or a dash to a line."""

    flow: bool
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class MappingNode(Node):
    """A mapping, in braces (`flow`) or a key to a line."""

    flow: bool
    pairs: list[tuple[Node, Node]] = field(default_factory=list)

    def pair(self, key: Step) -> tuple[Node, Node] | None:
        """The first key of that name, with its value."""
        return next(
            (pair for pair in self.pairs if isinstance(pair[0], ScalarNode) and pair[0].text == key), None
        )


def read_nodes(text: str) -> Node | None:
    """The nodes of the first document of a YAML text; None where it is empty or is not YAML."""
    try:
        stream = iter(events(text))
        for event in stream:
            if not isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
                return None if isinstance(event, yaml.StreamEndEvent) else _node(event, stream, text)
    except (NotYaml, RecursionError):
        return None
    return None


def _node(event: Any, stream: Iterator[Any], text: str) -> Node:
    mark = event.start_mark
    place = {
        "start": mark.index,
        "end": event.end_mark.index,
        "line": mark.line + 1,
        "column": mark.column + 1,
    }
    if isinstance(event, yaml.SequenceStartEvent):
        return _list_node(ListNode(flow=bool(event.flow_style), **place), stream, text)
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping_node(MappingNode(flow=bool(event.flow_style), **place), stream, text)
    if isinstance(event, yaml.AliasEvent):
        return ScalarNode(text=None, style="", **place)
    place["end"] = place["start"] + len(text[place["start"] : place["end"]].rstrip(WHITE))
    absent = not event.style and event.value in ABSENT
    return ScalarNode(text=None if absent else event.value, style=event.style or "", **place)


def _list_node(node: ListNode, stream: Iterator[Any], text: str) -> Node:
    for event in stream:
        if isinstance(event, yaml.SequenceEndEvent):
            return _closed(node, node.flow, event, node.items)
        node.items.append(_node(event, stream, text))
    return node


def _mapping_node(node: MappingNode, stream: Iterator[Any], text: str) -> Node:
    for event in stream:
        if isinstance(event, yaml.MappingEndEvent):
            return _closed(node, node.flow, event, [inner for pair in node.pairs for inner in pair])
        key = _node(event, stream, text)
        node.pairs.append((key, _node(next(stream), stream, text)))
    return node


def _closed(node: Node, flow: bool, event: Any, inside: list[Node]) -> Node:
    node.end = event.end_mark.index if flow else max((inner.end for inner in inside), default=node.start)
    return node


def nearest(node: Node, path: tuple[Step, ...]) -> tuple[Node, bool]:
    """The value at a path or, where there is none, the nearest that encloses it; and whether it was reached.

    A thing by itself stands for a list of one, and a word for a mapping of one: `at: {…}` is also `at`, 0.
    """
    for step in path:
        inner = _inside(node, step)
        if inner is None:
            if not (step == 0 and isinstance(node, MappingNode)) and not isinstance(node, ScalarNode):
                return node, False
            continue
        node = inner
    return node, True


def _inside(node: Node, step: Step) -> Node | None:
    if isinstance(node, ListNode) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    if isinstance(node, MappingNode):
        pair = node.pair(step)
        return pair[1] if pair else None
    return None
