"""Making the gazetteer of the former Union out of GeoNames and our own tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from onrecord.places.cases import stem, stems_of_town
from onrecord.places.phrase import parts_of
from onrecord.places.spelling import spelling
from onrecord.places.spot import Extent
from onrecord.places.union.choosing import City, chosen, names_of, region_of
from onrecord.places.union.rows import Row, written, written_years
from onrecord.places.union.tables import Area, areas, renamed, states
from onrecord.places.years import Called, Years

TABLES = (("regions", Extent.REGION), ("old_regions", Extent.REGION), ("lands", Extent.LAND))
ALWAYS = Years()
DISTRICT_TOWN = 1_000
"""The seat of a district has so many people; adjectives made from the names of villages would mean hamlets."""

Bearers = dict[str, dict[int, set[Years]]]
"""By a name or the stem of an adjective: the numbers of the places, each with the years in which it bore it."""


def made(cities: Iterable[City], countries: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """The gazetteer as plain data: all places, areas first and the populous before the small."""
    kept = chosen(cities, countries)
    told = {
        region for table, _ in TABLES for area in areas(table) for region in area.regions if "*" not in region
    }
    making = _Making(sorted(told | {region_of(city) for city in kept}))
    for area in _states(countries):
        making.add_area(area, Extent.STATE)
    for table, extent in TABLES:
        for area in areas(table):
            making.add_area(area, extent)
    for city in kept:
        making.add_city(city)
    making.add_old_names()
    return making.plain()


def _states(countries: Mapping[str, Mapping[str, Any]]) -> Iterator[Area]:
    ours = {code: (adjectives, nouns) for code, adjectives, nouns in states()}
    for code, country in countries.items():
        adjectives, nouns = ours.get(code, ((), ()))
        name = country["name"]
        yield Area(
            key=f"state:{code}",
            name=name,
            regions=(f"{code}-*",),
            adjectives=adjectives,
            nouns=(Called(name), *nouns),
        )


class _Making:
    """The gazetteer while it is made."""

    def __init__(self, regions: list[str]) -> None:
        self._regions = {code: number for number, code in enumerate(regions)}
        self._rows: list[Row] = []
        self._names: Bearers = defaultdict(dict)
        self._stems: Bearers = defaultdict(dict)
        self._towns: dict[tuple[str, str], int] = {}

    def add_area(self, area: Area, extent: Extent) -> None:
        """A region, land or state, by its names and its adjectives."""
        countries = {region[:2] for region in area.regions}
        row = Row(
            key=area.key,
            name=area.name,
            extent=extent,
            country=countries.pop() if len(countries) == 1 else None,
            regions=self._covered(area.regions),
        )
        number = self._add(row)
        for noun in area.nouns:
            _bear(self._names, spelling(noun.text), number, noun.years)
        for adjective in area.adjectives:
            _bear(self._stems, stem(_without_mark(adjective.text)), number, adjective.years)

    def add_city(self, city: City) -> None:
        """A town or village, by its names and by the adjectives that may be made from them."""
        name, country = city["name"], city["countrycode"]
        row = Row(
            key=f"geonames:{city['geonameid']}",
            name=name,
            extent=Extent.SITE,
            country=country,
            at=(round(city["latitude"], 4), round(city["longitude"], 4)),
            people=city["population"],
            regions=(self._regions[region_of(city)],),
        )
        number = self._add(row)
        self._towns.setdefault((name, country), number)
        for spelt, cyrillic in names_of(city):
            self._call_town(number, spelt, ALWAYS, with_adjectives=cyrillic and row.people >= DISTRICT_TOWN)

    def add_old_names(self) -> None:
        """The names that towns bore once, with their years."""
        for town in renamed():
            number = self._towns.get((town.today, town.country))
            if number is None:  # a later GeoNames may call it otherwise; its names there serve
                continue
            self._rows[number] = replace(self._rows[number], names=town.names)
            for name in town.names:
                self._call_town(number, spelling(name.text), name.years, with_adjectives=True)

    def plain(self) -> dict[str, Any]:
        """All of it, as it is written to a file."""
        return {
            "spots": list(map(written, self._rows)),
            "regions": list(self._regions),
            "names": {name: _written(numbers) for name, numbers in self._names.items()},
            "stems": {word: _written(numbers) for word, numbers in self._stems.items()},
        }

    def _call_town(self, number: int, spelt: str, years: Years, *, with_adjectives: bool) -> None:
        _bear(self._names, spelt, number, years)
        for adjective in stems_of_town(spelt) if with_adjectives and " " not in spelt else ():
            _bear(self._stems, adjective, number, years)

    def _add(self, row: Row) -> int:
        self._rows.append(row)
        return len(self._rows) - 1

    def _covered(self, regions: Iterable[str]) -> tuple[int, ...]:
        """The numbers of regions; `GE-*` are all of a state."""
        return tuple(
            number
            for code, number in self._regions.items()
            if code in regions or f"{code.partition('-')[0]}-*" in regions
        )


def _bear(bearers: Bearers, word: str, number: int, years: Years) -> None:
    if word:
        bearers[word].setdefault(number, set()).add(years)


def _without_mark(adjective: str) -> str:
    """The adjective alone of `Irkutsk governorate`, in the one spelling."""
    parts = parts_of(adjective)
    return parts[0].spelt if parts else ""


def _written(numbers: Mapping[int, set[Years]]) -> str:
    """The numbers of places, those with their years that are known to have borne the name in some only."""
    return " ".join(
        f"{number}{written_years(span)}"
        for number, spans in sorted(numbers.items())
        for span in (sorted(spans - {ALWAYS}, key=str) if len(spans) > 1 else spans)
    )
