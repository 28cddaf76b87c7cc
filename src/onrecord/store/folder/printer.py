"""Records as YAML in the one house form: a key to a line, small things in braces, no line ever wrapped."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from onrecord.dossier import unstructure
from onrecord.store.folder.layout import Shelf
from onrecord.store.folder.scalars import quoted, written

SHORT = 110
"""A record that stands under its id takes one line where that is no longer than a line of code may be."""

ALWAYS_QUOTED = frozenset({"quote", "prefix", "suffix"})
"""Words of a source stand in quotation marks, so that nobody takes them for the researcher's."""

ONE_TO_A_LINE = frozenset({"personas", "policy", "searched", "criticism", "rests_on"})
"""What is written one to a line even where it would fit beside its key."""


def flow(plain: Any, key: str = "") -> str:
    """A value on one line."""
    if isinstance(plain, dict):
        inside = (f"{written(one, flow=True)}: {flow(value, one)}" for one, value in plain.items())
        return "{" + ", ".join(inside) + "}"
    if isinstance(plain, list):
        return "[" + ", ".join(flow(value) for value in plain) + "]"
    return "null" if plain is None else scalar(plain, key, flow=True)


def scalar(words: str, key: str = "", *, flow: bool = False) -> str:
    """A scalar under a key."""
    return quoted(words) if key in ALWAYS_QUOTED else written(words, flow=flow)


def is_block(key: str, plain: Any) -> bool:
    """Whether a value takes lines of its own below its key."""
    if isinstance(plain, dict):
        return key in ONE_TO_A_LINE and bool(plain)
    if not isinstance(plain, list) or not all(isinstance(one, dict) for one in plain):
        return False
    return len(plain) > (0 if key in ONE_TO_A_LINE else 1) and key != "who"


def value_after(key: str, plain: Any, indent: int) -> str:
    """What follows `key:`, with the space or line's end before it; `indent` is that of the key."""
    if not is_block(key, plain):
        return " " + (scalar(plain, key) if isinstance(plain, str) else flow(plain, key))
    inner = " " * (indent + 2)
    if isinstance(plain, dict):
        lines = (f"{inner}{written(one, flow=False)}: {_beside(value)}" for one, value in plain.items())
    else:
        lines = (f"{inner}- {flow(one)}" for one in plain)
    return "\n" + "\n".join(lines)


def _beside(plain: Any) -> str:
    return scalar(plain) if isinstance(plain, str) else flow(plain)


def block(plain: dict[str, Any], indent: int) -> str:
    """A mapping with a key to a line; the first line is not indented, since a dash may stand before it."""
    lines = (f"{written(key, flow=False)}:{value_after(key, value, indent)}" for key, value in plain.items())
    return f"\n{' ' * indent}".join(lines)


def entry(shelf: Shelf, record: Any, indent: int) -> str:
    """One record as it stands on its shelf, from its indentation to its last character."""
    plain, margin = unstructure(record), " " * indent
    if shelf.shape == "keyed":
        return margin + under_its_id(record.id, plain, indent)
    if shelf.shape == "listed":
        return f"{margin}- {block(plain, indent + 2)}"
    return margin + block(plain, indent)


def under_its_id(key: str, plain: dict[str, Any], indent: int) -> str:
    """A person or place: on one line where it is short."""
    name = written(key, flow=False)
    line = f"{name}: {flow(plain)}"
    if not plain or indent + len(line) <= SHORT:
        return line
    return f"{name}:\n{' ' * (indent + 2)}{block(plain, indent + 2)}"


def print_shelf(shelf: Shelf, records: Iterable[Any]) -> str:
    """All records of a shelf as the text of its file or, where a file has several shelves, its part of it."""
    indent = 0 if shelf.under is None else 2
    entries = [entry(shelf, record, indent) for record in records]
    if not entries:
        return ""
    head = "" if shelf.under is None else f"{shelf.under}:\n"
    return head + "\n".join(entries) + "\n"
