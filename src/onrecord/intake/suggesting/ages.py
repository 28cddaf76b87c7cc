"""The ages that a clause names: at the age of 21, ему было двадцать лет."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.dates import Aged, Span, When
from onrecord.intake.suggesting import time_words as words
from onrecord.script.mentions import NamedNumber, numbers_named

OLDEST = 120


@dataclass(frozen=True, slots=True)
class NamedAge:
    """An age in years, where its number stands; until or since it, where the words say so."""

    start: int
    years: int
    spoken: bool
    until: bool
    since: bool

    def when(self, who: str | None) -> When | None:
        """The time at which a persona had that age; None where nobody says whose it is."""
        if who is None:
            return None
        age = Aged(who, self.years, self.spoken)
        if self.until:
            return Span(ended=age)
        return Span(begun=age) if self.since else age


def ages_in(text: str) -> Iterator[NamedAge]:
    """The ages of a clause; a number of years is one only beside words that say so."""
    for number in numbers_named(text):
        if number.least == number.greatest == int(number.least) and number.least <= OLDEST:
            lead = _lead(text, number)
            if lead is not None:
                yield NamedAge(
                    start=number.start,
                    years=int(number.least),
                    spoken=words.ABOUT_AGE.search(text[: number.start]) is not None,
                    until=words.UNTIL_AGE.search(lead) is not None,
                    since=words.SINCE_AGE.search(lead) is not None,
                )


def _lead(text: str, number: NamedNumber) -> str | None:
    """The words before a number that make it an age, and the one before them; None where it is none."""
    before, after = text[: number.start], text[number.end :]
    if found := words.AGE_BEFORE.search(before):
        return f"{_last_word(before[: found.start()])} {found.group()}"
    if words.AGE_AFTER.match(after):
        return _last_word(before)
    if (found := words.AGED_IN_YEARS.search(before)) and words.IN_YEARS.match(after):
        return found.group()
    return None


def _last_word(text: str) -> str:
    return next(iter(text.split()[-1:]), "")
