"""What strangers may read, on the site or in the film: an allow-list, and whatever is not on it is refused."""

from __future__ import annotations

from onrecord.evidence import (
    AccessStatus,
    Judgement,
    Person,
    Place,
    Question,
    Release,
    RightsStatus,
    Source,
    Statement,
    Text,
)
from onrecord.protection.grounds import Grounds
from onrecord.protection.permission import Permission, no, yes

SEEN_BY_ALL = frozenset({AccessStatus.PUBLISHED, AccessStatus.OPEN})


def source_published(grounds: Grounds, source: Source) -> Permission:
    """A card: of what its release gives, of what is published, or open and by the dead."""
    card = grounds.dossier.sources.get(source.id, source)
    use = grounds.consent.use_of(card)
    if use.refused is not None:
        return no(use.refused)
    if grounds.consent.releases_of(card):
        return yes("its release gives it to this audience")
    status = None if source.access is None else source.access.status
    if status not in SEEN_BY_ALL:
        return no("its access is not recorded as published or open")
    if status is not AccessStatus.PUBLISHED and not all(map(grounds.is_history, grounds.makers(source))):
        return no("it is unpublished, and by someone who is not shown to be dead")
    return yes(f"its access is {status.value}")


def text_published(grounds: Grounds, text: Text) -> Permission:
    """A source's words: they name people, so only free ones of the dead."""
    source = grounds.dossier.sources.get(text.source)
    if source is None:
        return no("its source is not shown")
    if source.rights is None or source.rights.status is not RightsStatus.PUBLIC_DOMAIN:
        return no("its words are not in the public domain")
    if grounds.consent.use_of(source).withheld:
        return no("a release leaves a part of it out")
    everyone = [source.persona_key(local) for local in source.personas]
    if not all(grounds.is_history(who) and grounds.is_named_in_full(who) for who in everyone):
        return no("it has someone in it who is not shown to be dead, or whose name is withheld")
    return yes("in the public domain, and nobody in it is living")


def statement_published(grounds: Grounds, statement: Statement) -> Permission:
    """A statement: of the dead, and of those living who agreed to be told of."""
    if statement.source not in grounds.dossier.sources:
        return no("its source is not shown")
    if grounds.is_left_out(statement):
        return no("a release leaves out the stretch in which it is said")
    if all(map(grounds.is_history_or_agreed, grounds.people_in(statement))):
        return yes("nobody in it is living, or they agreed to it")
    return no("it tells of, or was told by, someone who is not shown to be dead")


def person_published(grounds: Grounds, person: Person) -> Permission:
    """Who somebody was: of the dead, by their names."""
    if grounds.is_history(person.id) and grounds.is_named_in_full(person.id):
        return yes("shown to be dead")
    return no("not shown to be dead, or a card withholds the name")


def of_the_dead(grounds: Grounds, record: Judgement | Question) -> Permission:
    """A judgement or a question: it names everyone whom it compares or concerns."""
    if all(map(grounds.is_history, grounds.people_in(record))):
        return yes("nobody in it is living")
    return no("it tells of someone who is not shown to be dead")


def question_published(grounds: Grounds, question: Question) -> Permission:
    """An open question; one that concerns nothing on record is not cleared."""
    if not question.concerns:
        return no("it does not say whom or what it concerns")
    return of_the_dead(grounds, question)


def place_told_of(grounds: Grounds, place: Place) -> Permission:
    """A place: one that only withheld records tell of would give them away."""
    if place.id in grounds.places:
        return yes("a record that is shown tells of it")
    return no("no record that is shown tells of it")


def release_in_force(grounds: Grounds, release: Release) -> Permission:
    """A release, for its terms alone, where the audience has something by it."""
    if grounds.consent.gives_anything(release):
        return yes("by it the audience has what it is of")
    return no("the audience has nothing by it")
