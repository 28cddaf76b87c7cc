"""Invented people as they truly were, a column for each thing that is true of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from benchmarks.identity.callings import NATION_SHARES, TRADE_SHARES
from benchmarks.identity.counts import Names
from benchmarks.identity.days import first_day, year_of
from benchmarks.identity.spots import Spots

STAYS = 5
WOMEN = 0.25
ARRESTS = range(1920, 1942)
ARREST_SHARES = (2, 2, 1, 1, 1, 1, 1, 2, 2, 4, 6, 5, 4, 5, 3, 5, 5, 26, 16, 3, 3, 2)


@dataclass(frozen=True, slots=True)
class Beings:
    """So many people; names and places by their numbers, days by their ordinals.

    `stays` are where they lived one after another, from the year `moved_in` to `moved_out`.
    """

    woman: Any
    surname: Any
    given: Any
    patronymic: Any
    born: Any
    birthplace: Any
    nation: Any
    trade: Any
    stays: Any
    moved_in: Any
    moved_out: Any
    arrested: Any
    sentenced: Any
    died: Any


def invented_beings(count: int, names: Names, spots: Spots, chance: np.random.Generator) -> Beings:
    """People with names as often as people bear them, who lived here and there until they were arrested."""
    woman = chance.random(count) < WOMEN
    arrested = _days_in(_chosen(ARREST_SHARES, count, chance) + ARRESTS[0], chance)
    born = arrested - (chance.normal(42, 12, count).clip(18, 80) * 365.25).astype(np.int32)
    sentenced = arrested + chance.integers(10, 200, count, dtype=np.int32)
    moved_in, moved_out = _moves(born, arrested, chance)
    return Beings(
        woman=woman,
        surname=names.surnames.drawn(woman, chance),
        given=names.given.drawn(woman, chance),
        patronymic=names.patronymics.drawn(woman, chance),
        born=born,
        birthplace=spots.birthplaces(count, chance),
        nation=_chosen(NATION_SHARES, count, chance),
        trade=_chosen(TRADE_SHARES, count, chance),
        stays=spots.homes(count * STAYS, chance).reshape(count, STAYS),
        moved_in=moved_in,
        moved_out=moved_out,
        arrested=arrested,
        sentenced=sentenced,
        died=_deaths(sentenced, chance),
    )


def _chosen(shares: tuple[int, ...], count: int, chance: np.random.Generator) -> Any:
    return chance.choice(len(shares), size=count, p=np.array(shares) / sum(shares)).astype(np.int32)


def _days_in(years: Any, chance: np.random.Generator) -> Any:
    return (first_day(years) + chance.integers(0, 365, len(years))).astype(np.int32)


def _moves(born: Any, arrested: Any, chance: np.random.Generator) -> tuple[Any, Any]:
    """The years between youth and arrest, shared out among the stays."""
    grown, end = year_of(born) + 14, year_of(arrested)
    cuts = np.sort(chance.random((len(born), STAYS - 1)), axis=1)
    years = (grown[:, None] + cuts * (end - grown)[:, None]).astype(np.int32)
    starts = np.concatenate([grown[:, None], years], axis=1).astype(np.int32)
    return starts, np.concatenate([years, end[:, None]], axis=1).astype(np.int32)


def _deaths(sentenced: Any, chance: np.random.Generator) -> Any:
    """Two in five were shot within days; the others lived on for a year to thirty."""
    shot = chance.random(len(sentenced)) < 0.4
    days, years = chance.integers(0, 9, len(shot)), chance.integers(300, 11_000, len(shot))
    return (sentenced + np.where(shot, days, years)).astype(np.int32)
