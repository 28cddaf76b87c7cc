"""A conflict told as a sentence: who says what, and why it cannot all be."""

from __future__ import annotations

from onrecord.chronology import Conflict, ConflictKind
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Decision, Judgement, Source, Statement

WHY = {
    ConflictKind.TIME: "There is no time at which {these} can {all} be true",
    ConflictKind.PLACE: "Nobody can be in two places at once, as {these} would have it",
    ConflictKind.IDENTITY: "{These} contradict one another on who is who",
}


def conflict_story(dossier: Dossier, conflict: Conflict) -> str:
    """One sentence for a conflict: what is wrong, and what each of its members says."""
    count = len(conflict.members)
    these = "this" if count == 1 else f"these {count}"
    why = WHY[conflict.kind].format(these=these, These=these.capitalize(), all="all" if count > 2 else "both")
    why = why.replace("can both be", "can be") if count == 1 else why
    return f"{why}: {'; '.join(_says(dossier, member) for member in conflict.members)}."


def _says(dossier: Dossier, member: str) -> str:
    statement = dossier.statements.get(member)
    if statement is not None:
        return f"{_words(statement)} ({member})"
    source = dossier.sources.get(member)
    if source is not None:
        return f"{_card(source)} ({member})"
    judgement = dossier.judgements.get(member)
    return f"{_decision(judgement)} ({member})" if judgement is not None else member


def _words(statement: Statement) -> str:
    return statement.says.rstrip(".") if statement.says else f"a {statement.what} in {statement.source}"


def _card(source: Source) -> str:
    return f"the card of “{source.title}” says when and by whom it was made"


def _decision(judgement: Judgement) -> str:
    compared = " and ".join((*judgement.compares, *judgement.compares_events))
    found = {
        Decision.SAME: "one and the same",
        Decision.DIFFERENT: "different",
        Decision.UNSURE: "not settled",
    }
    return f"{judgement.by} judged {compared} to be {found[judgement.decision]}"
