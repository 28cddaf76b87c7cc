"""A new id in a folder: lines that hold it, folder or file that bears it, and what is left of the old."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.dossier import IdTaken, rename
from onrecord.findings import Where
from onrecord.store.folder import layout
from onrecord.store.folder.edit import planned
from onrecord.store.folder.files import UnreadableFile, entries, read_text
from onrecord.store.folder.marks import ListNode, MappingNode, Node, ScalarNode, read_nodes
from onrecord.store.folder.placing import BOM
from onrecord.store.folder.plain import line_and_column
from onrecord.store.folder.reader import read_folder
from onrecord.store.folder.staging import put_in_place

PROSE = frozenset(
    (
        *(
            "title",
            "says",
            "note",
            "because",
            "by",
            "asks",
            "where",
            "found",
            "reference",
            "repository",
            "holder",
        ),
        *("unit", "scope", "as", "file", "territory", "quote", "prefix", "suffix", "name", "text"),
    )
)
"""Keys under which people write as they like, and an id may have slipped into their words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """What a renaming did: the files that it wrote or moved, and where the old word still stands in prose."""

    files: tuple[str, ...]
    remaining: tuple[Where, ...]


def rename_in_folder(path: Path, old: str, new: str) -> Renamed:
    """Gives a record a new id everywhere in a folder; refuses with the refusals of `rename` and of `save`."""
    dossier = read_folder(path).dossier
    contents = planned(path, rename(dossier, old, new))
    moves: list[tuple[str, str]] = []
    if old in dossier.sources:
        moves.append((f"sources/{old}", f"sources/{new}"))
    elif old in dossier.scripts:
        moves.append((f"scripts/{old}{layout.SCRIPT_SUFFIX}", f"scripts/{new}{layout.SCRIPT_SUFFIX}"))
    if any((path / after).exists() for _, after in moves):
        raise IdTaken(new)
    changed = {file: content for file, content in contents.items() if content != (path / file).read_bytes()}
    put_in_place(path, changed, moves)
    moved = tuple(after for _, after in moves)
    return Renamed(files=(*changed, *moved), remaining=tuple(remaining(path, old)))


def remaining(path: Path, old: str) -> Iterator[Where]:
    """Where a word that was an id still stands: in comments, in free text, in files that are not YAML."""
    word = re.compile(rf"(?<![\w/:-]){re.escape(old)}(?![\w-])")
    for file in _files(path):
        try:
            text = read_text(path, file)
        except UnreadableFile:
            continue
        text = text.removeprefix(BOM)
        ids = _spans_of_ids(text) if file.endswith(".yaml") else _spans_of_notes(text)
        for match in word.finditer(text):
            if not any(start <= match.start() < end for start, end in ids):
                line, column = line_and_column(text, match.start())
                yield Where(file=file, line=line, column=column)


def _files(path: Path) -> Iterator[str]:
    folders = ["", "scripts", *(f"sources/{one.name}" for one in entries(path, "sources") if one.is_dir())]
    for folder in folders:
        for entry in entries(path, folder):
            if entry.suffix in (".yaml", ".md", ".vtt", layout.SCRIPT_SUFFIX) and entry.is_file():
                yield f"{folder}/{entry.name}".removeprefix("/")


def _spans_of_notes(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\[\[\s*(?:@|source:).*?\]\]", text, re.DOTALL)]


def _spans_of_ids(text: str) -> list[tuple[int, int]]:
    """Where keys and ids stand; all else is prose or comment."""
    spans: list[tuple[int, int]] = []
    waiting: list[tuple[Node | None, str]] = [(read_nodes(text), "")]
    while waiting:
        node, key = waiting.pop()
        if isinstance(node, MappingNode):
            for name, value in node.pairs:
                spans.append((name.start, name.end))
                waiting.append((value, name.text or "" if isinstance(name, ScalarNode) else ""))
        elif isinstance(node, ListNode):
            waiting += [(item, key) for item in node.items]
        elif isinstance(node, ScalarNode) and (key not in PROSE or " " not in (node.text or "")):
            spans.append((node.start, node.end))
    return spans
