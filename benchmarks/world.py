"""An invented world whose every fact is known, so that what is told of it agrees unless a lie is planted."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks.words import GIVEN_FEMALE, GIVEN_MALE, Spelt, spelt, surnames, town_names

TOWNS_IN_A_REGION = 6
LAST_DAY = date(1995, 12, 31)
JULIAN_29_FEBRUARY_1900 = date(1900, 3, 13)


@dataclass(frozen=True, slots=True)
class Town:
    """A town and the region that it lies in, by their ids."""

    id: str
    names: Spelt
    region: str


@dataclass(frozen=True, slots=True)
class Being:
    """An invented human being."""

    id: str
    surname: str
    names: Spelt
    male: bool
    born: date
    died: date


@dataclass(frozen=True, slots=True)
class Fact:
    """What truly happened: to whom, from which day to which, in which town if in one."""

    id: int
    what: str
    who: tuple[Being, ...]
    start: date
    end: date
    town: Town | None

    @property
    def is_of_a_day(self) -> bool:
        """Whether it began and ended on one day."""
        return self.start == self.end


@dataclass(frozen=True, slots=True)
class World:
    """All that is and was."""

    towns: tuple[Town, ...]
    beings: tuple[Being, ...]
    facts: tuple[Fact, ...]


Happening = tuple[str, date, date, Town | None]


def invent_world(people: int, chance: Random) -> World:
    """Towns, people, their lives and their couples."""
    towns = tuple(_towns(12 * TOWNS_IN_A_REGION, chance))
    beings = tuple(_beings(people, chance))
    facts = [
        Fact(0, what, (being,), start, end, town)
        for being in beings
        for what, start, end, town in _life(being, towns, chance)
    ]
    facts += _couples(beings, chance)
    numbered = (
        Fact(at, told.what, told.who, told.start, told.end, told.town) for at, told in enumerate(facts)
    )
    return World(towns, beings, tuple(numbered))


def later(day: date, days: int) -> date:
    """The day so many days later; never a 29 February in either calendar, which has few anniversaries."""
    moved = day + timedelta(days=days)
    if moved == JULIAN_29_FEBRUARY_1900:
        return moved + timedelta(days=1)
    return moved.replace(day=28) if (moved.month, moved.day) == (2, 29) else moved


def _towns(count: int, chance: Random) -> Iterator[Town]:
    for at, names in enumerate(town_names(chance)[:count]):
        yield Town(names[0].lower(), names, f"region-{at // TOWNS_IN_A_REGION}")


def _beings(count: int, chance: Random) -> Iterator[Being]:
    for surname in surnames(chance, count):
        male = chance.random() < 0.6
        family = surname if male else spelt(surname, ("a", "а"))
        given = chance.choice(GIVEN_MALE if male else GIVEN_FEMALE)
        born = later(date(1870, 1, 1), chance.randrange(55 * 365))
        yield Being(
            id=f"{given[0]}-{family[0]}".lower(),
            surname=family[0].lower(),
            names=(f"{given[0]} {family[0]}", f"{given[1]} {family[1]}"),
            male=male,
            born=born,
            died=min(later(born, chance.randrange(35 * 365, 85 * 365)), LAST_DAY),
        )


def _life(being: Being, towns: tuple[Town, ...], chance: Random) -> Iterator[Happening]:
    """One home after another, with a month or two on the way, and perhaps a camp between two of them."""
    town = chance.choice(towns)
    yield "birth", being.born, being.born, town
    moved_in = later(being.born, 1)
    moves_out = later(being.born, chance.randrange(16 * 365, 20 * 365))
    held = False
    while moves_out < later(being.died, -5 * 365):
        yield from _home(moved_in, moves_out, town, chance)
        if not held and chance.random() < 0.15:
            held = True
            camp = chance.choice(towns)
            moves_out = yield from _camp(moves_out, town, camp, being, chance)
        yield "journey", (leaves := later(moves_out, chance.randrange(5, 20))), leaves, None
        town = chance.choice(towns)
        moved_in = later(moves_out, chance.randrange(25, 60))
        moves_out = later(moved_in, chance.randrange(2 * 365, 9 * 365))
    yield "death", being.died, being.died, None


def _home(moved_in: date, moves_out: date, town: Town, chance: Random) -> Iterator[Happening]:
    yield "residence", moved_in, moves_out, town
    stayed = (moves_out - moved_in).days
    begun = later(moved_in, chance.randrange(stayed // 3))
    ended = later(moves_out, -chance.randrange(1, stayed // 3))
    yield chance.choice(("study", "work")), begun, ended, town
    seen = later(begun, chance.randrange((ended - begun).days))
    yield chance.choice(("illness", "presence")), seen, seen, town


def _camp(
    arrested: date, town: Town, camp: Town, being: Being, chance: Random
) -> Generator[Happening, None, date]:
    """From the arrest to the release, whose day it returns."""
    yield "arrest", arrested, arrested, town
    questioned = later(arrested, chance.randrange(2, 20))
    yield "interrogation", questioned, questioned, town
    sentenced = later(questioned, chance.randrange(10, 30))
    yield "sentence", sentenced, sentenced, town
    begun = later(sentenced, chance.randrange(20, 40))
    freed = min(later(begun, chance.randrange(365, 8 * 365)), later(being.died, -400))
    freed = max(freed, later(begun, 100))
    yield "detention", begun, later(freed, -1), camp
    yield "freed", freed, freed, camp
    cleared = date(1956 + chance.randrange(6), 1 + chance.randrange(12), 1 + chance.randrange(28))
    if cleared > freed:
        yield "rehabilitation", cleared, cleared, None
    return freed


def _couples(beings: tuple[Being, ...], chance: Random) -> Iterator[Fact]:
    """People who met when both were grown, and lived together until the first of them died, or near it."""
    for _ in beings:
        pair = tuple(chance.sample(beings, 2))
        grown = later(max(one.born for one in pair), 18 * 365)
        parted = later(min(one.died for one in pair), -30)
        if later(grown, 6 * 365) > parted:
            continue
        met = later(grown, chance.randrange(4 * 365))
        yield Fact(0, "meeting", pair, met, met, None)
        yield Fact(0, "union", pair, later(met, chance.randrange(60, 600)), parted, None)
