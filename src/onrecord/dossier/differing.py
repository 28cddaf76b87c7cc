"""Two dossiers: the records that one has and the other has not, and those that differ, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from onrecord.dossier.codec import unstructure
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.records import Record, key_of, records
from onrecord.evidence import Script, Signoff, Text


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """A value that differs, under its key in the file (`access.status`); None where there is none."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class RecordDifference:
    """A record that differs; without fields where it was added (`before` is None) or dropped."""

    kind: str
    id: str
    before: Record | None
    after: Record | None
    fields: tuple[FieldDifference, ...] = ()

    @property
    def fate(self) -> str:
        """Whether it was added, dropped or changed."""
        return "added" if self.before is None else "dropped" if self.after is None else "changed"


def record_differences(before: Dossier, after: Dossier) -> Iterator[RecordDifference]:
    """What differs between two dossiers, but for their scripts, which are compared line by line."""
    was, now = _by_id(before), _by_id(after)
    for (kind, id), record in now.items():
        old = was.get((kind, id))
        if old is None:
            yield RecordDifference(kind, id, None, record)
        elif old != record:
            yield RecordDifference(kind, id, old, record, tuple(_fields(old, record)))
    for (kind, id), record in was.items():
        if (kind, id) not in now:
            yield RecordDifference(kind, id, record, None)


def _by_id(dossier: Dossier) -> dict[tuple[str, str], Record]:
    return {_name_of(one): one for one in records(dossier) if not isinstance(one, Script)}


def _name_of(record: Record) -> tuple[str, str]:
    """What kind of record it is, and its id; a line may have several sign-offs."""
    kind = type(record).__name__.lower()
    if isinstance(record, Signoff):
        hold = "" if record.hold is None else f" (hold {record.hold})"
        return kind, f"{record.line} {record.by} {record.role} {record.date.text}{hold}"
    return kind, key_of(record)


def _fields(before: Record, after: Record) -> Iterator[FieldDifference]:
    if isinstance(before, Text) and isinstance(after, Text):
        yield from _passages(before.words, after.words)
    else:
        yield from _values("", unstructure(before), unstructure(after))


def _values(field: str, before: Any, after: Any) -> Iterator[FieldDifference]:
    """What differs within a value: of mappings key by key, of anything else the whole of it."""
    if before == after:
        return
    if not isinstance(before, dict) or not isinstance(after, dict):
        yield FieldDifference(field, before, after)
        return
    for key in dict.fromkeys((*before, *after)):
        yield from _values(f"{field}.{key}".lstrip("."), before.get(key), after.get(key))


def _passages(before: str, after: str) -> Iterator[FieldDifference]:
    """The rows of a text that differ, those that stand together as one."""
    was, now = before.splitlines(), after.splitlines()
    for what, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if what != "equal":
            yield FieldDifference("words", "\n".join(was[a:b]) or None, "\n".join(now[c:d]) or None)
