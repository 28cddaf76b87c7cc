"""The places of a dossier as spots: found by any of their names, lying in what the dossier says they lie in."""

from __future__ import annotations

from onrecord.places.gazetteer import Gazetteer
from onrecord.places.spelling import spelling
from onrecord.places.spot import Spot


class OwnPlaces:
    """The spots of a dossier's own places, by their names in one spelling."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._by_name: dict[str, list[str]] = {}
        for place, names in gazetteer.names.items():
            for name in (*names, place):
                known = self._by_name.setdefault(spelling(name), [])
                known.append(place)

    def called(self, text: str, year: int | None = None) -> tuple[Spot, ...]:
        """The places of this name, those first that bore it in the year."""
        places = dict.fromkeys(map(self._gazetteer.canonical, self._by_name.get(spelling(text), ())))
        return tuple(map(self._spot, places))

    def _spot(self, place: str) -> Spot:
        names = self._gazetteer.names.get(place, ())
        return Spot(
            key=place,
            name=names[0] if names else place,
            within=tuple(self._gazetteer.outward(place)),
            at=self._gazetteer.at.get(place),
            recorded=True,
        )
