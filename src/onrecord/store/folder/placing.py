"""Where a value of a record stands in its file."""

from __future__ import annotations

from pathlib import Path

from onrecord.dossier import Dossier, Misfit
from onrecord.findings import Step, Where
from onrecord.store.folder import layout
from onrecord.store.folder.files import UnreadableFile, read_text
from onrecord.store.folder.marks import ListNode, MappingNode, Node, ScalarNode, nearest, read_nodes

KEPT_AT_ONCE = 16
BOM = "\ufeff"


class MarkedFiles:
    """The files of a dossier with their marks: parsed on the first need, and only a few kept."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._kept: dict[str, tuple[str, Node | None]] = {}
        self._listed: dict[tuple[str, int], dict[str, Node]] = {}

    def nodes(self, file: str) -> tuple[str, Node | None]:
        """A file's text and its nodes; nothing where it cannot be read."""
        if file not in self._kept:
            if len(self._kept) >= KEPT_AT_ONCE:
                self._kept.clear()
                self._listed.clear()
            try:
                text = read_text(self.root, file).removeprefix(BOM)
            except UnreadableFile:
                text = ""
            self._kept[file] = text, read_nodes(text)
        return self._kept[file]

    def at(self, file: str, path: tuple[Step, ...]) -> Where:
        """The place of the value at a path of a file, or of the nearest that encloses it."""
        _, root = self.nodes(file)
        return Where(file=file, line=1, column=1) if root is None else _where(file, nearest(root, path)[0])

    def of_misfit(self, file: str, way: tuple[Step, ...], misfit: Misfit) -> Where:
        """The place of what does not fit: of a key, the key; of a date, the column where it goes wrong."""
        text, root = self.nodes(file)
        if root is None:
            return Where(file=file, line=1, column=1)
        if misfit.code in ("unknown-key", "bad-id"):
            return _where(file, _key_or_value(root, (*way, *misfit.path)))
        node, reached = nearest(root, (*way, *misfit.path))
        where = _where(file, node)
        if reached and misfit.column is not None and isinstance(node, ScalarNode):
            column = where.column + _columns_in(text, node, misfit.column)
            return Where(file=file, line=where.line, column=column)
        return where

    def item(self, file: str, way: tuple[Step, ...], by: str, word: str) -> Node | None:
        """The first record of a list that has a word under a key."""
        _, root = self.nodes(file)
        listing = nearest(root, way)[0] if root is not None else None
        if not isinstance(listing, ListNode):
            return None
        index = self._listed.get((file, listing.start))
        if index is None:
            index = self._listed[file, listing.start] = _by_word(listing, by)
        return index.get(word)


def _by_word(listing: ListNode, by: str) -> dict[str, Node]:
    index: dict[str, Node] = {}
    for item in listing.items:
        pair = item.pair(by) if isinstance(item, MappingNode) else None
        if pair is not None and isinstance(pair[1], ScalarNode) and pair[1].text is not None:
            index.setdefault(pair[1].text, item)
    return index


def _where(file: str, node: Node) -> Where:
    return Where(file=file, line=node.line, column=node.column)


def _key_or_value(root: Node, path: tuple[Step, ...]) -> Node:
    holder, reached = nearest(root, path[:-1])
    pair = holder.pair(path[-1]) if reached and path and isinstance(holder, MappingNode) else None
    if pair is None:
        return nearest(root, path)[0]
    is_a_scalar_id = path[-1] == "id" and isinstance(pair[1], ScalarNode)
    return pair[1] if is_a_scalar_id else pair[0]


def _columns_in(text: str, node: ScalarNode, column: int) -> int:
    """How far into a scalar its column lies on the page: nothing where it has escapes or folds."""
    quoted = 1 if node.style in ("'", '"') else 0
    as_written = text[node.start + quoted : node.end - quoted]
    return quoted + column - 1 if as_written == node.text else 0


def place_of(marked: MarkedFiles, dossier: Dossier, key: str, path: tuple[Step, ...]) -> Where | None:
    """The place of a value of a record, or the nearest thing that encloses it; None for one not kept."""
    words = _file_of_words(dossier, key)
    if words is not None:
        line, column = (*(step for step in path if isinstance(step, int)), 1, 1)[:2]
        return Where(file=words, line=max(line, 1), column=max(column, 1))
    if key == "dossier":
        return marked.at(layout.HEAD.file, path)
    if key in dossier.sources:
        return marked.at(layout.CARD.file.format(key), path)
    source, colon, persona = key.partition(":")
    if colon:
        return (
            marked.at(layout.CARD.file.format(source), ("personas", persona, *path))
            if source in dossier.sources
            else None
        )
    return _place_on_shelf(marked, dossier, key, path)


def _file_of_words(dossier: Dossier, key: str) -> str | None:
    if key in dossier.texts:
        return layout.text_file(dossier.texts[key])
    if key in dossier.scripts:
        return layout.script_file(dossier.scripts[key])
    return None


def _place_on_shelf(marked: MarkedFiles, dossier: Dossier, key: str, path: tuple[Step, ...]) -> Where | None:
    shelf, word = _shelf_and_word(dossier, key)
    if shelf is None:
        return None
    file = shelf.file.format(key.partition("/")[0])
    way: tuple[Step, ...] = () if shelf.under is None else (shelf.under,)
    if shelf.shape == "keyed":
        return marked.at(file, (*way, word, *path))
    item = marked.item(file, way, shelf.by, word)
    return Where(file=file, line=1, column=1) if item is None else _where(file, nearest(item, path)[0])


def _shelf_and_word(dossier: Dossier, key: str) -> tuple[layout.Shelf | None, str]:
    if key in dossier.statements:
        return layout.STATEMENTS, dossier.statements[key].id
    if any(signoff.line == key for signoff in dossier.signoffs):
        return layout.SIGNOFFS, key
    shelves = {
        layout.PERSONS: dossier.persons,
        layout.JUDGEMENTS: dossier.judgements,
        layout.PLACES: dossier.places,
        layout.QUESTIONS: dossier.questions,
        layout.RELEASES: dossier.releases,
    }
    return next((shelf for shelf, records in shelves.items() if key in records), None), key
