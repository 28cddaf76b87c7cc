"""Whole columns of days as years, and as days of the year."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np

Array = Any

UNIX_YEAR = 1970
UNIX_DAY = date(UNIX_YEAR, 1, 1).toordinal()


def years_of(days: Array) -> Array:
    """The year of each day, days being counted as in `onrecord.dates`."""
    return _dates(days).astype("M8[Y]").astype(np.int32) + UNIX_YEAR


def anniversaries_of(days: Array) -> Array:
    """The day of the year of each day: 1231 is the last of December."""
    dates = _dates(days)
    months = dates.astype("M8[M]")
    month = months.astype(np.int32) % 12 + 1
    return (month * 100 + (dates - months).astype(np.int32) + 1).astype(np.int16)


def _dates(days: Array) -> Array:
    return (days.astype(np.int64) - UNIX_DAY).astype("M8[D]")
