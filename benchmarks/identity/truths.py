"""What is true of somebody invented, as far as one who looks for them may know it."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from benchmarks.identity.beings import STAYS
from benchmarks.identity.days import first_day, year_of
from benchmarks.identity.generator import Invented
from onrecord.evidence import Sex
from onrecord.identity.profile import Between, Fact

YEARS = 2
"""A birth is known within two years, either way."""
STAYS_KNOWN = 3
YEAR = 365.2425


@dataclass(frozen=True, slots=True)
class Truth:
    """Somebody invented, by the number of the person."""

    made: Invented
    person: int

    @property
    def surname(self) -> str:
        """As a man or a woman bears it."""
        return str(self.made.names.surnames.written[0, self.made.beings.surname[self.person]])

    @property
    def given(self) -> str:
        """The given name."""
        return str(self.made.names.given.written[0, self.made.beings.given[self.person]])

    @property
    def patronymic(self) -> str:
        """The patronymic."""
        return str(self.made.names.patronymics.written[0, self.made.beings.patronymic[self.person]])

    @property
    def sex(self) -> Sex:
        """A man or a woman."""
        return Sex.FEMALE if self.made.beings.woman[self.person] else Sex.MALE

    def birth(self, chance: Random) -> Between:
        """The birth within two years either way, not always in the middle of them."""
        year = int(year_of(self.made.beings.born[self.person])) + chance.randint(-1, 1)
        return Between(int(first_day(year - YEARS)), int(first_day(year + YEARS + 1)) - 1)

    def birth_by_age(self, chance: Random) -> Between:
        """The year in which somebody was born whose age is told on a certain day."""
        born, told = int(self.made.beings.born[self.person]), int(self.made.beings.arrested[self.person])
        day = told - chance.randrange(2_000)
        age = int((day - born) / YEAR)
        return Between(day - round((age + 1) * YEAR), day - round(age * YEAR) + 1)

    @property
    def region(self) -> tuple[str, ...]:
        """The region of the birth."""
        return (str(self.made.spots.regions[self.made.beings.birthplace[self.person]]),)

    @property
    def home(self) -> tuple[str, ...]:
        """Where they lived last."""
        return self._place(STAYS - 1)

    def stays(self, chance: Random) -> tuple[Fact, ...]:
        """Some of the places where they lived, with the years."""
        some = sorted(chance.sample(range(STAYS), STAYS_KNOWN))
        return tuple(self._stay(at) for at in some)

    def _stay(self, at: int) -> Fact:
        beings = self.made.beings
        start, end = (int(years[self.person, at]) for years in (beings.moved_in, beings.moved_out))
        return Fact(
            what="residence",
            places=self._place(at),
            start=Between(int(first_day(start)), int(first_day(start + 1)) - 1),
            end=Between(int(first_day(end)), int(first_day(end + 1)) - 1),
        )

    def _place(self, at: int) -> tuple[str, ...]:
        return (str(self.made.spots.written[0, self.made.beings.stays[self.person, at]]),)
