"""What an edit does to one record: what it saw, and what it leaves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord.dossier.dossier import Dossier
from onrecord.dossier.records import HELD_IN, Record, key_of
from onrecord.evidence import Production, Signoff


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


def changed(dossier: Dossier, changes: Iterable[Change]) -> Dossier:
    """The dossier after changes, one after another; new records come last, and one that saw another is passed over."""
    held: dict[str, dict[str, Record]] = {}
    production, signoffs = dossier.production, list(dossier.signoffs)
    for change in changes:
        kind = type(change.after if change.before is None else change.before)
        if kind is Production:
            production = _head(production, change)
        elif kind is Signoff:
            _put_signoff(signoffs, change)
        else:
            name = HELD_IN[kind]
            held[name] = _put(held[name] if name in held else dict(getattr(dossier, name)), change)
    return replace(dossier, production=production, signoffs=tuple(signoffs), **held)  # type: ignore[arg-type]


def _head(production: Production, change: Change) -> Production:
    sees_it = change.before in (None, production)
    return change.after if sees_it and isinstance(change.after, Production) else production


def _put_signoff(signoffs: list[Signoff], change: Change) -> None:
    after = [change.after] if isinstance(change.after, Signoff) else []
    if change.before is None:
        signoffs += after
    elif change.before in signoffs:
        at = signoffs.index(change.before)
        signoffs[at : at + 1] = after


def _put(held: dict[str, Record], change: Change) -> dict[str, Record]:
    """Records of one kind after a change; one that gets another id stays where it stood."""
    after, stood = change.after, held.get(change.key)
    if change.before is not None and stood != change.before:
        return held
    if after is None:
        del held[change.key]
    elif change.before is None or key_of(after) == change.key:
        held[key_of(after)] = after
    else:
        renamed = (key_of(after), after)
        return dict(renamed if one is stood else (key, one) for key, one in held.items())
    return held
