"""Our own tables of regions, lands, states and old names: text that a historian can read and put right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from onrecord.places.union.rows import read_years
from onrecord.places.years import Called

YEARS = re.compile(r"\s+(\d{0,4}-\d{0,4})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A region, old region, land or state: the regions of today it covers, its adjectives and its names."""

    key: str
    name: str
    regions: tuple[str, ...]
    adjectives: tuple[Called, ...] = ()
    nouns: tuple[Called, ...] = ()


@dataclass(frozen=True, slots=True)
class Renamed:
    """A town of today with all the names it has borne."""

    today: str
    country: str
    names: tuple[Called, ...]


def areas(table: str) -> Iterator[Area]:
    """The areas of a table; of `Dnipropetrovsk; Dnepropetrovsk` the first is for showing.

    The English name of a region of today stands beside `region`, as its adjective does, and means a town where it
    stands alone; unless it is among the nouns, as Crimea is.
    """
    for key, english, regions, adjectives, nouns in _rows(table, 5):
        names, alone = _called(english), _called(nouns)
        is_of_today = ":" not in key
        yield Area(
            key=f"region:{key}" if is_of_today else key,
            name=names[0].text if names[0] in alone or not is_of_today else f"{names[0].text} region",
            regions=tuple(regions.split()),
            adjectives=(*_called(adjectives), *names),
            nouns=alone if is_of_today or not alone else (*alone, *names),
        )


def states() -> Iterator[tuple[str, tuple[Called, ...], tuple[Called, ...]]]:
    """The states: their codes, their adjectives and their names besides the English one."""
    for code, adjectives, nouns in _rows("states", 3):
        yield code, _called(adjectives), _called(nouns)


def renamed() -> Iterator[Renamed]:
    """The towns that were called otherwise."""
    for today, country, names in _rows("old_names", 3):
        yield Renamed(today, country, _called(names))


def _rows(table: str, columns: int) -> Iterator[list[str]]:
    text = files("onrecord.places.union").joinpath(f"{table}.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("\t")]
            yield cells + [""] * (columns - len(cells))


def _called(cell: str) -> tuple[Called, ...]:
    return tuple(map(_one, cell.split("; "))) if cell else ()


def _one(name: str) -> Called:
    years = YEARS.search(name)
    return Called(name) if years is None else Called(name[: years.start()], read_years(years[1]))
