"""The places of a dossier, as the room of places reads them."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.evidence import Place
from onrecord.places import Gazetteer


def gazetteer_of(places: Iterable[Place]) -> Gazetteer:
    """Which place lies in which, is which, is called what and is where, by the records of places."""
    records = list(places)
    return Gazetteer(
        within={place.id: place.within for place in records},
        same_as={place.id: place.same_as for place in records},
        names={place.id: tuple(name.text for name in place.names) for place in records},
        at={place.id: place.at for place in records if place.at is not None},
    )
