"""What is known of somebody who is looked for: partial profiles of invented people, of every kind that comes up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from benchmarks.identity.beings import STAYS
from benchmarks.identity.days import first_day, year_of
from benchmarks.identity.generator import Invented
from benchmarks.identity.letters import SCHEMES, in_latin
from onrecord.evidence import Sex
from onrecord.identity.profile import Between, Fact, Profile

YEARS = 2
"""A birth is known within two years, either way."""
STAYS_KNOWN = 3


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
        age = int((day - born) / 365.2425)
        return Between(day - round((age + 1) * 365.2425), day - round(age * 365.2425) + 1)

    def place(self, spot: int, of_region: bool = False) -> tuple[str, ...]:
        """A place by its later name in Cyrillic, or only the region in which it lies."""
        spots = self.made.spots
        return (str((spots.regions if of_region else spots.written[0])[spot]),)

    def stays(self, chance: Random) -> tuple[Fact, ...]:
        """Some of the places where they lived, with the years."""
        some = sorted(chance.sample(range(STAYS), STAYS_KNOWN))
        return tuple(self._stay(at) for at in some)

    def _stay(self, at: int) -> Fact:
        beings = self.made.beings
        start, end = (int(years[self.person, at]) for years in (beings.moved_in, beings.moved_out))
        return Fact(
            what="residence",
            places=self.place(int(beings.stays[self.person, at])),
            start=Between(int(first_day(start)), int(first_day(start + 1)) - 1),
            end=Between(int(first_day(end)), int(first_day(end + 1)) - 1),
        )

    def seen(self) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """The region of the birth, and the last home."""
        beings = self.made.beings
        home = self.place(int(beings.stays[self.person, STAYS - 1]))
        return self.place(int(beings.birthplace[self.person]), of_region=True), (home,)


def whole_name(truth: Truth, chance: Random) -> Profile:
    """The whole name, and the birth within two years."""
    name = f"{truth.given} {truth.patronymic} {truth.surname}"
    return Profile(id="asked", names=(name,), sex=truth.sex, birth=truth.birth(chance))


def surname_and_initials(truth: Truth, chance: Random) -> Profile:
    """The surname with initials, and the birth within two years."""
    name = f"{truth.surname} {truth.given[0]}. {truth.patronymic[0]}."
    return Profile(id="asked", names=(name,), sex=truth.sex, birth=truth.birth(chance))


def in_other_letters(truth: Truth, chance: Random) -> Profile:
    """The whole name as a foreign clerk writes it, and the birth within two years."""
    scheme = chance.randrange(len(SCHEMES))
    name = " ".join(in_latin(part, scheme) for part in (truth.given, truth.patronymic, truth.surname))
    return Profile(id="asked", names=(name,), sex=truth.sex, birth=truth.birth(chance))


def by_age(truth: Truth, chance: Random) -> Profile:
    """Given name and surname, and how old they were on a certain day."""
    name = f"{truth.given} {truth.surname}"
    return Profile(id="asked", names=(name,), sex=truth.sex, birth=truth.birth_by_age(chance))


def initials(truth: Truth, chance: Random) -> Profile:
    """Two letters, the birth within two years, the region of the birth and the last home."""
    birthplace, residences = truth.seen()
    return Profile(
        id="asked",
        names=(truth.given[0] + truth.surname[0],),
        sex=truth.sex,
        birth=truth.birth(chance),
        birthplace=birthplace,
        residences=residences,
    )


def initials_and_stays(truth: Truth, chance: Random) -> Profile:
    """The same, and three dated stays."""
    birthplace, residences = truth.seen()
    return Profile(
        id="asked",
        names=(truth.given[0] + truth.surname[0],),
        sex=truth.sex,
        birth=truth.birth(chance),
        birthplace=birthplace,
        residences=residences,
        facts=truth.stays(chance),
    )


KINDS: dict[str, Callable[[Truth, Random], Profile]] = {
    "whole name, birth within 2 years": whole_name,
    "surname, initials, birth within 2 years": surname_and_initials,
    "whole name in other letters, birth within 2 years": in_other_letters,
    "given name, surname, age": by_age,
    "two initials, birth within 2 years, region, home": initials,
    "the same and three dated stays": initials_and_stays,
}
"""Every kind of question, the hardest last but one."""


@dataclass(frozen=True, slots=True)
class Question:
    """A profile of a kind, and whom it is of."""

    kind: str
    person: int
    profile: Profile


def questions(made: Invented, kind: str, count: int, seed: int = 1) -> list[Question]:
    """As many questions of a kind, about people whom some row of the register tells of."""
    chance = Random(f"{seed} {kind}")
    people = [int(made.who[chance.randrange(len(made.who))]) for _ in range(count)]
    return [Question(kind, person, KINDS[kind](Truth(made, person), chance)) for person in people]
