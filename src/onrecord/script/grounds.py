"""What all lines are judged on: a reader's dossier with its chronology, passages and voices."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from copy import copy
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from onrecord.chronology import Chronology, Conflict
from onrecord.dossier.anchoring import Anchoring
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.geography import gazetteer_of
from onrecord.evidence import Audience, Script, Source, Statement, StatementKind, Text
from onrecord.places import Gazetteer
from onrecord.protection import Lives, Use, lives_of, use_of
from onrecord.script.mentions import Known
from onrecord.script.voices import Testimony

UNSTATED = ("gazetteer", "names", "known", "texts_of")
"""What of the grounds is the same whatever statements say."""

UNJUDGED = (*UNSTATED, "statements_by_source")
"""What of the grounds is the same whoever is judged to be whom."""


@dataclass(frozen=True)
class Grounds:
    """Everything that verdicts rest on, for one audience on one day."""

    dossier: Dossier
    chronology: Chronology
    anchoring: Anchoring
    audience: Audience
    today: date

    def with_script(self, script: Script) -> Grounds:
        """The same grounds beside another version of a script, which nothing here asks about."""
        scripts = {**self.dossier.scripts, script.id: script}
        grounds = copy(self)
        object.__setattr__(grounds, "dossier", replace(self.dossier, scripts=scripts))
        return grounds

    def rejudged(self, dossier: Dossier, chronology: Chronology) -> Grounds:
        """The same grounds by other judgements; what these have no part in is not worked out again."""
        grounds = Grounds(dossier, chronology, self.anchoring, self.audience, self.today)
        people, events = chronology.people, chronology.events
        vars(grounds).update({part: getattr(self, part) for part in UNJUDGED})
        vars(grounds)["lives"] = self.lives.rejudged(chronology)
        vars(grounds)["testimony"] = self.testimony.rejudged(dossier, people, events)
        return grounds

    def restated(
        self, dossier: Dossier, chronology: Chronology, anchoring: Anchoring, keys: Collection[str]
    ) -> Grounds:
        """The same grounds where these statements are others; what they have no part in is not worked out again."""
        grounds = Grounds(dossier, chronology, anchoring, self.audience, self.today)
        people, events = chronology.people, chronology.events
        vars(grounds).update({part: getattr(self, part) for part in UNSTATED})
        vars(grounds)["statements_by_source"] = self._by_source_but_for(dossier, keys)
        vars(grounds)["testimony"] = self.testimony.restated(dossier, people, events, keys)
        of_both = (held.statements.get(key) for held in (self.dossier, dossier) for key in keys)
        if not any(one is not None and one.what is StatementKind.DEATH for one in of_both):
            vars(grounds)["lives"] = self.lives.rejudged(chronology)
        return grounds

    def _by_source_but_for(
        self, dossier: Dossier, keys: Collection[str]
    ) -> Mapping[str, tuple[Statement, ...]]:
        by_source = dict(self.statements_by_source)
        for source in {key.partition("/")[0] for key in keys}:
            told = [one.key for one in by_source.get(source, ())]
            here = dict.fromkeys((*told, *(key for key in keys if key.startswith(f"{source}/"))))
            by_source[source] = tuple(dossier.statements[key] for key in here if key in dossier.statements)
        return by_source

    @cached_property
    def testimony(self) -> Testimony:
        """Whose word each statement is."""
        return Testimony(self.dossier, self.chronology.people, self.chronology.events)

    @cached_property
    def lives(self) -> Lives:
        """Who is shown to be dead."""
        return lives_of(self.dossier, self.chronology, self.today)

    def use_of(self, source: Source) -> Use:
        """What of a source may be used for this audience; the team may read all, and weigh it."""
        if self.audience is Audience.TEAM:
            return Use()
        if source.id not in self._uses:
            self._uses[source.id] = use_of(self.dossier, self.lives, source, self.audience)
        return self._uses[source.id]

    @cached_property
    def _uses(self) -> dict[str, Use]:
        return {}

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The dossier's places."""
        return gazetteer_of(self.dossier.places.values())

    @cached_property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """All names of every persona and person."""
        found = {
            source.persona_key(id): persona.names
            for source in self.dossier.sources.values()
            for id, persona in source.personas.items()
        }
        for person in self.dossier.persons.values():
            found[person.id] = (person.name, *(name.text for name in person.names))
        return found

    def names_of_one(self, who: str) -> tuple[str, ...]:
        """All names of somebody and of everyone who is judged to be one with them."""
        members = self.chronology.people.members(who)
        return tuple(dict.fromkeys(name for one in members for name in self.names.get(one, ())))

    @cached_property
    def known(self) -> Known:
        """Everyone and every place on record, as a line may name them."""
        return Known(self.names, self.gazetteer)

    @cached_property
    def standing_judgements(self) -> frozenset[str]:
        """The judgements that make anything one today: those that no later judgement has overruled."""
        clusters = (self.chronology.people, self.chronology.events)
        return frozenset(link.judgement for cluster in clusters for link in cluster.same)

    @cached_property
    def conflicts_of(self) -> Mapping[str, tuple[Conflict, ...]]:
        """The conflicts that each record is in."""
        found: dict[str, tuple[Conflict, ...]] = {}
        for conflict in self.chronology.conflicts:
            for member in conflict.members:
                found[member] = (*found.get(member, ()), conflict)
        return found

    @cached_property
    def citable(self) -> tuple[str, ...]:
        """Everything that a line may cite."""
        return (*self.dossier.statements, *self.dossier.questions, *self.dossier.judgements)

    @cached_property
    def texts_of(self) -> Mapping[str, tuple[Text, ...]]:
        """Each source's texts."""
        found: dict[str, tuple[Text, ...]] = {}
        for text in self.dossier.texts.values():
            found[text.source] = (*found.get(text.source, ()), text)
        return found

    @cached_property
    def statements_by_source(self) -> Mapping[str, tuple[Statement, ...]]:
        """Each source's statements."""
        found: dict[str, list[Statement]] = {}
        for statement in self.dossier.statements.values():
            found.setdefault(statement.source, []).append(statement)
        return {source: tuple(statements) for source, statements in found.items()}
