"""Whether a statement bears a number out: by its value, its time, or a number in its words."""

from __future__ import annotations

from onrecord.script.mentions.evidence import Bearing, Counted
from onrecord.script.mentions.numbers import NamedNumber, numbers_named

IN_DAYS = {"d": 1.0, "w": 7.0}
IN_MONTHS = {"m": 1.0, "y": 12.0}
DAYS_IN = {"d": 1.0, "w": 7.0, "m": 30.44, "y": 365.25}
SPOKEN = 1.01
"""How far a spoken length is off at most, in its own unit, with a day or two of leap years."""

UNIT_NAMES = {"y": "years", "m": "months", "w": "weeks", "d": "days"}


def bears_number(bearing: Bearing, named: NamedNumber) -> bool:
    """Whether the number is the statement's value, one of its time's, its length, or stands in its words."""
    value = bearing.value
    if value is not None and value[0] <= named.least and named.greatest <= value[1]:
        return True
    if named.least == named.greatest and any(_same_count(named, one) for one in bearing.numbers):
        return True
    return _is_length(bearing, named) or any(
        _said(one, named) for text in bearing.words for one in numbers_named(text)
    )


def _same_count(named: NamedNumber, counted: Counted) -> bool:
    return _amount(named.least, named.unit) == _amount(counted.amount, counted.unit) or (
        None in (named.unit, counted.unit) and named.least == counted.amount
    )


def _amount(amount: float, unit: str | None) -> tuple[str, float]:
    """An amount in the unit that it can be told in exactly: a year and a half is eighteen months."""
    if unit in IN_MONTHS:
        return "m", amount * IN_MONTHS[unit]
    if unit in IN_DAYS:
        return "d", amount * IN_DAYS[unit]
    return "", amount


def _said(said: NamedNumber, named: NamedNumber) -> bool:
    """Whether words have the same number, or a range with the named one in it."""
    if said.unit is None or named.unit is None:
        return said.least <= named.least and named.greatest <= said.greatest
    least, greatest = _amount(said.least, said.unit), _amount(said.greatest, said.unit)
    low, high = _amount(named.least, named.unit), _amount(named.greatest, named.unit)
    return least[0] == low[0] and least[1] <= low[1] and high[1] <= greatest[1]


def _is_length(bearing: Bearing, named: NamedNumber) -> bool:
    """Whether a start and an end bear a length of time out, off by one of its unit at most, as spoken."""
    (first_start, last_start), (first_end, last_end) = bearing.start, bearing.end
    if (
        named.unit is None
        or first_start is None
        or last_start is None
        or first_end is None
        or last_end is None
    ):
        return False
    unit = DAYS_IN[named.unit]
    shortest, longest = (first_end - last_start) / unit, (last_end - first_start) / unit
    return longest > 0 and shortest >= named.least - SPOKEN and longest <= named.greatest + SPOKEN


def number_of(bearing: Bearing) -> str:
    """The numbers that the evidence has, in figures; empty where it has none."""
    found = []
    if bearing.value is not None:
        least, greatest = bearing.value
        found.append(_figure(least) if least == greatest else f"{_figure(least)} to {_figure(greatest)}")
    found += [
        f"{_figure(one.amount)} {UNIT_NAMES.get(one.unit or '', '')}".strip() for one in bearing.numbers
    ]
    found += [one.text for text in bearing.words for one in numbers_named(text)]
    return ", ".join(dict.fromkeys(found))


def _figure(amount: float) -> str:
    return f"{amount:,.10g}"
