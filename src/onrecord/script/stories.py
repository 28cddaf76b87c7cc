"""A conflict told as a sentence: who says what, and why it cannot all be."""

from __future__ import annotations

from onrecord.chronology import Conflict, ConflictKind
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Decision, Judgement, Source, Statement
from onrecord.sentences import Joined, Sentence

WHY = {
    ConflictKind.TIME: "There is no time at which {these} can{all} be true: {said}.",
    ConflictKind.PLACE: "Nobody can be in two places at once, as {these} would have it: {said}.",
    ConflictKind.IDENTITY: "{These} contradict one another on who is who: {said}.",
}


def conflict_story(dossier: Dossier, conflict: Conflict) -> str:
    """One sentence for a conflict: what is wrong, and what each of its members says."""
    count = len(conflict.members)
    these = "this" if count == 1 else f"these {count}"
    return Sentence(
        WHY[conflict.kind],
        these=these,
        These=these.capitalize(),
        all="" if count == 1 else " both" if count == 2 else " all",
        said=Joined((_says(dossier, member) for member in conflict.members), "; "),
    )


def _says(dossier: Dossier, member: str) -> str:
    statement = dossier.statements.get(member)
    if statement is not None:
        return Sentence("{words} ({member})", words=_words(statement), member=member)
    source = dossier.sources.get(member)
    if source is not None:
        return Sentence("{words} ({member})", words=_card(source), member=member)
    judgement = dossier.judgements.get(member)
    if judgement is None:
        return member
    return Sentence("{words} ({member})", words=_decision(judgement), member=member)


def _words(statement: Statement) -> str:
    if statement.says:
        return statement.says.rstrip(".")
    return Sentence("a {what} in {source}", what=Sentence(statement.what.value), source=statement.source)


def _card(source: Source) -> str:
    return Sentence("the card of “{title}” says when and by whom it was made", title=source.title)


def _decision(judgement: Judgement) -> str:
    compared = Joined((*judgement.compares, *judgement.compares_events))
    found = {
        Decision.SAME: "one and the same",
        Decision.DIFFERENT: "different",
        Decision.UNSURE: "not settled",
    }
    said = f"{{name}} judged {{compared}} to be {found[judgement.decision]}"
    return Sentence(said, name=judgement.by, compared=compared)
