"""What an edit does to one record: what it saw, and what it leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.dossier.dossier import Dossier
from onrecord.dossier.records import Record, key_of, records, with_records


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; None before is a new record, None after one that is taken out."""

    before: Record | None
    after: Record | None

    @property
    def key(self) -> str:
        """The id of the record that was seen or, of a new one, its own."""
        record = self.before if self.before is not None else self.after
        return "" if record is None else key_of(record)


def changed(dossier: Dossier, changes: Sequence[Change]) -> Dossier:
    """The dossier after changes; new records come last."""
    by_key: dict[tuple[type, str], list[Change]] = {}
    for change in changes:
        by_key.setdefault((type(change.before), change.key), []).append(change)
    kept: list[Record] = []
    for record in records(dossier):
        candidates = by_key.get((type(record), key_of(record)), ())
        change_here = next((one for one in candidates if one.before == record), None)
        after = record if change_here is None else change_here.after
        if after is not None:
            kept.append(after)
    kept += [one.after for one in changes if one.before is None and one.after is not None]
    return with_records(dossier, kept)
