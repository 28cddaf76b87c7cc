"""What the public may read of each kind of record: an allow-list, and whatever is not on it is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from onrecord.dossier.dossier import Dossier
from onrecord.dossier.references import meant, references
from onrecord.evidence import (
    AccessStatus,
    Judgement,
    NameForm,
    Person,
    Place,
    Production,
    Question,
    RightsStatus,
    Source,
    Statement,
    Text,
)
from onrecord.protection.identities import Identities
from onrecord.protection.permission import Permission, no, yes
from onrecord.protection.screen import Screen

SEEN_BY_ALL = frozenset({AccessStatus.PUBLISHED, AccessStatus.OPEN})


@dataclass(frozen=True, slots=True)
class Clearance:
    """What is asked before a record is shown to the public; `places` are those that public records tell of."""

    dossier: Dossier
    identities: Identities
    screen: Screen
    places: frozenset[str]

    def of(self, record: Any) -> Permission:
        """Whether the public may read a record. A kind of record that nobody listed may not be read."""
        rule = PUBLIC_RULES.get(type(record))
        if rule is None:
            return no("records of this kind are not shown to the public")
        answer = rule(self, record)
        if not answer.allowed:
            return answer
        if self.screen.hits(record):
            return no("it names someone whose name is withheld")
        if any(meant(self.dossier, reference) is None for reference in references(record)):
            return no("it refers to something that is not public")
        return answer

    def of_persona(self, key: str) -> Permission:
        """Whether the public may know a persona, in whatever form."""
        form = self.identities.form(key)
        if form is NameForm.WITHHELD:
            return no("not shown to be dead, or a card withholds the name")
        return yes("shown to be dead" if form is NameForm.FULL else f"by {form.value} alone")

    def of_source(self, source: Source) -> Permission:
        """Whether the public may see a source's card."""
        status = None if source.access is None else source.access.status
        if status not in SEEN_BY_ALL:
            return no("its access is not recorded as published or open")
        if status is not AccessStatus.PUBLISHED and not all(map(self._is_history, self._makers(source))):
            return no("it is unpublished, and by someone who is not shown to be dead")
        return yes(f"its access is {status.value}")

    def of_text(self, text: Text) -> Permission:
        """Whether the public may read a source's words: they name people, so only free ones of the dead."""
        source = self.dossier.sources.get(text.source)
        if source is None:
            return no("its source is not shown to the public")
        if source.rights is None or source.rights.status is not RightsStatus.PUBLIC_DOMAIN:
            return no("its words are not in the public domain")
        everyone = map(source.persona_key, source.personas)
        if not all(self._is_history(who) and self._is_named_in_full(who) for who in everyone):
            return no("it has someone in it who is not shown to be dead, or whose name is withheld")
        return yes("in the public domain, and nobody in it is living")

    def of_statement(self, statement: Statement) -> Permission:
        """Whether the public may read a statement."""
        if statement.source not in self.dossier.sources:
            return no("its source is not shown to the public")
        return self._unless_of_the_living(statement)

    def of_person(self, person: Person) -> Permission:
        """Whether the public may know who somebody was."""
        if self._is_history(person.id) and self._is_named_in_full(person.id):
            return yes("shown to be dead")
        return no("not shown to be dead, or a card withholds the name")

    def of_judgement(self, judgement: Judgement) -> Permission:
        """Whether the public may read a judgement: it names everyone it compares."""
        return self._unless_of_the_living(judgement)

    def of_place(self, place: Place) -> Permission:
        """Whether the public may see a place: one that only withheld records tell of would give them away."""
        if place.id in self.places:
            return yes("a public record tells of it")
        return no("no public record tells of it")

    def of_question(self, question: Question) -> Permission:
        """Whether the public may read an open question; one that concerns nothing on record is not cleared."""
        if not question.concerns:
            return no("it does not say whom or what it concerns")
        return self._unless_of_the_living(question)

    def _unless_of_the_living(self, record: Statement | Judgement | Question) -> Permission:
        meanings = [meant(self.dossier, reference) for reference in references(record)]
        if all(self._is_history(who) for who in filter(None, meanings) if self._is_someone(who)):
            return yes("nobody in it is living")
        return no("it tells of, or was told by, someone who is not shown to be dead")

    def _is_someone(self, id: str) -> bool:
        return ":" in id or id in self.dossier.persons

    def _is_history(self, who: str) -> bool:
        return self.identities.is_history(who)

    def _is_named_in_full(self, who: str) -> bool:
        return self.identities.form(who) is NameForm.FULL

    def _makers(self, source: Source) -> Iterator[str]:
        """The authors by the card itself: in its public form those who are withheld are gone."""
        card = self.dossier.sources.get(source.id, source)
        return (card.persona_key(author) for author in card.authors if isinstance(author, str))


Rule = Callable[[Clearance, Any], Permission]

PUBLIC_RULES: Mapping[type, Rule] = {
    Production: lambda _clearance, _production: yes("the title of what is being made"),
    Source: Clearance.of_source,
    Text: Clearance.of_text,
    Statement: Clearance.of_statement,
    Person: Clearance.of_person,
    Judgement: Clearance.of_judgement,
    Place: Clearance.of_place,
    Question: Clearance.of_question,
}
"""Releases, sign-offs and scripts are not here: they stay in the house."""
