"""Records as a table that a user might have: words in every column, dates as registers print them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa

from benchmarks.identity.telling import Records


def as_a_user_has_it(start: int, records: Records) -> pa.Table:
    """A row each, numbered on from `start`."""
    columns = {
        "id": np.arange(start + 1, start + 1 + len(records.surname)).astype(str).astype(object),
        "surname": records.surname,
        "name": records.given,
        "patronymic": records.patronymic,
        "sex": records.sex,
        "birth": records.birth.words(),
        "birth_place": records.birthplace,
        "residence": records.residence,
        "nationality": records.nationality,
        "occupation": records.occupation,
        "stays": _stays(records),
        "arrest_date": records.arrest.words(),
        "sentence_date": records.sentence.words(),
        "death_date": records.death.words(),
    }
    return pa.table({name: pa.array(column, pa.string()) for name, column in columns.items()})


def _stays(records: Records) -> Any:
    """As `Москва 1910/1914; Германия 1914/1918`; None where none is told."""
    years = records.moved_in.astype(str).astype(object) + "/" + records.moved_out.astype(str).astype(object)
    words = np.where(records.stays_told, records.stay_places + " " + years + "; ", "")
    joined = words.sum(axis=1)
    return np.array([told[:-2] or None for told in joined], dtype=object)
