"""When each person of a batch was born and died: by a date, by a year, or by an age at something dated."""

from __future__ import annotations

from functools import lru_cache

from onrecord.dates import Step
from onrecord.identity.registers.mapping.mapping import Column
from onrecord.identity.registers.mapping.meaning import Part, Role
from onrecord.identity.registers.reading.cells import Cells
from onrecord.identity.registers.reading.days import Told
from onrecord.identity.registers.reading.times import Times, no_times, times_of

OLDEST = 120


def births_of(cells: Cells) -> Times:
    """The births of the rows."""
    births = no_times(len(cells))
    for role in (Role.BIRTH, Role.BIRTH_YEAR):
        for column in cells.columns(role):
            births = births.or_else(cells.times(column))
    for column in cells.columns(Role.AGE):
        births = births.or_else(_by_age(cells, column))
    return births


def deaths_of(cells: Cells) -> Times:
    """The deaths of the rows."""
    deaths = no_times(len(cells))
    for column in cells.columns(Role.DEATH):
        deaths = deaths.or_else(cells.times(column))
    return deaths


def _by_age(cells: Cells, column: Column) -> Times:
    """Births by an age at the event that the column is of."""
    events = [
        one for one in cells.columns(Role.FACT, column.holds.of) if one.holds.part in (Part.WHEN, Part.FROM)
    ]
    if not events:
        return no_times(len(cells))
    times = cells.times(events[0])
    ages = cells.of(column).to_pylist()
    return times_of(
        [
            _born(first, last, age)
            for first, last, age in zip(times.first.to_pylist(), times.last.to_pylist(), ages, strict=True)
        ]
    )


@lru_cache(maxsize=2**16)
def _born(first: int | None, last: int | None, age: str | None) -> Told | None:
    """Born so many whole years before a day that is somewhere between two, and not a year earlier."""
    if first is None or last is None or age is None or not age.isdecimal() or int(age) > OLDEST:
        return None
    earliest = Step(12 * (int(age) + 1), -1).earliest_from(first)
    latest = Step(12 * int(age)).latest_from(last)
    return Told(earliest, latest, earliest, latest)
