"""When a clause says that something was: by its dates, by somebody's age, by how long it lasted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from onrecord.dates import (
    Beside,
    Duration,
    During,
    MadeTime,
    Moment,
    Shifted,
    Side,
    Span,
    Unit,
    When,
)
from onrecord.evidence import StatementKind
from onrecord.intake.suggesting import time_words as words
from onrecord.intake.suggesting.ages import ages_in
from onrecord.intake.suggesting.clauses import Clause
from onrecord.intake.suggesting.dated import dated
from onrecord.intake.suggesting.verbs import LASTING
from onrecord.script.mentions import NamedDate, NamedNumber, dates_named, numbers_named
from onrecord.script.mentions.number_words import UNITS
from onrecord.script.mentions.years import word_before

WORD = re.compile(r"\s*(\w+)")
SHORTER = {"y": (Unit.MONTH, 12), "w": (Unit.DAY, 7)}


class TimeFound(StrEnum):
    """What of time a text names."""

    DATE = "date"
    AGE = "age"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class Timed:
    """A time that a clause names; `when` is None where only a person can say from what it counts."""

    found: TimeFound
    when: When | None


def times_told(clause: Clause, who: str | None) -> list[Timed]:
    """The times of a clause, each as a `when`; `who` is the persona whose age one would be."""
    text, lasts = clause.text, clause.kind in LASTING
    dates, ages = dates_named(text), list(ages_in(text))
    aged = [Timed(TimeFound.AGE, one.when(who)) for one in ages]
    lengths = [
        one for one in numbers_named(text) if one.unit and not any(age.start == one.start for age in ages)
    ]
    spans = [_spanned(clause, one) for one in lengths]
    found = [*_dated(text, dates, lasts=lasts), *aged]
    return _joined(found, spans)


def _dated(text: str, dates: tuple[NamedDate, ...], *, lasts: bool) -> Iterator[Timed]:
    """From 1910 to 1914 is one time; any other two dates are two."""
    at = 0
    while at < len(dates):
        begun, ended = dates[at], dates[at + 1] if at + 1 < len(dates) else None
        if ended is not None and _are_ends(text, begun, ended):
            first, last = dated(text, begun), dated(text, ended)
            if first is not None and last is not None:
                yield Timed(TimeFound.DATE, Span(begun=During(first), ended=During(last)))
                at += 2
                continue
        yield Timed(TimeFound.DATE, _of_one(text, begun, lasts=lasts))
        at += 1


def _are_ends(text: str, begun: NamedDate, ended: NamedDate) -> bool:
    between = text[begun.end : ended.start].strip()
    link = word_before(text, ended.start)
    return between in ("-", "–", "—") or (
        word_before(text, begun.start) in words.SINCE
        and link in words.UNTIL
        and len(between) <= len(link) + 1
    )


def _of_one(text: str, named: NamedDate, *, lasts: bool) -> When | None:
    date = dated(text, named)
    if date is None:
        return None
    before = word_before(text, named.start)
    if before in words.SINCE:
        return Span(begun=During(date))
    if before in words.UNTIL and (lasts or before not in words.BEFORE):
        return Span(ended=During(date))
    sides: dict[bool, Moment] = {
        before in words.BEFORE: Beside(Side.BEFORE, date),
        before in words.AFTER: Beside(Side.AFTER, date),
        before in words.BY: Beside(Side.BEFORE, date, counted_in=True),
    }
    if True in sides:
        return sides[True]
    return Span(still=During(date)) if lasts else During(date)


def _spanned(clause: Clause, number: NamedNumber) -> Timed:
    """Ten years ago counts from the day of writing; what is three years later than, nobody can tell."""
    length = _length(number)
    before, after = clause.text[: number.start], _after_unit(clause.text[number.end :])
    if length is None:
        return Timed(TimeFound.SPAN, None)
    if words.AGO_AFTER.match(after):
        return Timed(TimeFound.SPAN, During(Shifted(MadeTime(), Side.BEFORE, length)))
    if words.RELATIVE_AFTER.match(after) or words.RELATIVE_BEFORE.search(before):
        return Timed(TimeFound.SPAN, None)
    may_last = clause.kind in LASTING or (
        clause.kind is StatementKind.EVENT and words.LASTED_BEFORE.search(before) is not None
    )
    if not may_last:
        return Timed(TimeFound.SPAN, None)
    goes_on = words.GOES_ON.search(clause.text) is not None
    return Timed(TimeFound.SPAN, Span(still=During(MadeTime()) if goes_on else None, length=length))


def _after_unit(after: str) -> str:
    """What follows a number and its unit; a year and a half has its unit in it."""
    word = WORD.match(after)
    return after if word is None or word[1].lower() not in UNITS else after[word.end() :]


def _length(number: NamedNumber) -> Duration | None:
    """A year and a half is eighteen months; a length that is a range, or no whole number, is none."""
    count, unit = number.least, Unit(number.unit or "d")
    if count != int(count) and number.unit in SHORTER:
        unit, parts = SHORTER[number.unit]
        count *= parts
    is_one = number.least == number.greatest and count == int(count) and 0 < count < 10_000
    return Duration(int(count), unit) if is_one else None


def _joined(found: list[Timed], spans: list[Timed]) -> list[Timed]:
    """A length belongs to the one beginning beside it: from 1910, for four years."""
    if len(found) == len(spans) == 1:
        start, length = found[0].when, spans[0].when
        if isinstance(start, Span) and isinstance(length, Span) and start.begun and not start.ended:
            return [Timed(found[0].found, replace(length, begun=start.begun))]
    return [*found, *spans]
