"""Records as the table of people that a register is kept as, without the detour through a file and its mapping."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa

from benchmarks.identity.days import UNKNOWN, Dates, first_day
from benchmarks.identity.records import Records
from onrecord.identity.registers import FACT, PEOPLE


def as_people(start: int, records: Records) -> pa.RecordBatch:
    """A row each, numbered on from `start`."""
    count = len(records.surname)
    texts = {
        "id": np.arange(start + 1, start + 1 + count).astype(str).astype(object),
        "name": _full_names(records),
        "surname": records.surname,
        "given": records.given,
        "patronymic": records.patronymic,
        "sex": records.sex,
        "birth_place": records.birthplace,
        "death_place": np.full(count, None),
        "nationality": records.nationality,
        "occupation": records.occupation,
    }
    columns = {name: pa.array(column, pa.string()) for name, column in texts.items()}
    columns |= _ends("birth", records.birth) | _ends("death", records.death)
    columns |= {"residences": _residences(records.residence), "facts": _facts(records)}
    columns |= {name: pa.array([[]] * count, PEOPLE.field(name).type) for name in ("others", "relatives")}
    return pa.RecordBatch.from_arrays([columns[name] for name in PEOPLE.names], schema=PEOPLE)


def _full_names(records: Records) -> Any:
    middle = np.where(_is_none(records.patronymic), "", " " + _filled(records.patronymic))
    return records.surname + " " + records.given + middle


def _ends(which: str, dates: Dates) -> dict[str, Any]:
    unknown, (first, last) = dates.told == UNKNOWN, dates.bounds()
    return {
        f"{which}_from": pa.array(first.astype(np.int32), mask=unknown),
        f"{which}_until": pa.array(last.astype(np.int32), mask=unknown),
    }


def _facts(records: Records) -> Any:
    """Of each record its arrest, its sentence and its stays, as far as it tells them."""
    count, stays = records.stays_told.shape
    nowhere = np.full((count, 2), None)
    moved_in, moved_out = records.moved_in, records.moved_out
    dated = [dates.bounds() for dates in (records.arrest, records.sentence)]
    first, last = (np.stack([bounds[end] for bounds in dated], axis=1) for end in (0, 1))
    columns = {
        "what": np.tile(np.array(["arrest", "sentence", *["residence"] * stays], dtype=object), (count, 1)),
        "place": np.concatenate([nowhere, records.stay_places], axis=1),
        "from1": np.concatenate([first, first_day(moved_in)], axis=1),
        "from2": np.concatenate([last, first_day(moved_in + 1) - 1], axis=1),
        "until1": np.concatenate([first, first_day(moved_out)], axis=1),
        "until2": np.concatenate([last, first_day(moved_out + 1) - 1], axis=1),
        "with": np.full((count, 2 + stays), None),
    }
    known = np.stack([records.arrest.told != UNKNOWN, records.sentence.told != UNKNOWN], axis=1)
    filled = np.concatenate([known, records.stays_told], axis=1)
    parts = [pa.array(columns[field.name][filled], field.type) for field in FACT]
    facts = pa.StructArray.from_arrays(parts, fields=list(FACT))
    return pa.ListArray.from_arrays(_offsets(filled), facts, PEOPLE.field("facts").type)


def _residences(words: Any) -> Any:
    known = ~_is_none(words)
    return pa.ListArray.from_arrays(_offsets(known[:, None]), pa.array(words[known], pa.string()))


def _offsets(filled: Any) -> Any:
    return pa.array(np.concatenate([[0], np.cumsum(filled.sum(axis=1))]).astype(np.int32))


def _is_none(column: Any) -> Any:
    return column == None  # noqa: E711  each of the column, not the column


def _filled(column: Any) -> Any:
    return np.where(_is_none(column), "", column)
