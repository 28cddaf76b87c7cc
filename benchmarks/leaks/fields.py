"""A name planted in every field of every kind of record that can hold words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from onrecord.dossier import Dossier
from onrecord.dossier.records import Record, records, with_records

IDS = frozenset(
    f"{record}.{field}"
    for field in ("id", "source", "language", "key")
    for record in (
        "Source",
        "Text",
        "Statement",
        "Person",
        "Judgement",
        "Place",
        "Question",
        "Release",
        "Script",
    )
)
"""What records are held by: in ids a name is planted all over the dossier at once."""

READ_STRICTLY = frozenset({"Dated.text", "Dated.weekday_written"})
"""What is no date is no value of such a field, and a file with it is not read."""


@dataclass(frozen=True, slots=True)
class Planting:
    """A dossier with a name in one field of one record, and which field that is."""

    field: str
    dossier: Dossier


def planted_in_fields(dossier: Dossier, name: str) -> Iterator[Planting]:
    """A name planted in every field of the dossier's records, one at a time."""
    everything = list(records(dossier))
    for at, field, changed in _places(everything, name):
        yield Planting(field, with_records(dossier, [*everything[:at], changed, *everything[at + 1 :]]))


def planted_in_field(dossier: Dossier, field: str, name: str) -> Planting:
    """A name planted in one field."""
    everything = list(records(dossier))
    at, changed = next((at, changed) for at, other, changed in _places(everything, name) if other == field)
    return Planting(field, with_records(dossier, [*everything[:at], changed, *everything[at + 1 :]]))


def _places(everything: Sequence[Record], name: str) -> Iterator[tuple[int, str, Record]]:
    seen: set[str] = set()
    for at, record in enumerate(everything):
        for field, changed in _planted(record, name, type(record).__name__):
            if field not in seen:
                seen.add(field)
                yield at, field, changed


def fields_with_words(kind: type) -> Iterator[str]:
    """Every field of a kind of record that can hold words: by the types alone, and not by what any record has."""
    yield from (one for one in _of_type(kind, kind.__name__, frozenset()) if one not in IDS | READ_STRICTLY)


def _of_type(kind: Any, way: str, within: frozenset[type]) -> Iterator[str]:
    if kind is str:
        yield way
    elif is_dataclass(kind) and isinstance(kind, type):
        if kind not in within:
            hints = _hints(kind)
            for field in fields(kind):
                yield from _of_type(hints[field.name], _step(kind, way, field.name), within | {kind})
    elif get_origin(kind) in (Union, UnionType):
        for one in get_args(kind):
            yield from _of_type(one, way, within)
    elif get_args(kind):
        *keys, value = (one for one in get_args(kind) if one is not Ellipsis)
        for one in keys:
            yield from _of_type(one, f"{way}{{}}", within)
        yield from _of_type(value, f"{way}[]", within)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _step(kind: type, way: str, field: str) -> str:
    """Times are told in many ways, of which every record has the same: they go by the name of the way alone."""
    return f"{kind.__name__}.{field}" if kind.__module__.startswith("onrecord.dates") else f"{way}.{field}"


def _planted(value: Any, name: str, way: str, hint: Any = None) -> Iterator[tuple[str, Any]]:
    """A value with a name in one of its places for words, for each of these."""
    if (isinstance(value, str) and not isinstance(value, Enum)) or (value is None and str in get_args(hint)):
        if way not in IDS | READ_STRICTLY:
            yield way, f"{value} {name}" if value and " " in value else name
    elif is_dataclass(value) and not isinstance(value, type):
        yield from _planted_in_record(value, name, way)
    elif isinstance(value, tuple):
        for at, one in enumerate(value):
            for inner, changed in _planted(one, name, f"{way}[]"):
                yield inner, (*value[:at], changed, *value[at + 1 :])
    elif isinstance(value, Mapping):
        yield from _planted_in_mapping(value, name, way)


def _planted_in_record(value: Any, name: str, way: str) -> Iterator[tuple[str, Any]]:
    hints = _hints(value.__class__)
    for field in fields(value):
        here = _step(type(value), way, field.name)
        for inner, changed in _planted(getattr(value, field.name), name, here, hints[field.name]):
            yield inner, replace(value, **{field.name: changed})


def _planted_in_mapping(value: Mapping[str, Any], name: str, way: str) -> Iterator[tuple[str, Any]]:
    for key, one in value.items():
        yield f"{way}{{}}", {name if other == key else other: held for other, held in value.items()}
        for inner, changed in _planted(one, name, f"{way}[]"):
            yield inner, {**value, key: changed}
