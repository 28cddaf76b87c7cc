"""Records as a table that a user might have: words in every column, dates as registers print them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa

from benchmarks.identity.records import Records

USER_COLUMNS = pa.schema(
    (name, pa.string())
    for name in (
        "id",
        "surname",
        "name",
        "patronymic",
        "sex",
        "birth",
        "birth_place",
        "residence",
        "nationality",
        "occupation",
        "stays",
        "arrest_date",
        "sentence_date",
        "death_date",
    )
)


def as_a_user_has_it(start: int, records: Records) -> pa.Table:
    """A row each, numbered on from `start`."""
    columns = (
        np.arange(start + 1, start + 1 + len(records.surname)).astype(str).astype(object),
        records.surname,
        records.given,
        records.patronymic,
        records.sex,
        records.birth.words(),
        records.birthplace,
        records.residence,
        records.nationality,
        records.occupation,
        _stays(records),
        records.arrest.words(),
        records.sentence.words(),
        records.death.words(),
    )
    return pa.table([pa.array(column, pa.string()) for column in columns], schema=USER_COLUMNS)


def _stays(records: Records) -> Any:
    """As `Москва 1910/1914; Германия 1914/1918`; None where none is told."""
    years = records.moved_in.astype(str).astype(object) + "/" + records.moved_out.astype(str).astype(object)
    words = np.where(records.stays_told, records.stay_places + " " + years + "; ", "")
    joined = words.sum(axis=1)
    return np.array([told[:-2] or None for told in joined], dtype=object)
