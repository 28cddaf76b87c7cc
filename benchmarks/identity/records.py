"""Invented records in columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from benchmarks.identity.days import Dates


@dataclass(frozen=True, slots=True)
class Records:
    """So many records, a column for each thing they tell; None where they tell nothing.

    Of the stays, `stays_told` says which of the columns are filled.
    """

    surname: Any
    given: Any
    patronymic: Any
    sex: Any
    birth: Dates
    birthplace: Any
    residence: Any
    nationality: Any
    occupation: Any
    arrest: Dates
    sentence: Dates
    death: Dates
    stays_told: Any
    stay_places: Any
    moved_in: Any
    moved_out: Any
