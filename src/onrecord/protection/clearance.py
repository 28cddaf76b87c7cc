"""What each audience may read of each kind of record: allow-lists, and whatever is not on one is refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from onrecord.evidence import (
    Audience,
    Judgement,
    NameForm,
    Person,
    Place,
    Production,
    Question,
    Release,
    Script,
    Signoff,
    Source,
    Statement,
    Text,
)
from onrecord.protection import entrusted, published
from onrecord.protection.grounds import Grounds
from onrecord.protection.permission import Permission, no, yes

Rule = Callable[[Grounds, Any], Permission]

TO_ALL: Mapping[type, Rule] = {
    Production: lambda _grounds, _production: yes("the title of what is being made"),
    Place: published.place_told_of,
    Script: lambda _grounds, _script: yes("line by line, each by itself"),
}

TO_STRANGERS: Mapping[type, Rule] = {
    **TO_ALL,
    Source: published.source_published,
    Text: published.text_published,
    Statement: published.statement_published,
    Person: published.person_published,
    Judgement: published.of_the_dead,
    Question: published.question_published,
    Release: published.release_in_force,
}

TO_THE_ARCHIVE: Mapping[type, Rule] = {
    **TO_ALL,
    Source: entrusted.source_deposited,
    Text: entrusted.text_entrusted,
    Statement: entrusted.statement_entrusted,
    Person: entrusted.person_entrusted,
    Judgement: entrusted.of_the_known,
    Question: entrusted.question_entrusted,
    Release: published.release_in_force,
    Signoff: entrusted.signoff_entrusted,
}

TO_THE_INSURER: Mapping[type, Rule] = {
    **TO_THE_ARCHIVE,
    Source: entrusted.source_in_confidence,
    Release: entrusted.release_in_confidence,
}

RULES: Mapping[Audience, Mapping[type, Rule]] = {
    Audience.WEB: TO_STRANGERS,
    Audience.FILM: TO_STRANGERS,
    Audience.ARCHIVE: TO_THE_ARCHIVE,
    Audience.INSURER: TO_THE_INSURER,
}
"""By audience; the team's list is in `narrowing`, since it asks nothing of a record but its kind."""


@dataclass(frozen=True, slots=True)
class Clearance:
    """What is asked before a record is shown to a reader."""

    grounds: Grounds

    @property
    def rules(self) -> Mapping[type, Rule]:
        """The reader's allow-list."""
        return RULES.get(self.grounds.consent.audience, {})

    def of(self, record: Any) -> Permission:
        """Whether the reader may have a record. A kind of record that nobody listed may not be read."""
        rule = self.rules.get(type(record))
        if rule is None:
            return no("records of this kind are not shown to this audience")
        answer = rule(self.grounds, record)
        # A script is screened line by line: one line that must go does not take the story with it.
        if not answer.allowed or isinstance(record, Script):
            return answer
        signed = self.grounds.identities.signed(record) if isinstance(record, Source) else frozenset()
        if self.grounds.screen.hits(record, but_for=signed):
            return no("it names someone whose name is withheld")
        if self.grounds.points_nowhere(record):
            return no("it refers to something that is not shown")
        return answer

    def of_persona(self, source: Source, local: str) -> Permission:
        """Whether the reader may know a persona, in whatever form."""
        key = source.persona_key(local)
        form = self.grounds.identities.form(key)
        if form is NameForm.WITHHELD and key in self.grounds.identities.signed(source):
            return yes("signed to a published work, and named in its citation alone")
        if form is NameForm.WITHHELD:
            return no("not shown to be dead, or a card or release withholds the name")
        dead = self.grounds.identities.lives.is_shown_dead(key)
        return yes("shown to be dead" if form is NameForm.FULL and dead else f"by {form.value} alone")
