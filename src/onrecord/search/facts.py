"""What of an entry limits are held against: whom, where and when it tells of, in which language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.chronology import (
    Chronology,
    birth_of,
    chronology_of,
    death_of,
    end_of,
    making_of,
    start_of,
)
from onrecord.dossier.clusters import Clusters, cluster_personas
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.geography import gazetteer_of
from onrecord.evidence import Question, Source, Statement, Text
from onrecord.places import Gazetteer
from onrecord.search.days import Days, days_of_card
from onrecord.search.entries import Entry, What


@dataclass(frozen=True)
class Facts:
    """What may be asked of the entries of a dossier; its chronology is worked out when somebody asks when."""

    dossier: Dossier

    @cached_property
    def persons(self) -> Clusters:
        """Which personas are one person, by the judgements."""
        return cluster_personas(self.dossier.judgements.values())

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Which place lies in which."""
        return gazetteer_of(self.dossier.places.values())

    @cached_property
    def chronology(self) -> Chronology:
        """When everything was."""
        return chronology_of(self.dossier)

    @cached_property
    def _statements(self) -> Mapping[str | None, Sequence[Statement]]:
        by_source = defaultdict[str | None, list[Statement]](list)
        for statement in self.dossier.statements.values():
            by_source[statement.source].append(statement)
        return by_source

    def source(self, entry: Entry) -> Source | None:
        """The card of the source that it is of."""
        return None if entry.source is None else self.dossier.sources.get(entry.source)

    def languages(self, entry: Entry) -> frozenset[str]:
        """Its own language; of what is no text, those of its source."""
        if isinstance(entry.record, Text):
            return frozenset({entry.record.language})
        source = self.source(entry)
        return frozenset(source.languages if source is not None else ())

    def people(self, entry: Entry) -> frozenset[str]:
        """Whom it tells of: of a statement who takes part or tells it, of a text or card all personas of the source."""
        record, source = entry.record, self.source(entry)
        if isinstance(record, Statement):
            told_by = () if record.told_by is None else (f"{record.source}:{record.told_by}",)
            return frozenset((*record.who_keys, *told_by))
        if isinstance(record, Question):
            return frozenset(record.concerns)
        if entry.what in (What.PERSONA, What.PERSON) or source is None:
            return frozenset({entry.id})
        return frozenset(map(source.persona_key, source.personas))

    def places(self, entry: Entry) -> frozenset[str]:
        """Where it tells of: of a text or card its source's place, and those of the source's statements."""
        record, source = entry.record, self.source(entry)
        if isinstance(record, Statement):
            return frozenset(() if record.where is None else (record.where,))
        if isinstance(record, Question):
            return frozenset(record.concerns)
        if source is None or entry.what is What.PERSONA:
            return frozenset({entry.id})
        told = {source.place, *(statement.where for statement in self._statements[source.id])}
        return frozenset(place for place in told if place is not None)

    def days(self, entry: Entry) -> Days:
        """When: of a statement what it tells of, of a source its making, of somebody a life.

        What is contested has no bounds: then a statement's own words count, and a source's card.
        """
        record, source = entry.record, self.source(entry)
        if isinstance(record, Statement):
            return self._told(record.key)
        if entry.what in (What.PERSONA, What.PERSON):
            return self._life(entry.id)
        if source is None:
            return Days(None, None)
        made = self._between(making_of(source.id), making_of(source.id))
        return made if made.is_known else days_of_card(source, self.dossier.production.policy.about)

    def _told(self, statement: str) -> Days:
        days = self._between(start_of(statement), end_of(statement))
        if days.is_known:
            return days
        start, end = self.chronology.told(statement)
        return Days(start.earliest, end.latest)

    def _life(self, who: str) -> Days:
        persona = next((one for one in self.persons.members(who) if ":" in one), who)
        return self._between(birth_of(persona), death_of(persona))

    def _between(self, begun: str, ended: str) -> Days:
        return Days(self.chronology.bounds(begun).earliest, self.chronology.bounds(ended).latest)
