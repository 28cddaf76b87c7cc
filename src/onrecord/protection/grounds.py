"""What is asked of a record before it is shown: who is in it, what they agreed to, what it would give away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.dossier.dossier import Dossier
from onrecord.dossier.records import Record
from onrecord.dossier.references import meant, references
from onrecord.evidence import NameForm, Source, Statement
from onrecord.protection.consent import Consent
from onrecord.protection.identities import Identities
from onrecord.protection.screen import Screen


@dataclass(frozen=True, slots=True)
class Grounds:
    """One dossier on its way to one reader; `places` are those that cards and statements in it tell of."""

    dossier: Dossier
    identities: Identities
    screen: Screen
    places: frozenset[str]

    @property
    def consent(self) -> Consent:
        """What was agreed to for this reader."""
        return self.identities.consent

    def points_nowhere(self, record: Record) -> bool:
        """Whether a record refers to something that the reader does not see."""
        return any(meant(self.dossier, reference) is None for reference in references(record))

    def people_in(self, record: Record) -> Iterator[str]:
        """Everyone whom a record refers to, as far as the reader's dossier knows them."""
        meanings = (meant(self.dossier, reference) for reference in references(record))
        return (who for who in meanings if who is not None and self._is_someone(who))

    def makers(self, source: Source) -> Iterator[str]:
        """The authors by the card itself: in the form that is shown those who are withheld are gone."""
        card = self.dossier.sources.get(source.id, source)
        return (card.persona_key(author) for author in card.authors if isinstance(author, str))

    def tellers(self, statement: Statement) -> Iterator[str]:
        """Whose word a statement is, among the people of its source."""
        if statement.told_by is not None:
            yield f"{statement.source}:{statement.told_by}"
        else:
            yield from self.makers(self.dossier.sources[statement.source])

    def is_history(self, who: str) -> bool:
        """Whether somebody's life may be told: shown to be dead, and not withheld."""
        return self.identities.is_history(who)

    def is_history_or_agreed(self, who: str) -> bool:
        """Whether somebody is dead, or has agreed to be told of, and is not withheld."""
        return self.is_known(who) and (self.is_history(who) or self.consent.is_given_by(who))

    def is_known(self, who: str) -> bool:
        """Whether the reader may know somebody in any form."""
        return self.identities.form(who) is not NameForm.WITHHELD

    def is_named_in_full(self, who: str) -> bool:
        """Whether the reader may know somebody's full name."""
        return self.identities.form(who) is NameForm.FULL

    def is_left_out(self, statement: Statement) -> bool:
        """Whether a statement was made in a stretch that its source's release leaves out."""
        return self.consent.leaves_out(self.dossier.sources[statement.source], statement.at)

    def _is_someone(self, id: str) -> bool:
        return ":" in id or id in self.dossier.persons
