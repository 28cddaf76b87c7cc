"""Steps by the calendar for whole columns of days at once: `onrecord.dates.Step`, said in numpy."""

from __future__ import annotations

import numpy as np

from benchmarks.chronology.networks import Days, Numbers

FIRST_OF_NUMPY = 719_163
"""1 January 1970, where numpy counts from, as a day number."""

CLAMPED = 4
"""A month later may bring up to four days to one (28 to 31 January): so far off an inverse is sought."""


def months_later(days: Days, months: Numbers) -> Days:
    """So many months later; a day that the month reached does not have becomes its last."""
    dates = (days - FIRST_OF_NUMPY).astype("datetime64[D]")
    begun = dates.astype("datetime64[M]")
    of_month = (dates - begun.astype("datetime64[D]")).astype(np.int64)
    reached = begun + months.astype("timedelta64[M]")
    first, following = reached.astype("datetime64[D]"), (reached + 1).astype("datetime64[D]")
    longest = (following - first).astype(np.int64)
    later: Days = first.astype(np.int64) + np.minimum(of_month, longest - 1) + FIRST_OF_NUMPY
    return later


def forward(days: Days, months: Numbers, then: Numbers) -> Days:
    """The days that are reached."""
    return months_later(days, months) + then


def latest_from(days: Days, months: Numbers, then: Numbers) -> Days:
    """The latest days from which nothing after these is reached."""
    target = days - then
    start = months_later(target, -months)
    for _ in range(CLAMPED):
        start = start - (months_later(start, months) > target)
    for _ in range(CLAMPED):
        start = start + (months_later(start + 1, months) <= target)
    return start


def earliest_from(days: Days, months: Numbers, then: Numbers) -> Days:
    """The earliest days from which nothing before these is reached."""
    target = days - then
    start = months_later(target, -months)
    for _ in range(CLAMPED):
        start = start + (months_later(start, months) < target)
    for _ in range(CLAMPED):
        start = start - (months_later(start - 1, months) >= target)
    return start
