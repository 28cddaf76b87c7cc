"""What a page tells of a report: the report, the language, and what persons and places are called."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from onrecord.chronology import Bounds
from onrecord.edition.language import Language, Speech
from onrecord.evidence import Person
from onrecord.script import Report, Testimony


@dataclass(frozen=True)
class Telling:
    """A report, told in a language."""

    report: Report
    say: Speech

    @cached_property
    def noted(self) -> dict[str, Any]:
        """The notes that have been made, by statement: a page, a table and a picture ask for the same."""
        return {}

    @property
    def testimony(self) -> Testimony:
        """Whose word each statement is."""
        return self.report.testimony

    def called(self, who: str) -> str:
        """What a person, persona, body or source that testifies is called."""
        dossier = self.report.dossier
        one = self.report.chronology.people.one(who)
        if one in dossier.persons:
            return self.in_our_language(dossier.persons[one])
        if one in dossier.sources:
            return self.say("the maker of “{title}”", title=dossier.sources[one].title)
        return self.in_its_source(who)

    def in_our_language(self, person: Person) -> str:
        """The name of a person in the page's language, where one is on record."""
        ours = (name.text for name in person.names if name.lang == self.say.language)
        return person.name if self.say.language is Language.ENGLISH else next(ours, person.name)

    def in_its_source(self, persona: str) -> str:
        """What a persona's own source calls them; the id itself for what is no persona of the dossier."""
        _, _, local = persona.partition(":")
        names = self.names(persona)
        if names is None:
            return persona
        return ", ".join(names) or self.say("{persona} (not named)", persona=local.replace("-", " "))

    def names(self, persona: str) -> tuple[str, ...] | None:
        """The names that a persona's own source gives; None for what is no persona of the dossier."""
        source, _, local = persona.partition(":")
        known = self.report.dossier.sources.get(source)
        described = None if known is None else known.personas.get(local)
        return None if described is None else described.names

    def as_of_today(self, bounds: Bounds) -> Bounds:
        """Bounds without a last day that is yet to come: of what had begun, it tells a reader nothing."""
        today, earliest, latest = self.report.grounds.today.toordinal(), bounds.earliest, bounds.latest
        if latest is None or latest <= today or (earliest is not None and earliest > today):
            return bounds
        return Bounds(earliest, None)

    def title(self, id: str) -> str:
        """What anything on record is called on the page."""
        dossier = self.report.dossier
        if id in dossier.sources:
            return dossier.sources[id].title
        if id in dossier.statements:
            return dossier.statements[id].says or id
        return self.place(id) if id in dossier.places else self.called(id)

    def place(self, id: str) -> str:
        """What a place is called: by all its names in the page's language, since it may have borne each in turn."""
        place = self.report.dossier.places.get(id)
        if place is not None and not place.names and place.same_as is not None:
            place = self.report.dossier.places.get(place.same_as)
        if place is None or not place.names:
            return id
        ours = [name.text for name in place.names if name.lang == self.say.language]
        return " / ".join(dict.fromkeys(ours or [name.text for name in place.names]))
