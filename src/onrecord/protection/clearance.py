"""What the public may read of each kind of record: an allow-list, and whatever is not on it is refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import (
    AccessStatus,
    Judgement,
    NameForm,
    Person,
    Persona,
    Place,
    Production,
    Question,
    RightsStatus,
    Source,
    Statement,
    Text,
)
from onrecord.protection.access import is_shut
from onrecord.protection.living import Lives
from onrecord.protection.permission import Permission, no, yes

SEEN_BY_ALL = frozenset({AccessStatus.PUBLISHED, AccessStatus.OPEN})


@dataclass(frozen=True, slots=True)
class Clearance:
    """What is asked before a record is shown to the public."""

    dossier: Dossier
    lives: Lives

    def of(self, record: object) -> Permission:
        """Whether the public may read a record. A kind of record that nobody listed may not be read."""
        rule = PUBLIC_RULES.get(type(record))
        return no("records of this kind are not shown to the public") if rule is None else rule(self, record)

    def of_persona(self, key: str, persona: Persona) -> Permission:
        """Whether the public may know a persona by name."""
        if self.lives.is_shown_dead(key):
            return yes("shown to be dead")
        form = None if persona.public is None else persona.public.web
        if form in (NameForm.FULL, NameForm.PSEUDONYM):
            return yes("has a public name for the web")
        return no("not shown to be dead, and has no public name")

    def of_someone(self, who: str) -> Permission:
        """Whether the public may know of a persona or person by id."""
        source, _, local = who.partition(":")
        found = self.dossier.sources.get(source)
        if local and found is not None and local in found.personas:
            return self.of_persona(who, found.personas[local])
        if who in self.dossier.persons and self.lives.is_shown_dead(who):
            return yes("shown to be dead")
        return no("not shown to be dead")

    def of_source(self, source: Source) -> Permission:
        """Whether the public may see a source's card."""
        if source.access is None or is_shut(source.access, self.lives.today):
            return no("its access is restricted, closed or not recorded")
        if source.access.status not in SEEN_BY_ALL:
            return no("it is neither published nor open")
        return yes("published or open")

    def of_text(self, text: Text) -> Permission:
        """Whether the public may read a source's words: they name people, so only free ones."""
        source = self.dossier.sources.get(text.source)
        if source is None or not self.of_source(source).allowed:
            return no("its source is not shown to the public")
        free = source.rights is not None and source.rights.status is RightsStatus.PUBLIC_DOMAIN
        everyone = all(self.of_someone(source.persona_key(who)).allowed for who in source.personas)
        return (
            yes("public domain")
            if free and everyone
            else no("its words are not free, or name someone living")
        )

    def of_statement(self, statement: Statement) -> Permission:
        """Whether the public may read a statement."""
        source = self.dossier.sources.get(statement.source)
        if source is None or not self.of_source(source).allowed:
            return no("its source is not shown to the public")
        if not all(self.of_someone(who).allowed for who in statement.who_keys):
            return no("it tells of someone who is not shown to be dead")
        return yes("its source is public and nobody in it is living")

    def of_judgement(self, judgement: Judgement) -> Permission:
        """Whether the public may read a judgement: it names everyone it compares."""
        named = [*judgement.compares, *([judgement.person] if judgement.person else [])]
        events = [self.dossier.statements.get(key) for key in judgement.compares_events]
        if not all(self.of_someone(who).allowed for who in named):
            return no("it compares someone who is not shown to be dead")
        if not all(event is not None and self.of_statement(event).allowed for event in events):
            return no("it compares statements that are not public")
        return yes("everyone it names is shown to be dead")

    def of_question(self, question: Question) -> Permission:
        """Whether the public may read an open question."""
        if all(self._is_public(id) for id in question.concerns):
            return yes("it concerns nothing that is not public")
        return no("it concerns something that is not public")

    def _is_public(self, id: str) -> bool:
        for records in (self.dossier.sources, self.dossier.statements, self.dossier.places):
            if id in records:
                return self.of(records[id]).allowed
        return self.of_someone(id).allowed


Rule = Callable[[Clearance, Any], Permission]

PUBLIC_RULES: Mapping[type, Rule] = {
    Production: lambda _clearance, _production: yes("the title of what is being made"),
    Source: Clearance.of_source,
    Text: Clearance.of_text,
    Statement: Clearance.of_statement,
    Person: lambda clearance, person: clearance.of_someone(person.id),
    Judgement: Clearance.of_judgement,
    Place: lambda _clearance, _place: yes("places are public"),
    Question: Clearance.of_question,
}
"""Releases, sign-offs and scripts are not here: they stay in the house."""
