"""How invented sources tell the time of what they tell: every form of a `when`, each of them true."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks.world import Fact

LAG_GREW = date(1900, 3, 14)
REFORM = date(1918, 2, 14)
SEASONS = {4: 21, 7: 22, 10: 23}


@dataclass(frozen=True, slots=True)
class Known:
    """A fact of a day that the same source has told already, by the id of the statement."""

    id: str
    day: date


@dataclass(frozen=True, slots=True)
class Teller:
    """What a source can tell time by: its calendar, the day it was made, births and days told already."""

    calendar: str
    made: date
    births: dict[str, date]
    known: list[Known]

    def shown(self, day: date) -> date:
        """The day as the source's own calendar has it."""
        julian = self.calendar == "julian" or (self.calendar == "russian" and day < REFORM)
        return julian_day(day) if julian else day


def julian_day(day: date) -> date:
    """The same day in the Julian calendar, from 1800 on."""
    return day - timedelta(days=13 if day >= LAG_GREW else 12)


Form = Callable[[date, Teller, Random], str | None]
"""A way to tell a day; None where it cannot be told so."""


def tell_when(fact: Fact, who: str, teller: Teller, chance: Random) -> str:
    """A true `when` of a fact, as it stands in a file; `who` is the persona it happened to."""
    if fact.is_of_a_day:
        return tell_day(fact.start, who, teller, chance)
    begun = tell_day(fact.start, who, teller, chance)
    if fact.end > teller.made:
        length = _spoken((teller.made - fact.start).days, chance)
        return f"{{from: {begun}, still: made, for: {length}}}"
    if chance.random() < 0.3:
        return f"{{from: {begun}, for: {_spoken((fact.end - fact.start).days, chance)}}}"
    return f"{{from: {begun}, until: {tell_day(fact.end, who, teller, chance)}}}"


def tell_day(day: date, who: str, teller: Teller, chance: Random) -> str:
    """A true telling of one day: mostly a date, now and then an age or a relation, or two at once."""
    absolute = _absolute(day, teller, chance)
    if chance.random() < 0.7:
        return absolute
    relative = _relative(day, who, teller, chance)
    if relative is None:
        return absolute
    return f"{{all: [{absolute}, {relative}]}}" if chance.random() < 0.1 else relative


def _absolute(day: date, teller: Teller, chance: Random) -> str:
    form = chance.choices([form for form, _ in FORMS], [weight for _, weight in FORMS])[0]
    return form(day, teller, chance) or f"{teller.shown(day).year}"


def _relative(day: date, who: str, teller: Teller, chance: Random) -> str | None:
    if who in teller.births and day > teller.births[who] and chance.random() < 0.4:
        return _by_age(day, who, teller.births[who], chance)
    earlier = [told for told in teller.known[-12:] if told.day < day]
    return _from(chance.choice(earlier), day, chance) if earlier else None


def _by_age(day: date, who: str, born: date, chance: Random) -> str:
    years = _completed_years(born, day)
    return chance.choice((f"age({who}) {years}", f"age({who}) ~{years}", f"birth({who}) + {years}y"))


def _from(told: Known, day: date, chance: Random) -> str:
    apart = (day - told.day).days
    if apart < 40:
        return f"within {apart + chance.randrange(6)}d after {told.id}"
    years = _completed_years(told.day, day)
    forms = [f"after {told.id}", f"{told.id} + {_spoken(apart, chance)}"]
    if years:
        forms.append(f"{told.id} + ={years}y")
    return chance.choice(forms)


def _spoken(days: int, chance: Random) -> str:
    """A length as people say it: off by less than one of its own unit."""
    if days >= 3 * 365:
        return f"{round(days / 365.25)}y"
    if days >= 100:
        return f"{round(days / 30.44)}m"
    return f"{days}d" if chance.random() < 0.5 or days < 14 else f"{round(days / 7)}w"


def _completed_years(start: date, day: date) -> int:
    return day.year - start.year - ((day.month, day.day) < (start.month, start.day))


def _marked(day: date, _teller: Teller, chance: Random) -> str:
    if day < REFORM and chance.random() < 0.7:
        return f"O.S. {julian_day(day)}"
    return f"N.S. {day}"


def _interval(day: date, teller: Teller, chance: Random) -> str:
    year = teller.shown(day).year
    return f"{year - chance.randrange(3)}/{year + chance.randrange(1, 3)}"


def _one_of(day: date, teller: Teller, _chance: Random) -> str:
    year = teller.shown(day).year
    return json.dumps(f"[{year - 1},{year}]")


def _season(day: date, teller: Teller, _chance: Random) -> str | None:
    shown = teller.shown(day)
    return f"{shown.year}-{SEASONS[shown.month]}" if shown.month in SEASONS else None


FORMS: tuple[tuple[Form, int], ...] = (
    (lambda day, teller, _: teller.shown(day).isoformat(), 22),
    (lambda day, teller, _: teller.shown(day).isoformat()[:7], 20),
    (lambda day, teller, _: f"{teller.shown(day).year}", 28),
    (_marked, 5),
    (lambda day, teller, chance: f"{teller.shown(day).year + chance.choice((-1, 0, 1))}~", 6),
    (lambda day, teller, _: f"{teller.shown(day).year}?", 4),
    (_interval, 6),
    (_one_of, 2),
    (lambda day, teller, _: f"{teller.shown(day).year // 10}X", 3),
    (_season, 3),
    (lambda day, teller, chance: f"../{teller.shown(day).year + chance.randrange(2)}", 1),
)
"""Ways to write a date, each with how often it is chosen."""
