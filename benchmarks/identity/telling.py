"""What records tell of invented people, with the errors that registers have, at the rates given here."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np

from benchmarks.identity.beings import STAYS, Beings
from benchmarks.identity.callings import NATIONS, TRADES, Worded
from benchmarks.identity.counts import Borne, Names
from benchmarks.identity.days import Dates, told
from benchmarks.identity.letters import SCHEMES
from benchmarks.identity.slips import slipped
from benchmarks.identity.spots import Spots

LATIN, INITIALS, NO_PATRONYMIC = 0.10, 0.06, 0.08
SURNAME_SLIPS, GIVEN_SLIPS, PATRONYMIC_SLIPS = 0.08, 0.04, 0.05
EARLIER_NAME, NO_PLACE, MOVED, OTHER_YEAR = 0.15, 0.20, 0.30, 0.08
NO_SEX, NO_NATION, NO_TRADE, OTHER_TRADE = 0.03, 0.30, 0.30, 0.15
BIRTH = (0.05, 0.40, 0.45, 0.10)
ARREST, SENTENCE, DEATH = (0.20, 0.65, 0.15, 0.0), (0.40, 0.55, 0.05, 0.0), (0.60, 0.30, 0.10, 0.0)
OTHER_DAY = 0.05
STAYS_TOLD = (0.45, 0.30, 0.15, 0.10)
"""No stay, one, two, three: 0.9 a record."""
OTHER_MOVE = 0.10


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


@dataclass(frozen=True, slots=True)
class Clerk:
    """Who writes the records of these people, each in one script, by chance."""

    beings: Beings
    who: Any
    names: Names
    spots: Spots
    chance: np.random.Generator

    def records(self) -> Records:
        """A record of each person."""
        latin = self._by_chance(LATIN)
        script = np.where(latin, self.chance.integers(1, 1 + len(SCHEMES), len(self.who)), 0)
        short, beings, who = self._by_chance(INITIALS), self.beings, self.who
        which, stays_told = self._stays()
        row = who[:, None]
        moved_in = beings.moved_in[row, which] + self._wrong_years(which.shape)
        moved_out = beings.moved_out[row, which] + self._wrong_years(which.shape)
        return Records(
            surname=self._name(self.names.surnames, beings.surname, script, SURNAME_SLIPS),
            given=_initials(self._name(self.names.given, beings.given, script, GIVEN_SLIPS), short),
            patronymic=self._without(
                NO_PATRONYMIC,
                _initials(
                    self._name(self.names.patronymics, beings.patronymic, script, PATRONYMIC_SLIPS), short
                ),
            ),
            sex=self._without(NO_SEX, np.array(["male", "female"], object)[beings.woman[who].astype(int)]),
            birth=told(self._birth(), BIRTH, self.chance),
            birthplace=self._without(NO_PLACE, self._place(beings.birthplace[who], latin)),
            residence=self._without(NO_PLACE, self._place(self._residence(), latin)),
            nationality=self._without(NO_NATION, _worded(NATIONS, beings.nation[who], latin)),
            occupation=self._without(NO_TRADE, _worded(TRADES, self._trade(), latin)),
            arrest=told(self._day(beings.arrested), ARREST, self.chance),
            sentence=told(self._day(beings.sentenced), SENTENCE, self.chance),
            death=told(self._day(beings.died), DEATH, self.chance),
            stays_told=stays_told,
            stay_places=self._place(beings.stays[row, which], latin[:, None]),
            moved_in=moved_in,
            moved_out=np.maximum(moved_in, moved_out),
        )

    def _by_chance(self, share: float) -> Any:
        return self.chance.random(len(self.who)) < share

    def _without(self, share: float, column: Any) -> Any:
        column[self._by_chance(share)] = None
        return column

    def _name(self, borne: Borne, numbers: Any, script: Any, slips: float) -> Any:
        column = borne.written[script, numbers[self.who]]
        luck = Random(int(self.chance.integers(2**32)))
        for row in np.flatnonzero(self._by_chance(slips)):
            column[row] = slipped(column[row], luck)
        return column

    def _place(self, spots: Any, latin: Any) -> Any:
        return self.spots.words(spots, latin, self.chance.random(spots.shape) < EARLIER_NAME)

    def _residence(self) -> Any:
        """Where they lived last, or somewhere else that they have lived."""
        other = self.chance.integers(STAYS, size=len(self.who))
        return self.beings.stays[self.who, np.where(self._by_chance(MOVED), other, STAYS - 1)]

    def _trade(self) -> Any:
        other = self.chance.integers(len(TRADES), size=len(self.who))
        return np.where(self._by_chance(OTHER_TRADE), other, self.beings.trade[self.who])

    def _birth(self) -> Any:
        """The day of birth, a year off in some records."""
        off = self.chance.choice((-365, 365), size=len(self.who))
        return self.beings.born[self.who] + np.where(self._by_chance(OTHER_YEAR), off, 0)

    def _day(self, days: Any) -> Any:
        """A day that some records tell a little wrong."""
        off = self.chance.integers(-40, 41, len(self.who))
        return days[self.who] + np.where(self._by_chance(OTHER_DAY), off, 0)

    def _stays(self) -> tuple[Any, Any]:
        """Which stays are told, in the order of time, and which of the three columns are filled."""
        count = self.chance.choice(len(STAYS_TOLD), size=len(self.who), p=STAYS_TOLD)
        order = np.argsort(self.chance.random((len(self.who), STAYS)), axis=1)[:, : len(STAYS_TOLD) - 1]
        filled = np.arange(order.shape[1])[None, :] < count[:, None]
        in_order = np.sort(np.where(filled, order, STAYS), axis=1)
        return in_order.clip(max=STAYS - 1), filled

    def _wrong_years(self, shape: tuple[int, ...]) -> Any:
        wrong = self.chance.random(shape) < OTHER_MOVE
        return np.where(wrong, self.chance.choice((-1, 1), size=shape), 0)


def _initials(column: Any, short: Any) -> Any:
    column[short] = [f"{word[0]}." for word in column[short]]
    return column


def _worded(words: Worded, numbers: Any, latin: Any) -> Any:
    return np.array(words, dtype=object)[numbers, latin.astype(int)]
