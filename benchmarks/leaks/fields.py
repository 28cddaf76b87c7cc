"""A name planted in every field of every kind of record that can hold words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, get_args, get_type_hints

from onrecord.dossier import Dossier
from onrecord.dossier.records import HELD_IN

KEPT = frozenset({"id", "source", "language", "key"})
"""What a record is held by; a name in an id is planted by `onrecord rename` in its own trial."""


def planted_in_fields(dossier: Dossier, name: str) -> Iterator[tuple[str, Dossier]]:
    """The dossier with a name in one field of one record, and what field that is, for every such field."""
    yield "title of the dossier", replace(dossier, production=replace(dossier.production, title=name))
    for held_in in HELD_IN.values():
        held: Mapping[str, Any] = getattr(dossier, held_in)
        seen: set[str] = set()
        for key, record in held.items():
            for field, changed in _planted(record, name, type(record).__name__):
                if field not in seen:
                    seen.add(field)
                    replaced: dict[str, Any] = {held_in: {**held, key: changed}}
                    yield field, replace(dossier, **replaced)


def _planted(value: Any, name: str, way: str) -> Iterator[tuple[str, Any]]:
    """A value with a name in one of its places for words, for each of these."""
    hints = get_type_hints(type(value))
    for field in fields(value):
        held = getattr(value, field.name)
        here = f"{way}.{field.name}"
        if field.name in KEPT:
            continue
        if (isinstance(held, str) and not isinstance(held, Enum)) or (
            held is None and str in get_args(hints[field.name])
        ):
            said = f"{held} {name}" if held and " " in held else name
            yield here, replace(value, **{field.name: said})
        elif is_dataclass(held) and not isinstance(held, type) and "evidence" in type(held).__module__:
            for inner, changed in _planted(held, name, here):
                yield inner, replace(value, **{field.name: changed})
        elif isinstance(held, tuple):
            yield from _planted_in_list(value, field.name, held, name, here)
        elif isinstance(held, Mapping):
            for key, one in held.items():
                for inner, changed in _planted(one, name, f"{here}[]") if is_dataclass(one) else ():
                    yield inner, replace(value, **{field.name: {**held, key: changed}})


def _planted_in_list(
    value: Any, field: str, held: tuple[Any, ...], name: str, here: str
) -> Iterator[tuple[str, Any]]:
    for at, one in enumerate(held):
        changes: Iterator[tuple[str, Any]] = iter(())
        if isinstance(one, str) and not isinstance(one, Enum):
            changes = iter([(f"{here}[]", name)])
        elif is_dataclass(one) and "evidence" in type(one).__module__:
            changes = _planted(one, name, f"{here}[]")
        for inner, changed in changes:
            yield inner, replace(value, **{field: (*held[:at], changed, *held[at + 1 :])})
