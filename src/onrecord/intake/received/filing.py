"""What was read of a file, as records of a dossier: its card, its words, and the place it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.dates import Calendar
from onrecord.dossier import Dossier
from onrecord.dossier.geography import places_called
from onrecord.evidence import Body, Name, Persona, Place, Received, Rights, Source, SourceKind, Text
from onrecord.intake.dating import when_of
from onrecord.intake.reading.languages import UNDETERMINED
from onrecord.intake.reading.reading import Reading
from onrecord.intake.received.numbers import Numbers
from onrecord.intake.received.titles import title_of

TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """The records that a file becomes; `places` are those that the dossier has not had."""

    source: Source
    text: Text | None
    places: tuple[Place, ...]


class Filing:
    """Files away one reading after another; ids are numbers, and a place of the same name is one place.

    `kind` and `language` are what somebody said of the files, and go before what the files tell.
    """

    def __init__(
        self, dossier: Dossier, *, kind: SourceKind | None = None, language: str | None = None
    ) -> None:
        self._kind, self._language = kind, language
        self._numbers = Numbers(dossier)
        self._find_place = places_called(dossier)
        self._places: dict[str, str] = {}

    def file(self, reading: Reading, received: Sequence[Received]) -> Filed:
        """The records of one source."""
        id = self._numbers.next("source")
        place, places = self._place(reading.place)
        personas, authors = self._people(reading)
        languages = (self._language,) if self._language else reading.languages
        made = when_of(reading.made) if reading.made else None
        source = Source(
            id=id,
            kind=self._kind or reading.kind or SourceKind.OTHER,
            title=title_of(reading),
            authors=authors,
            made=made,
            place=place,
            calendar=reading.calendar if made is not None else Calendar.UNKNOWN,
            languages=tuple(tag for tag in languages if TAG.fullmatch(tag)),
            archive=reading.archive,
            rights=Rights(holder=reading.rights_holder) if reading.rights_holder else None,
            received=tuple(received),
            personas=personas,
        )
        return Filed(source=source, text=self._text(id, reading), places=places)

    def _text(self, source: str, reading: Reading) -> Text | None:
        if reading.words is None:
            return None
        language = self._language or reading.language or UNDETERMINED
        return Text(source=source, language=language, format=reading.text_format, words=reading.words)

    def _people(self, reading: Reading) -> tuple[dict[str, Persona], tuple[str | Body, ...]]:
        """Who made it, and whom it went to, as this source names them."""
        names = dict.fromkeys((*reading.authors, *reading.recipients))
        ids = {name: f"person-{number}" for number, name in enumerate(names, start=1)}
        personas = {
            ids[name]: Persona(names=(name,), note="recipient" if name in reading.recipients else None)
            for name in names
        }
        people = (ids[name] for name in dict.fromkeys(reading.authors))
        return personas, (*people, *(Body(body=name) for name in reading.bodies))

    def _place(self, name: str | None) -> tuple[str | None, tuple[Place, ...]]:
        """The place's id, and the place itself where the dossier has none of that name."""
        if not name:
            return None, ()
        known = self._find_place(name) or self._places.get(name.casefold())
        if known is not None:
            return known, ()
        place = Place(id=self._numbers.next("place"), names=(Name(text=name),))
        self._places[name.casefold()] = place.id
        return place.id, (place,)
