"""What records tell of invented people, with the errors that registers have."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np

from benchmarks.identity import rates
from benchmarks.identity.beings import STAYS, Beings
from benchmarks.identity.callings import NATIONS, TRADES, Worded
from benchmarks.identity.counts import Borne, Names
from benchmarks.identity.days import told
from benchmarks.identity.letters import SCHEMES
from benchmarks.identity.records import Records
from benchmarks.identity.slips import slipped
from benchmarks.identity.spots import Spots


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
        latin = self._by_chance(rates.LATIN)
        script = np.where(latin, self.chance.integers(1, 1 + len(SCHEMES), len(self.who)), 0)
        short, beings, who = self._by_chance(rates.INITIALS), self.beings, self.who
        which, stays_told = self._stays()
        row = who[:, None]
        moved_in = beings.moved_in[row, which] + self._wrong_years(which.shape)
        moved_out = beings.moved_out[row, which] + self._wrong_years(which.shape)
        return Records(
            surname=self._name(self.names.surnames, beings.surname, script, rates.SURNAME_SLIPS),
            given=_initials(self._name(self.names.given, beings.given, script, rates.GIVEN_SLIPS), short),
            patronymic=self._without(
                rates.NO_PATRONYMIC,
                _initials(
                    self._name(self.names.patronymics, beings.patronymic, script, rates.PATRONYMIC_SLIPS),
                    short,
                ),
            ),
            sex=self._without(
                rates.NO_SEX, np.array(["male", "female"], object)[beings.woman[who].astype(int)]
            ),
            birth=told(self._birth(), rates.BIRTH, self.chance),
            birthplace=self._without(rates.NO_PLACE, self._place(beings.birthplace[who], latin)),
            residence=self._without(rates.NO_PLACE, self._place(self._residence(), latin)),
            nationality=self._without(rates.NO_NATION, _worded(NATIONS, beings.nation[who], latin)),
            occupation=self._without(rates.NO_TRADE, _worded(TRADES, self._trade(), latin)),
            arrest=told(self._day(beings.arrested), rates.ARREST, self.chance),
            sentence=told(self._day(beings.sentenced), rates.SENTENCE, self.chance),
            death=told(self._day(beings.died), rates.DEATH, self.chance),
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
        return self.spots.words(spots, latin, self.chance.random(spots.shape) < rates.EARLIER_NAME)

    def _residence(self) -> Any:
        """Where they lived last, or somewhere else that they have lived."""
        other = self.chance.integers(STAYS, size=len(self.who))
        return self.beings.stays[self.who, np.where(self._by_chance(rates.MOVED), other, STAYS - 1)]

    def _trade(self) -> Any:
        other = self.chance.integers(len(TRADES), size=len(self.who))
        return np.where(self._by_chance(rates.OTHER_TRADE), other, self.beings.trade[self.who])

    def _birth(self) -> Any:
        """The day of birth, a year off in some records."""
        off = self.chance.choice((-365, 365), size=len(self.who))
        return self.beings.born[self.who] + np.where(self._by_chance(rates.OTHER_YEAR), off, 0)

    def _day(self, days: Any) -> Any:
        """A day that some records tell a little wrong."""
        off = self.chance.integers(-40, 41, len(self.who))
        return days[self.who] + np.where(self._by_chance(rates.OTHER_DAY), off, 0)

    def _stays(self) -> tuple[Any, Any]:
        """Which stays are told, in the order of time, and which of the three columns are filled."""
        count = self.chance.choice(len(rates.STAYS_TOLD), size=len(self.who), p=rates.STAYS_TOLD)
        order = np.argsort(self.chance.random((len(self.who), STAYS)), axis=1)[:, : len(rates.STAYS_TOLD) - 1]
        filled = np.arange(order.shape[1])[None, :] < count[:, None]
        in_order = np.sort(np.where(filled, order, STAYS), axis=1)
        return in_order.clip(max=STAYS - 1), filled

    def _wrong_years(self, shape: tuple[int, ...]) -> Any:
        wrong = self.chance.random(shape) < rates.OTHER_MOVE
        return np.where(wrong, self.chance.choice((-1, 1), size=shape), 0)


def _initials(column: Any, short: Any) -> Any:
    column[short] = [f"{word[0]}." for word in column[short]]
    return column


def _worded(words: Worded, numbers: Any, latin: Any) -> Any:
    return np.array(words, dtype=object)[numbers, latin.astype(int)]
