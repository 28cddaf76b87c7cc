"""A dossier as it would be without one of its records: what rests on it?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from onrecord.dossier.dossier import Dossier
from onrecord.dossier.records import HELD_IN
from onrecord.dossier.rename import NoSuchId

RecordType = TypeVar("RecordType")


def without(dossier: Dossier, id: str) -> Dossier:
    """The dossier without a record; without a source, its texts and statements are gone too.

    What other records say of it then says nothing. Refuses, as NoSuchId, an id that no record has.
    """
    if id in dossier.sources:
        return _without_source(dossier, id)
    for held_in in HELD_IN.values():
        records = getattr(dossier, held_in)
        if id in records:
            rest: dict[str, Any] = {held_in: _those(records, lambda key: key != id)}
            return replace(dossier, **rest)
    raise NoSuchId(id)


def _without_source(dossier: Dossier, source: str) -> Dossier:
    return replace(
        dossier,
        sources=_those(dossier.sources, lambda key: key != source),
        statements=_those(dossier.statements, lambda key: key.partition("/")[0] != source),
        texts=_those(dossier.texts, lambda key: key.partition(".")[0] != source),
    )


def _those(records: Mapping[str, RecordType], keep: Callable[[str], bool]) -> dict[str, RecordType]:
    return {key: record for key, record in records.items() if keep(key)}
