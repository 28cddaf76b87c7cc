"""The places of a dossier as spots: found by any of their names, lying in what the dossier says they lie in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.places.cases import nominatives, stem
from onrecord.places.gazetteer import Gazetteer
from onrecord.places.phrase import Part, parts_of
from onrecord.places.resolving import FITTING, Known, Reader
from onrecord.places.spelling import spelling
from onrecord.places.spot import NEIGHBOURHOOD, Extent, Spot, kilometres, likely, relation
from onrecord.places.years import Called, Years

ALWAYS = Years()


class OwnPlaces:
    """The spots of a dossier's own places, by their names in one spelling; on a map where they are found there."""

    def __init__(self, gazetteer: Gazetteer, maps: tuple[Known, ...] = ()) -> None:
        self._gazetteer, self._map = gazetteer, Reader(maps)
        self._bearers: dict[str, list[tuple[str, Years]]] = {}
        self._areas: dict[str, list[tuple[str, Years]]] = {}
        for place in gazetteer.places():
            years = gazetteer.years.get(place, {})
            for name in (*gazetteer.names.get(place, ()), place):
                bearer = (gazetteer.canonical(place), years.get(name, ALWAYS))
                self._bearers.setdefault(spelling(name), []).append(bearer)
                for adjective in _adjective_of(name):
                    self._areas.setdefault(adjective, []).append(bearer)
        self._spots: dict[str, Spot] = {}
        self._by_key: dict[str, str] = {}

    def whole(self, text: str, year: int | None) -> tuple[Spot, ...]:
        """The places whose name is the whole of a text, those first that bore it in the year."""
        return self._called(spelling(text), year) if self._bearers else ()

    def readings(self, part: Part, year: int | None) -> Iterator[tuple[Spot, ...]]:
        """The places that a part of a phrase names, in whatever case."""
        if part.extent is not None and part.extent is not Extent.SITE and stem(part.spelt) in self._areas:
            yield self._spots_of(self._areas[stem(part.spelt)], year)
        if self._bearers:
            yield from (self._called(form, year) for form in nominatives(part.spelt) if form in self._bearers)

    def names_of(self, key: str) -> tuple[Called, ...]:
        """The names of a place in the dossier, with their years."""
        place = self._by_key.get(key, "")
        years = self._gazetteer.years.get(place, {})
        return tuple(Called(name, years.get(name, ALWAYS)) for name in self._gazetteer.names.get(place, ()))

    def _called(self, spelt: str, year: int | None) -> tuple[Spot, ...]:
        return self._spots_of(self._bearers.get(spelt, ()), year)

    def _spots_of(self, bearers: Iterable[tuple[str, Years]], year: int | None) -> tuple[Spot, ...]:
        """The places of a name, those first that bore it in the year."""
        ordered = sorted(bearers, key=lambda bearer: not bearer[1].hold(year))
        return tuple(self.spot(place) for place in dict.fromkeys(place for place, _ in ordered))

    def spot(self, place: str) -> Spot:
        """A place of the dossier; its own record comes first, and what the map knows of it after."""
        if place not in self._spots:
            names = self._gazetteer.names.get(place, ())
            bare = Spot(
                key=place,
                name=names[0] if names else place,
                within=self._gazetteer.outward(place),
                at=self._gazetteer.at.get(place),
                recorded=True,
            )
            self._spots[place] = bare  # what two places in a ring find of each other
            self._spots[place] = placed = self._placed(place, bare)
            self._by_key.setdefault(placed.key, place)
        return self._spots[place]

    def _placed(self, place: str, bare: Spot) -> Spot:
        """Where a map knows the place, as there; else in the regions of the nearest thing it lies in that is known."""
        outer = [self.spot(one) for one in bare.within]
        inmost = next((one for one in outer if one.regions), None)
        mapped = self._on_map(place, bare, inmost)
        known = mapped or inmost
        around = (*(one.key for one in outer), *(known.within if known else ()))
        if known is None:
            return replace(bare, within=tuple(dict.fromkeys(around)))
        return replace(
            bare,
            key=mapped.key if mapped else place,
            extent=mapped.extent if mapped else bare.extent,
            country=known.country,
            within=tuple(dict.fromkeys(around)),
            at=bare.at or (mapped.at if mapped else None),
            regions=known.regions,
            people=known.people if mapped else 0,
        )

    def _on_map(self, place: str, bare: Spot, inmost: Spot | None) -> Spot | None:
        """The one place on a map that goes by all of the names that a map knows, and lies where the dossier has it."""
        found = [spots for spots in self._meant(place) if spots]
        common = [spot for spot in found[0] if all(spot in spots for spots in found)] if found else []
        fitting = [spot for spot in common if _fits(spot, bare, inmost)]
        return fitting[0] if len(likely(fitting)) == 1 else None

    def _meant(self, place: str) -> Iterator[tuple[Spot, ...]]:
        for name in self._gazetteer.names.get(place, ()):
            years = self._gazetteer.years.get(place, {}).get(name, ALWAYS)
            yield self._map.meanings((name,), years.since or years.until)


def _fits(spot: Spot, bare: Spot, inmost: Spot | None) -> bool:
    if inmost is not None and relation(spot, inmost) not in FITTING:
        return False
    if bare.at is None or spot.at is None:
        return True
    return kilometres(bare.at, spot.at) <= NEIGHBOURHOOD


def _adjective_of(name: str) -> Iterator[str]:
    """The stem of the adjective in a name such as Irkutsk region, by which Иркутская губ. is it too."""
    parts = parts_of(name)
    if len(parts) == 1 and parts[0].extent not in (None, Extent.SITE):
        yield stem(parts[0].spelt)
