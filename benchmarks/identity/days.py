"""Days as ordinals, in columns: their years, and how exactly a register tells them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

EPOCH = date(1970, 1, 1).toordinal()
UNKNOWN, TO_THE_DAY, TO_THE_YEAR, ABOUT = range(4)
WIDE = 2
"""Years that "about" leaves open either way, as a dossier's policy has it."""


@dataclass(frozen=True, slots=True)
class Dates:
    """A column of dates: the day that is meant, and how much of it is told."""

    days: Any
    told: Any

    def words(self) -> Any:
        """As a register prints them: 12.03.1899, 1899, 1899~; None where nothing is told."""
        years = year_of(self.days).astype(str).astype(object)
        full = pa.array(self.days - EPOCH, pa.int32()).cast(pa.date32())
        exact = np.asarray(pc.strftime(full, "%d.%m.%Y").to_numpy(zero_copy_only=False), dtype=object)
        words = np.where(self.told == TO_THE_DAY, exact, np.where(self.told == ABOUT, years + "~", years))
        words[self.told == UNKNOWN] = None
        return words

    def bounds(self) -> tuple[Any, Any]:
        """The first and the last day that each may be."""
        years, wide = year_of(self.days), np.where(self.told == ABOUT, WIDE, 0)
        exact = self.told == TO_THE_DAY
        first = np.where(exact, self.days, first_day(years - wide))
        return first, np.where(exact, self.days, first_day(years + wide + 1) - 1)


def told(days: Any, shares: tuple[float, float, float, float], chance: np.random.Generator) -> Dates:
    """Days told as exactly as the shares have it: not at all, to the day, to the year, about."""
    return Dates(days, chance.choice(4, size=len(days), p=shares))


def year_of(days: Any) -> Any:
    """The years of ordinals."""
    return (np.asarray(days) - EPOCH).astype("M8[D]").astype("M8[Y]").astype(np.int64) + 1970


def first_day(years: Any) -> Any:
    """The ordinals of 1 January."""
    return (np.asarray(years) - 1970).astype("M8[Y]").astype("M8[D]").astype(np.int64) + EPOCH
