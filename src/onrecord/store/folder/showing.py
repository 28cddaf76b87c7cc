"""A record as somebody sees it in its file: what a refused edit shows of both versions."""

from __future__ import annotations

from onrecord.dossier import Record
from onrecord.evidence import Script, Text
from onrecord.store.folder.layout import shelf_of
from onrecord.store.folder.printer import entry


def shown(record: Record | None) -> str:
    """A record in the house form; nothing where there is none."""
    if record is None:
        return ""
    words = words_of(record)
    return entry(shelf_of(type(record)), record, 0) if words is None else words


def words_of(record: Record | None) -> str | None:
    """The words of a text or script, which are the whole of its file."""
    if isinstance(record, Script):
        return record.fountain
    return record.words if isinstance(record, Text) else None
