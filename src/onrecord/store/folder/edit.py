"""Saving changes into a folder: each in the lines of its own record, or nothing at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from onrecord.dossier import Change, Record
from onrecord.evidence import Script, Source, Statement, Text
from onrecord.store.folder import layout
from onrecord.store.folder.files import UnreadableFile, read_text
from onrecord.store.folder.placing import BOM
from onrecord.store.folder.refusals import CannotEdit, StaleEdit
from onrecord.store.folder.shelving import after_changes
from onrecord.store.folder.showing import words_of
from onrecord.store.folder.staging import put_in_place, remove_if_empty


def save(path: Path, changes: Iterable[Change]) -> tuple[str, ...]:
    """Saves changes and gives the files that it wrote; `StaleEdit` where one saw what is no longer there."""
    contents = planned(path, tuple(changes))
    put_in_place(path, contents)
    for file, content in contents.items():
        if content is None:
            remove_if_empty((path / file).parent)
    return tuple(contents)


def planned(path: Path, changes: Sequence[Change]) -> dict[str, bytes | None]:
    """The new contents of every file that changes touch; None for one that is to go."""
    contents: dict[str, bytes | None] = {}
    for (file, shelf), together in _by_file(changes).items():
        if shelf is None:
            contents[file] = _words_after(path, file, together)
        else:
            contents[file] = _yaml_after(path, file, shelf, together, contents)
    return contents


def _by_file(changes: Sequence[Change]) -> dict[tuple[str, layout.Shelf | None], list[Change]]:
    together: dict[tuple[str, layout.Shelf | None], list[Change]] = {}
    for change in changes:
        record = change.before if change.before is not None else change.after
        if record is not None:
            together.setdefault(_file_of(record), []).append(change)
    return together


def _file_of(record: Record) -> tuple[str, layout.Shelf | None]:
    if isinstance(record, Text):
        return layout.text_file(record), None
    if isinstance(record, Script):
        return layout.script_file(record), None
    shelf = layout.shelf_of(type(record))
    if isinstance(record, Source | Statement):
        return shelf.file.format(record.id if isinstance(record, Source) else record.source), shelf
    return shelf.file, shelf


def _words_after(path: Path, file: str, changes: list[Change]) -> bytes | None:
    change = changes[0]
    found = _text_now(path, file)
    seen = words_of(change.before)
    if len(changes) > 1 or found != seen:
        raise StaleEdit(change.key, seen or "", found or "")
    after = words_of(change.after)
    return None if after is None else after.encode("utf-8")


def _text_now(path: Path, file: str) -> str | None:
    if not (path / file).exists():
        return None
    try:
        return read_text(path, file)
    except UnreadableFile as problem:
        raise CannotEdit(file, problem.sentence) from problem


def _yaml_after(
    path: Path, file: str, shelf: layout.Shelf, changes: list[Change], contents: dict[str, bytes | None]
) -> bytes | None:
    before = contents.get(file)
    text = before.decode("utf-8") if before is not None else _text_now(path, file) or ""
    mark = BOM if text.startswith(BOM) else ""
    if shelf is layout.CARD and any(change.after is None for change in changes):
        _refuse_stale_card(text.removeprefix(BOM), file, changes)
        return None
    after = after_changes(text.removeprefix(BOM), file, shelf, changes, **_identity(file, shelf))
    return (mark + after).encode("utf-8")


def _refuse_stale_card(text: str, file: str, changes: list[Change]) -> None:
    """A card that is taken out, and its file with it, must still be the one that was seen."""
    seen = [Change(change.before, change.before) for change in changes]
    after_changes(text, file, layout.CARD, seen, **_identity(file, layout.CARD))


def _identity(file: str, shelf: layout.Shelf) -> dict[str, str]:
    if shelf is layout.CARD:
        return {"id": file.split("/")[1]}
    return {"source": file.split("/")[1]} if shelf is layout.STATEMENTS else {}
