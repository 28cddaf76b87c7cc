"""What goes out: a dossier already narrowed to its readers, with the times and people that follow from it alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from onrecord.chronology import (
    Bounds,
    Chronology,
    birth_of,
    chronology_of,
    death_of,
    end_of,
    making_of,
    start_of,
)
from onrecord.dossier.clusters import Clusters
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Body, Name, Persona, Place, Source, Statement, Text

CENTURY = 36_525
"""In days: wider bounds say no more than that nobody lives for ever."""

NOTHING = Bounds(None, None)


@dataclass(frozen=True)
class Outgoing:
    """The records that a reader may see, and what follows from them; `made` is the day of the export.

    Nothing here is asked of the whole dossier: a bound that rests on a withheld record would tell of it.
    """

    dossier: Dossier
    chronology: Chronology
    made: date

    @property
    def people(self) -> Clusters:
        """Which personas are one person, by the judgements that the reader may see."""
        return self.chronology.people

    @cached_property
    def personas(self) -> Mapping[str, Persona]:
        """Everyone as every source describes them, by the ids that the rest of the dossier uses."""
        return {
            source.persona_key(local): persona
            for source in self.dossier.sources.values()
            for local, persona in source.personas.items()
        }

    @cached_property
    def statements_of(self) -> Mapping[str, tuple[Statement, ...]]:
        """What is said of each persona, in the order in which it is on record."""
        said: dict[str, list[Statement]] = {}
        for statement in self.dossier.statements.values():
            for who in dict.fromkeys(statement.who_keys):
                said.setdefault(who, []).append(statement)
        return {who: tuple(statements) for who, statements in said.items()}

    @cached_property
    def said_by(self) -> Mapping[str, tuple[Statement, ...]]:
        """What each source says, in the order in which it is on record."""
        said: dict[str, list[Statement]] = {}
        for statement in self.dossier.statements.values():
            said.setdefault(statement.source, []).append(statement)
        return {source: tuple(statements) for source, statements in said.items()}

    @cached_property
    def texts_of(self) -> Mapping[str, tuple[Text, ...]]:
        """The words of each source, in all its languages."""
        texts: dict[str, list[Text]] = {}
        for text in self.dossier.texts.values():
            texts.setdefault(text.source, []).append(text)
        return {source: tuple(its) for source, its in texts.items()}

    def everyone(self) -> tuple[str, ...]:
        """Everyone, once: persons first, then those whom no judgement makes a person."""
        return tuple(dict.fromkeys(self.people.one(who) for who in (*self.dossier.persons, *self.personas)))

    def members(self, who: str) -> tuple[str, ...]:
        """The personas who are one person, as far as the reader may see them."""
        return tuple(one for one in self.people.members(who) if one in self.personas)

    def names(self, who: str) -> tuple[Name, ...]:
        """All that somebody is called: the historian's form first, then what sources say."""
        person = self.dossier.persons.get(self.people.one(who))
        names = (
            {} if person is None else {name.text: name for name in (*person.names, Name(text=person.name))}
        )
        first = () if person is None else (person.name,)
        said = (name for key in self.members(who) for name in self.personas[key].names)
        return tuple(names.get(text, Name(text=text)) for text in dict.fromkeys((*first, *names, *said)))

    def called(self, who: str) -> str | None:
        """What somebody is called first of all; None where no source names them."""
        return next((name.text for name in self.names(who)), None)

    def authors(self, source: Source) -> tuple[tuple[str | None, str], ...]:
        """Who made a source: whose id it is, if a person's, and the name; whoever has no name is left out."""
        made_by = (
            (None, author.body)
            if isinstance(author, Body)
            else (source.persona_key(author), self.called(source.persona_key(author)))
            for author in source.authors
        )
        return tuple((who, name) for who, name in made_by if name is not None)

    def place(self, id: str) -> str:
        """What a place is called first of all; its id where it has no name."""
        place: Place | None = self.dossier.places.get(id)
        if place is not None and not place.names and place.same_as is not None:
            place = self.dossier.places.get(place.same_as)
        return place.names[0].text if place is not None and place.names else id

    def begun(self, statement: str) -> Bounds:
        """Between which days that began which a statement tells of."""
        return _telling(self.chronology.bounds(start_of(statement)))

    def ended(self, statement: str) -> Bounds:
        """Between which days it ended."""
        return _telling(self.chronology.bounds(end_of(statement)))

    def when(self, statement: str) -> Bounds:
        """Between which days all of it lies, its end included."""
        start = self.chronology.bounds(start_of(statement))
        end = self.chronology.bounds(end_of(statement))
        return _telling(Bounds(start.earliest, end.latest))

    def made_when(self, source: str) -> Bounds:
        """Between which days a source was made."""
        return _telling(self.chronology.bounds(making_of(source)))

    def born(self, who: str) -> Bounds:
        """Between which days somebody was born."""
        return _telling(self.chronology.bounds(birth_of(who)))

    def died(self, who: str) -> Bounds:
        """Between which days somebody died."""
        return _telling(self.chronology.bounds(death_of(who)))


def outgoing(narrowed: Dossier, made: date) -> Outgoing:
    """A reader's dossier, ready to be written in another form."""
    return Outgoing(narrowed, chronology_of(narrowed), made)


def _telling(bounds: Bounds) -> Bounds:
    """Bounds that tell something; none where they are a whole life or more apart."""
    if bounds.earliest is None or bounds.latest is None:
        return bounds
    return bounds if bounds.latest - bounds.earliest <= CENTURY else NOTHING
