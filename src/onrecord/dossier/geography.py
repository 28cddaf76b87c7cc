"""The places of a dossier, as the room of places reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from onrecord.dates import Calendar, Dated, NoSuchDay, readings
from onrecord.dates.days import civil
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Name, Place
from onrecord.places import Gazetteer, Years

FindPlace = Callable[[str], str | None]
"""The id of the dossier's own place that is called so."""


def places_called(dossier: Dossier) -> FindPlace:
    """The dossier's own place that is called just so; None where none is, or more than one."""
    called: dict[str, set[str]] = {}
    for place in dossier.places.values():
        for name in place.names:
            called.setdefault(name.text.casefold(), set()).add(place.id)

    def find(words: str) -> str | None:
        known = called.get(words.casefold(), set())
        return next(iter(known)) if len(known) == 1 else None

    return find


def gazetteer_of(places: Iterable[Place]) -> Gazetteer:
    """Which place lies in which, is which and where, and what it is called in which years, by the records of places."""
    records = list(places)
    return Gazetteer(
        within={place.id: place.within for place in records},
        same_as={place.id: place.same_as for place in records},
        names={place.id: tuple(name.text for name in place.names) for place in records},
        at={place.id: place.at for place in records if place.at is not None},
        years={
            place.id: {name.text: years_of(name) for name in place.names}
            for place in records
            if any(name.since or name.until for name in place.names)
        },
    )


def years_of(name: Name) -> Years:
    """The years in which a name was borne, as far as its dates tell."""
    return Years(_year(name.since, ends=False), _year(name.until, ends=True))


def _year(date: Dated | None, *, ends: bool) -> int | None:
    """The first year of a date, or its last; of a day that its calendar does not have, none is known."""
    if date is None:
        return None
    try:
        extent = readings(date, Calendar.GREGORIAN, about=0)[0].extent
    except NoSuchDay:
        return None
    day = extent.last if ends else extent.first
    return None if day is None else civil(day)[0]
