"""The places of a dossier as spots: found by any of their names, lying in what the dossier says they lie in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.places.cases import nominatives
from onrecord.places.gazetteer import Gazetteer
from onrecord.places.phrase import Part
from onrecord.places.resolving import FITTING, Known, meanings
from onrecord.places.spelling import spelling
from onrecord.places.spot import NEIGHBOURHOOD, Spot, kilometres, likely, relation
from onrecord.places.years import Years

ALWAYS = Years()


class OwnPlaces:
    """The spots of a dossier's own places, by their names in one spelling; placed on a map where they are found there."""

    def __init__(self, gazetteer: Gazetteer, maps: Sequence[Known] = ()) -> None:
        self._gazetteer, self._maps = gazetteer, maps
        self._bearers: dict[str, list[tuple[str, Years]]] = {}
        for place in gazetteer.places():
            years = gazetteer.years.get(place, {})
            for name in (*gazetteer.names.get(place, ()), place):
                bearer = (gazetteer.canonical(place), years.get(name, ALWAYS))
                self._bearers.setdefault(spelling(name), []).append(bearer)
        self._spots: dict[str, Spot] = {}

    def whole(self, text: str, year: int | None) -> tuple[Spot, ...]:
        """The places whose name is the whole of a text, those first that bore it in the year."""
        return self._called(spelling(text), year)

    def named(self, part: Part, year: int | None) -> tuple[Spot, ...]:
        """The places that a part of a phrase names, in whatever case."""
        forms = nominatives(part.spelt)
        return next((found for form in forms if (found := self._called(form, year))), ())

    def _called(self, spelt: str, year: int | None) -> tuple[Spot, ...]:
        bearers = sorted(self._bearers.get(spelt, ()), key=lambda bearer: not bearer[1].hold(year))
        return tuple(self.spot(place) for place in dict.fromkeys(place for place, _ in bearers))

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
            self._spots[place] = self._placed(place, bare)
        return self._spots[place]

    def _placed(self, place: str, bare: Spot) -> Spot:
        """Where a map knows the place, as there; else in the regions of the nearest thing it lies in that is known."""
        outer = [self.spot(one) for one in bare.within]
        inmost = next((one for one in outer if one.regions), None)
        mapped = self._on_map(place, bare, inmost)
        known = mapped or inmost
        around = (*(one.key for one in outer), *bare.within, *(known.within if known else ()))
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
            yield meanings((name,), self._maps, years.since or years.until)


def _fits(spot: Spot, bare: Spot, inmost: Spot | None) -> bool:
    if inmost is not None and relation(spot, inmost) not in FITTING:
        return False
    if bare.at is None or spot.at is None:
        return True
    return kilometres(bare.at, spot.at) <= NEIGHBOURHOOD
