"""Invented life courses: fifteen events each, told as sources tell them, all of it true.

Per event 2.73 statements and so 5.46 constraints: each lies in the years 1800 to 1990 and, but for a birth,
follows the event before it; a fifth is told by age, 45 in a hundred by day, month or year, and 15 in a
hundred are tied to an event of another life.
"""

from __future__ import annotations

from datetime import date

import numpy as np

from benchmarks.chronology.networks import EPOCH, Days, Flags, Weights
from benchmarks.chronology.statements import Statements, say, together
from benchmarks.chronology.steps import FIRST_OF_NUMPY, months_later

EVENTS_A_LIFE = 15
LONGEST_LIFE = 80 * 365
FIRST_DAY, LAST_DAY = date(1800, 1, 1).toordinal(), date(1990, 12, 31).toordinal()
LAST_BIRTH = date(1909, 12, 31).toordinal()
YEAR = 365.2425
TOLD_BY_AGE, DATED, TIED = 0.2, 0.45, 0.15


def tell_lives(events: int, *, by_calendar: bool, chance: np.random.Generator) -> Statements:
    """What is told of so many events; `by_calendar`, lengths are of months and years, else of days."""
    true = _true_days(events, chance)
    return together(
        [
            say(np.arange(1, events + 1), EPOCH, least=FIRST_DAY, most=LAST_DAY),
            _in_order(true, by_calendar),
            _by_age(true, by_calendar, chance),
            _dated(true, chance),
            _tied(true, by_calendar, chance),
        ]
    )


def trusted(statements: int, chance: np.random.Generator) -> Weights:
    """How far each statement is trusted when nothing speaks against it."""
    return chance.uniform(0.6, 1.0, statements)


def _true_days(events: int, chance: np.random.Generator) -> Days:
    lives = -(-events // EVENTS_A_LIFE)
    births = chance.integers(FIRST_DAY, LAST_BIRTH, lives)
    # Whoever is born on 29 February has birthdays that people do not agree on.
    births -= _is_leap_day(births)
    ages = np.sort(chance.integers(1, LONGEST_LIFE, (lives, EVENTS_A_LIFE)), axis=1)
    ages[:, 0] = 0
    days: Days = (births[:, None] + ages).reshape(-1)[:events]
    return days


def _is_leap_day(days: Days) -> Flags:
    written = (days - FIRST_OF_NUMPY).astype("datetime64[D]").astype(str)
    return np.char.endswith(written, "02-29")


def _in_order(true: Days, by_calendar: bool) -> Statements:
    """Each event follows the one before it in the same life, within so many years."""
    after = np.flatnonzero(np.arange(len(true)) % EVENTS_A_LIFE)
    years = (true[after] - true[after - 1]) // 365 + 1
    return say(after + 1, after, least=0, most=years * (12 if by_calendar else 365), by_months=by_calendar)


def _by_age(true: Days, by_calendar: bool, chance: np.random.Generator) -> Statements:
    """Aged n: not before the n-th birthday, and before the next."""
    events = np.flatnonzero(
        (chance.random(len(true)) < TOLD_BY_AGE * 15 / 14) & (np.arange(len(true)) % EVENTS_A_LIFE > 0)
    )
    births = events - events % EVENTS_A_LIFE
    apart = true[events] - true[births]
    if not by_calendar:
        age = np.floor(apart / YEAR)
        return say(events + 1, births + 1, least=np.floor(age * YEAR), most=np.ceil((age + 1) * YEAR))
    age = (apart // 365).astype(np.int64)
    age -= months_later(true[births], age * 12) > true[events]
    return say(events + 1, births + 1, least=age * 12, most=age * 12 + 12, by_months=True, less=1)


def _dated(true: Days, chance: np.random.Generator) -> Statements:
    """Told to the day, the month or the year, a third each."""
    events = np.flatnonzero(chance.random(len(true)) < DATED)
    dates = (true[events] - FIRST_OF_NUMPY).astype("datetime64[D]")
    precision = chance.integers(0, 3, len(events))
    first, last = dates.copy(), dates.copy()
    for at, unit in enumerate(("datetime64[M]", "datetime64[Y]"), 1):
        told = precision == at
        first[told] = dates[told].astype(unit)
        last[told] = (dates[told].astype(unit) + 1).astype("datetime64[D]") - 1
    return say(
        events + 1,
        EPOCH,
        least=first.astype(np.int64) + FIRST_OF_NUMPY,
        most=last.astype(np.int64) + FIRST_OF_NUMPY,
    )


def _tied(true: Days, by_calendar: bool, chance: np.random.Generator) -> Statements:
    """So many months after an event of some other life, of about the same time."""
    count = int(len(true) * TIED)
    in_turn = np.argsort(true, kind="stable")
    at = chance.integers(1, len(true), count)
    nearby = np.maximum(at - chance.integers(1, max(2, len(true) // 100), count), 0)
    later, earlier = in_turn[at], in_turn[nearby]
    months = (true[later] - true[earlier]) // 31
    if by_calendar:
        return say(later + 1, earlier + 1, least=months, most=months * 31 // 28 + 2, by_months=True)
    return say(later + 1, earlier + 1, least=months * 31, most=months * 31 + 31)
