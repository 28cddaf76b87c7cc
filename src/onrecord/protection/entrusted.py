"""What is entrusted to an insurer or an archive, who read more than strangers do, and under their own duties."""

from __future__ import annotations

from onrecord.evidence import Judgement, Person, Question, Release, Signoff, Source, Statement, Text
from onrecord.protection.grounds import Grounds
from onrecord.protection.permission import Permission, no, yes


def source_in_confidence(grounds: Grounds, source: Source) -> Permission:
    """A card, for the insurer: whatever is not closed, and was not taken back."""
    use = grounds.consent.use_of(grounds.dossier.sources.get(source.id, source))
    if use.refused is not None:
        return no(use.refused)
    return yes("it is not closed, and nobody has kept it from this audience")


def source_deposited(grounds: Grounds, source: Source) -> Permission:
    """A card, for an archive: what is not closed, and what the living have given to be kept."""
    card = grounds.dossier.sources.get(source.id, source)
    use = grounds.consent.use_of(card)
    if use.refused is not None or use.wanted is not None:
        return no(use.refused or use.wanted or "")
    if grounds.consent.releases_of(card):
        return yes("its release gives it to this audience")
    signed = grounds.identities.signed(card)
    if not all(grounds.is_known(who) or who in signed for who in grounds.makers(source)):
        return no("it is by someone who is not shown to be dead, and no release gives it to this audience")
    return yes("it is not closed, and nobody living has to agree")


def text_entrusted(grounds: Grounds, text: Text) -> Permission:
    """A source's words: rights do not stand in the way of reading, but people do."""
    source = grounds.dossier.sources.get(text.source)
    if source is None:
        return no("its source is not shown")
    if grounds.consent.use_of(source).withheld:
        return no("a release leaves a part of it out")
    if not all(grounds.is_known(source.persona_key(local)) for local in source.personas):
        return no("it has someone in it whose name is withheld from this audience")
    return yes("everyone in it may be known to this audience")


def statement_entrusted(grounds: Grounds, statement: Statement) -> Permission:
    """A statement: of and by people whom the audience may know in some form."""
    if statement.source not in grounds.dossier.sources:
        return no("its source is not shown")
    if grounds.is_left_out(statement):
        return no("a release leaves out the stretch in which it is said")
    signed = grounds.identities.signed(grounds.dossier.sources[statement.source])
    may_tell = all(grounds.is_known(who) or who in signed for who in grounds.tellers(statement))
    if may_tell and all(map(grounds.is_known, grounds.people_in(statement))):
        return yes("everyone in it may be known to this audience")
    return no("it tells of, or was told by, someone whose name is withheld from this audience")


def person_entrusted(grounds: Grounds, person: Person) -> Permission:
    """Who somebody is: by the full name or not at all, since the record has no other."""
    if grounds.is_named_in_full(person.id):
        return yes("this audience is told the full name")
    return no("this audience is not told the full name")


def question_entrusted(grounds: Grounds, question: Question) -> Permission:
    """An open question; one that concerns nothing on record is not cleared."""
    if not question.concerns:
        return no("it does not say whom or what it concerns")
    return of_the_known(grounds, question)


def of_the_known(grounds: Grounds, record: Judgement | Question) -> Permission:
    """A judgement or a question: of people whom the audience may know in some form."""
    if all(map(grounds.is_known, grounds.people_in(record))):
        return yes("everyone in it may be known to this audience")
    return no("it tells of someone whose name is withheld from this audience")


def release_in_confidence(_grounds: Grounds, _release: Release) -> Permission:
    """A release, for the insurer: those that have run out too, since something is owed there."""
    return yes("the insurer weighs what was agreed to")


def signoff_entrusted(_grounds: Grounds, _signoff: Signoff) -> Permission:
    """A sign-off: who answers for a line that is shown."""
    return yes("who answers for a line is part of its evidence")
