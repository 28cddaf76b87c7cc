"""A record from a form: what was there before, with what somebody filled in, read as a file of the dossier is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from onrecord.dossier import Misfit, structure, unstructure

Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled(Generic[Kind]):
    """The record that a form makes, or what of it does not fit, by the name of the field.

    `within` tells the same of fields that are within others by their whole path: `names.1.from`.
    """

    record: Kind | None
    misfits: Mapping[str, str]
    within: Mapping[str, str]


def filled(kind: type[Kind], before: Kind | None, given: Mapping[str, Any], **identity: str) -> Filled[Kind]:
    """What a form makes of a record: fields are those of its file, empty ones are left out.

    Everything else of the record stays. `identity` is what a file's place would say: `source` of a statement, `id` of
    a card.
    """
    plain = {} if before is None else unstructure(before)
    plain |= given
    kept = {key: value for key, value in plain.items() if value not in ("", None, [], {})}
    record, misfits = structure(kind, kept, **identity)
    told = {_field(misfit): misfit.sentence for misfit in misfits}
    within = {".".join(map(str, misfit.path)): misfit.sentence for misfit in misfits}
    return Filled(record=None if misfits else cast("Kind", record), misfits=told, within=within)


def as_form(values: Mapping[str, Any], made: Filled[Kind] | None = None) -> dict[str, Any]:
    """What a page needs to show a form as it is filled in; of one that came back, what does not fit, and its status."""
    if made is None:
        return {"values": values, "misfits": {}, "within": {}, "status": 200}
    return {"values": values, "misfits": made.misfits, "within": made.within, "status": 422}


def _field(misfit: Misfit) -> str:
    return str(misfit.path[0]) if misfit.path else ""
