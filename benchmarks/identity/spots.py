"""Where invented people live: real towns and regions under the names of two times, invented villages, abroad."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.identity.letters import in_latin

TOWNS = Path(__file__).with_name("towns.tsv")
STEMS = (
    "Иван Петр Василь Николь Михайл Алексе Федор Андре Троиц Успен Берез Сосн Ольх Камен Красн Бел Черн Верхн"
)
ENDS = "овка ово ино ское ёвка ово-на-Броду ищи"
ABROAD = (
    ("Германия", "Germany"),
    ("Берлин", "Berlin"),
    ("Париж", "Paris"),
    ("Варшава", "Warsaw"),
    ("Харбин", "Harbin"),
    ("Лондон", "London"),
    ("Женева", "Geneva"),
    ("Прага", "Prague"),
)
MAPS_SCHEME = 1


@dataclass(frozen=True, slots=True)
class Spots:
    """Every place by its number: a row of `written` for the later name in Cyrillic, in Latin, and the earlier in both.

    Towns come first, then what lies abroad, then villages; `regions` are what each lies in.
    """

    written: Any
    regions: Any
    towns: int
    abroad: int

    def words(self, spots: Any, latin: Any, earlier: Any) -> Any:
        """The places in words, each in its script and under the name of its time."""
        return self.written[2 * earlier + latin, spots]

    def birthplaces(self, count: int, chance: np.random.Generator) -> Any:
        """Two in three were born in a village; the others in towns, the great ones oftener."""
        first = self.towns + self.abroad
        village = chance.integers(first, self.written.shape[1], count)
        return np.where(chance.random(count) < 0.65, village, self.in_towns(count, chance)).astype(np.int32)

    def homes(self, count: int, chance: np.random.Generator) -> Any:
        """Where people moved: mostly towns, one in twelve abroad."""
        abroad = self.towns + chance.integers(self.abroad, size=count)
        return np.where(chance.random(count) < 1 / 12, abroad, self.in_towns(count, chance)).astype(np.int32)

    def in_towns(self, count: int, chance: np.random.Generator) -> Any:
        """Towns, each by chance as often as its rank has it."""
        weights = 1 / np.arange(1, self.towns + 1)
        return chance.choice(self.towns, size=count, p=weights / weights.sum())


def known_spots() -> Spots:
    """All places."""
    towns = [line.split("\t") for line in TOWNS.read_text("utf-8").splitlines()]
    rows = [tuple(town[:4]) for town in towns] + [(*abroad, *abroad) for abroad in ABROAD]
    regions = [f"{town[4]} обл." for town in towns] + [abroad[0] for abroad in ABROAD]
    for _, _, _, _, oblast, oblast_en, guberniya, guberniya_en in towns:
        for village in _village_names():
            latin = in_latin(village, MAPS_SCHEME)
            later = f"с. {village}, {oblast} обл.", f"{latin}, {oblast_en} region"
            rows.append((*later, f"с. {village} {_of(guberniya)} губ.", f"{latin}, {guberniya_en} province"))
            regions.append(f"{oblast} обл.")
    return Spots(np.array(rows, object).T.copy(), np.array(regions, object), len(towns), len(ABROAD))


def _village_names() -> list[str]:
    return [f"{stem}{end}" for stem in STEMS.split() for end in ENDS.split()]


def _of(region: str) -> str:
    """A province in the genitive: Иркутская, Иркутской."""
    return f"{region[:-2]}ой"
