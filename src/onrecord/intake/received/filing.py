"""What was read of a file, as records of a dossier: its card, its words, and the place it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.dates import Calendar
from onrecord.dossier import Dossier
from onrecord.dossier.geography import places_called
from onrecord.evidence import (
    Body,
    Name,
    Persona,
    Place,
    Received,
    Recording,
    Rights,
    Source,
    SourceKind,
    Text,
    TextFormat,
    TextHow,
    Wording,
)
from onrecord.intake.dating import when_of
from onrecord.intake.numbers import Numbers
from onrecord.intake.reading.languages import UNDETERMINED, likeliest_of
from onrecord.intake.reading.reading import Reading
from onrecord.intake.received.running import to_running_time
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

    `kind` and `language` are what somebody said of the files, and go before what the files tell; `recording` is the
    source time code in which transcripts have their times. Whoever has less than the `house` before them is given no
    id that something in it has, and no place that they do not see.
    """

    def __init__(
        self,
        dossier: Dossier,
        *,
        kind: SourceKind | None = None,
        language: str | None = None,
        recording: Recording | None = None,
        house: Dossier | None = None,
    ) -> None:
        self._kind, self._language, self._recording = kind, language, recording
        self._languages = dossier.production.languages
        self._numbers = Numbers(dossier if house is None else house)
        self._find_place = places_called(dossier)
        self._places: dict[str, str] = {}

    def file(self, reading: Reading, received: Sequence[Received]) -> Filed:
        """The records of one source; raises NotTaken where its times cannot be those of its recording."""
        is_timed = reading.text_format is TextFormat.WEBVTT and reading.words is not None
        said = self._recording if is_timed else None
        if said is not None and not reading.in_running_time:
            reading = replace(reading, words=to_running_time(reading.words or "", said))
        id = self._numbers.next("source")
        place, places = self._place(reading.place)
        personas, authors = self._people(reading)
        languages = (self._language,) if self._language else reading.languages
        made = when_of(reading.made) if reading.made else None
        text = self._text(id, reading)
        source = Source(
            id=id,
            kind=self._kind or reading.kind or SourceKind.OTHER,
            title=title_of(reading),
            authors=authors,
            made=made,
            place=place,
            calendar=reading.calendar if made is not None else Calendar.UNKNOWN,
            languages=tuple(tag for tag in languages if TAG.fullmatch(tag)),
            texts=_wording(reading, text),
            archive=reading.archive,
            rights=Rights(note=reading.rights) if reading.rights else None,
            recording=said or reading.recording,
            received=tuple(received),
            personas=personas,
        )
        return Filed(source=source, text=text, places=places)

    def _text(self, source: str, reading: Reading) -> Text | None:
        if reading.words is None:
            return None
        language = self._language or reading.language or UNDETERMINED
        if language == UNDETERMINED:
            language = likeliest_of(reading.words, self._languages)
        return Text(source=source, language=language, format=reading.text_format, words=reading.words)

    def _people(self, reading: Reading) -> tuple[dict[str, Persona], tuple[str | Body, ...]]:
        """Who made it, and who else had to do with it, as this source names them."""
        names = dict.fromkeys((*reading.authors, *reading.others))
        ids = {name: f"person-{number}" for number, name in enumerate(names, start=1)}
        personas = {ids[name]: Persona(names=(name,), note=reading.others.get(name)) for name in names}
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


def _wording(reading: Reading, text: Text | None) -> dict[str, Wording]:
    """Who made the words, where that was a program and not the file's author."""
    if text is None or reading.transcribed_by is None:
        return {}
    is_timed = reading.text_format is TextFormat.WEBVTT
    how = TextHow.TRANSCRIPT if is_timed else TextHow.TRANSCRIPTION
    return {text.language: Wording(how=how, by=reading.transcribed_by)}
