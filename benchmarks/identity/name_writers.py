"""Full names of invented people as two hands write them, and the names of those who might be taken for them."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

import pyarrow.parquet as pq
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from benchmarks.identity.letters import SCHEMES, in_latin
from benchmarks.identity.name_pairs import NEAR, Pair
from benchmarks.identity.slips import slipped

LEAST = 20
"""Names that fewer bear are mostly slips of those who counted."""
SAMPLED = 20_000
COMMON = 50
"""Of rarer given names, many a near one is a slip of the other or another form of it: Татьна, Наталия."""

LOOKS_LATIN = str.maketrans("аеорсАЕОРС", "aeopcAEOPC")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody's given name, patronymic and surname, in Cyrillic."""

    given: str
    patronymic: str
    surname: str


class Borne:
    """Names of one kind, drawn as often as people bear them."""

    def __init__(self, table: Path, sex: str) -> None:
        rows = pq.read_table(table).to_pylist()
        kept = sorted((one for one in rows if one["gender"] == sex and one["count"] >= LEAST), key=_count)
        self.names = [str(row["text"]) for row in kept]
        self._sums = list(accumulate(int(row["count"]) for row in kept))

    def drawn(self, chance: Random) -> str:
        """One of them."""
        return self.names[bisect(self._sums, chance.randrange(self._sums[-1]))]

    def other(self, name: str, chance: Random) -> str:
        """Another one."""
        return next(one for one in iter(lambda: self.drawn(chance), None) if one and one != name)

    def near(self, name: str, chance: Random, many: int = SAMPLED) -> str:
        """Another that is spelt nearly alike, of so many of the commonest; any other if there is none."""
        some = chance.sample(self.names[:many], min(SAMPLED, len(self.names[:many])))
        found = process.extract(name, some, scorer=JaroWinkler.similarity, score_cutoff=NEAR, limit=5)
        return next((one for one, _, _ in found if one != name), None) or self.other(name, chance)


def _count(row: dict[str, Any]) -> int:
    return -int(row["count"])


@dataclass(frozen=True, slots=True)
class Census:
    """All names that men or women bear."""

    given: Borne
    patronymics: Borne
    surnames: Borne

    def drawn(self, chance: Random) -> Named:
        """The name of a new person."""
        parts = (borne.drawn(chance) for borne in (self.given, self.patronymics, self.surnames))
        return Named(*parts)


def censuses(data: Path) -> tuple[Census, ...]:
    """The names of men, and those of women."""
    tables = [
        data / "names_ru" / f"russiannames_{kind}.parquet" for kind in ("names", "midnames", "surnames")
    ]
    return tuple(Census(*(Borne(table, sex) for table in tables)) for sex in "mf")


def written_twice(data: Path, many: int, chance: Random) -> list[Pair]:
    """Half of the pairs are of one person; of the others, each differs in one or two parts that both tell in full."""
    known = censuses(data)
    return [pair for _ in range(many // 2) for pair in _pairs(chance.choice(known), chance)]


def _pairs(census: Census, chance: Random) -> Iterator[Pair]:
    person = census.drawn(chance)
    fixed = in_full(person, chance)
    yield Pair(fixed, by_another_hand(person, chance, leaves_out=True), True)
    stranger = chance.choice(STRANGERS)(person, census, chance)
    yield Pair(fixed, by_another_hand(stranger, chance, leaves_out=False), False)


Stranger = Callable[[Named, Census, Random], Named]
STRANGERS: tuple[Stranger, ...] = (
    lambda one, census, chance: replace(one, patronymic=census.patronymics.other(one.patronymic, chance)),
    lambda one, census, chance: replace(one, given=census.given.other(one.given, chance)),
    lambda one, census, chance: replace(one, given=census.given.near(one.given, chance, COMMON)),
    lambda one, census, chance: replace(
        one,
        surname=census.surnames.near(one.surname, chance),
        patronymic=census.patronymics.other(one.patronymic, chance),
    ),
)
"""Another father's child of one name; a sibling; one with a name nearly alike; and one nearly alike in two parts."""


def in_full(person: Named, chance: Random) -> str:
    """As a file has it, with the surname first or last."""
    given = f"{person.given} {person.patronymic}"
    return f"{person.surname} {given}" if chance.random() < 0.5 else f"{given} {person.surname}"


def by_another_hand(person: Named, chance: Random, *, leaves_out: bool) -> str:
    """As somebody else has it: in one of two alphabets, with slips; parts are left out or shortened only if allowed."""
    parts = [person.given, person.patronymic, person.surname]
    if chance.random() < 0.25:
        at = chance.randrange(3)
        parts[at] = slipped(parts[at].lower(), chance).capitalize()
    if chance.random() < 0.5:
        scheme = chance.randrange(len(SCHEMES))
        parts = [in_latin(part, scheme) for part in parts]
    elif chance.random() < 0.2:
        parts = [_of_its_time(part, chance) for part in parts]
    if leaves_out:
        parts = _shortened(parts, chance)
    shown = [part for part in parts if part]
    return " ".join([shown[-1], *shown[:-1]] if chance.random() < 0.5 else shown)


def _of_its_time(part: str, chance: Random) -> str:
    """In the spelling of before 1918, or with Latin letters that look the same."""
    if chance.random() < 0.5:
        return part.translate(LOOKS_LATIN)
    return part + "ъ" if part[-1] in "бвгджзклмнпрстфхцчшщ" else part


def _shortened(parts: Sequence[str], chance: Random) -> list[str]:
    given, patronymic, surname = parts
    if (luck := chance.random()) < 0.15:
        return [f"{given[0]}.", f"{patronymic[0]}.", surname]
    return [given, "" if luck < 0.5 else patronymic, surname]
