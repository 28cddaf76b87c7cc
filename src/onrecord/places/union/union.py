"""The gazetteer of the former Union as it is kept: towns, villages, regions of today and of old, lands, states."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import Any

from onrecord.places.cases import nominatives, stem
from onrecord.places.phrase import Part
from onrecord.places.spelling import spelling
from onrecord.places.spot import UNLIKELIER, Extent, Spot
from onrecord.places.union.rows import read, read_years
from onrecord.places.years import Called

MOST = 12
"""So many places of one name are told at most: of forty Aleksandrovkas, who names no region means none."""

DISTRICT = "district:"
"""How the key of a district begins, before that of its town."""

BORDERED = ("region:", "land:", "state:")
"""Areas of which it is sure what lies in them; old regions are told by all the regions of today they touched."""


class Union:
    """Places by their names and by the adjectives made from them; each becomes a spot when it is asked for."""

    def __init__(self, kept: Mapping[str, Any]) -> None:
        self._lines: list[str] = kept["spots"]
        self._regions: list[str] = kept["regions"]
        self._names: Mapping[str, str] = kept["names"]
        self._stems: Mapping[str, str] = kept["stems"]
        self._spot = lru_cache(maxsize=None)(self._read)
        self._around = lru_cache(maxsize=None)(self._areas_around)

    def __len__(self) -> int:
        return len(self._lines)

    def readings(self, part: Part, year: int | None) -> Iterator[tuple[Spot, ...]]:
        """The places that a part of a phrase may name, the likeliest first: as it stands, then as a case of a name."""
        if part.extent is not None and part.extent is not Extent.SITE:
            adjectival = list(self._of_adjective(part, year))
            yield from adjectival
            if adjectival:
                return
        for form in nominatives(part.spelt):
            entry = self._names.get(form)
            if entry is not None:
                found = self._called(entry, form, part.extent, year)
                if found:
                    yield found

    def spot_of(self, key: str) -> Spot | None:
        """The place of that key."""
        number = self._numbers.get(key.removeprefix(DISTRICT))
        if number is None:
            return None
        return _district(self._spot(number)) if key.startswith(DISTRICT) else self._spot(number)

    def names_of(self, key: str) -> tuple[Called, ...]:
        """The names that a place has borne, with their years, where our tables have them."""
        number = self._numbers.get(key)
        return () if number is None else read(self._lines[number]).names

    def _called(self, entry: str, form: str, extent: Extent | None, year: int | None) -> tuple[Spot, ...]:
        """The places of a name that are as much of the map as is said."""
        found = [spot for spot, _ in self._in_order(entry, year) if extent in (None, spot.extent)]
        return _so_called_today(found, form) if year is None else tuple(found)

    def _of_adjective(self, part: Part, year: int | None) -> Iterator[tuple[Spot, ...]]:
        """The areas of that adjective, the less fitting after the more; else what lies around the town of it."""
        found = self._in_order(self._stems.get(stem(part.spelt), ""), year)
        towns = tuple(spot for spot, _ in found if spot.extent is Extent.SITE)[:MOST]
        if part.extent is Extent.DISTRICT:
            yield from [tuple(map(_district, towns))] if towns else []
            return
        areas = [
            (spot, (not fits, _is_strange(spot, part)))
            for spot, fits in found
            if spot.extent is not Extent.SITE
        ]
        for strangeness in sorted({strange for _, strange in areas}):
            yield tuple(spot for spot, strange in areas if strange == strangeness)
        if not areas and towns:
            yield (self._region_of(towns[0]),)

    def _region_of(self, town: Spot) -> Spot:
        return next((self._spot(at) for at in self._around(town.regions)), town)

    def _in_order(self, entry: str, year: int | None) -> list[tuple[Spot, bool]]:
        """The places of an entry, and whether each was so called in the year; those first, then as they are kept."""
        fitting: dict[int, bool] = {}
        for bearer in entry.split():
            number, dated, years = bearer.partition("@")
            fits = not dated or read_years(years).hold(year)
            fitting[int(number)] = fitting.get(int(number), False) or fits
        return [
            (self._spot(at), fits)
            for at, fits in sorted(fitting.items(), key=lambda one: (not one[1], one[0]))
        ]

    def _read(self, number: int) -> Spot:
        row = read(self._lines[number])
        covered = frozenset(self._regions[region] for region in row.regions)
        around = (self._lines[outer].partition("\t")[0] for outer in self._around(covered))
        return Spot(
            key=row.key,
            name=row.name,
            extent=row.extent,
            country=row.country,
            within=tuple(key for key in around if key != row.key),
            at=row.at,
            regions=covered,
            people=row.people,
        )

    def _areas_around(self, covered: frozenset[str]) -> tuple[int, ...]:
        """The areas that hold all of some regions, the smallest first."""
        around = ((len(regions), number) for number, regions in self._areas.items() if covered <= regions)
        return tuple(number for _, number in sorted(around))

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {line.partition("\t")[0]: number for number, line in enumerate(self._lines)}

    @cached_property
    def _areas(self) -> dict[int, frozenset[str]]:
        """The areas of which it is sure what lies in them, by what they cover."""
        found: dict[int, frozenset[str]] = {}
        for number, line in enumerate(self._lines):
            if line.startswith("geonames:"):  # all areas stand before the first town
                break
            if line.startswith(BORDERED):
                found[number] = frozenset(self._regions[region] for region in read(line).regions)
        return found


def _so_called_today(spots: list[Spot], form: str) -> tuple[Spot, ...]:
    """Stavropol before the larger town that was called so once; but no hamlet before a city."""
    if len(spots) < 2 or spots[0].extent is not Extent.SITE:
        return tuple(spots)
    least = spots[0].people / UNLIKELIER
    return tuple(sorted(spots, key=lambda spot: not (spelling(spot.name) == form and spot.people > least)))


def _district(town: Spot) -> Spot:
    """The country around a town, which is named after it."""
    return replace(
        town, key=f"{DISTRICT}{town.key}", name=f"{town.name} district", extent=Extent.DISTRICT, people=0
    )


def _is_strange(area: Spot, part: Part) -> bool:
    """Whether a governorate is called an oblast or a republic, or one of these a governorate."""
    return area.name.endswith(" governorate") != part.imperial
