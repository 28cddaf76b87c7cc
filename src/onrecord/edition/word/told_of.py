"""Labels of language and people in a document: what the film must show, and how each was identified."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.edition.annotated import AnnotatedScript
from onrecord.edition.labels import labels_of
from onrecord.edition.people import Individual, Judged, judged_of, people_of
from onrecord.edition.telling import Telling
from onrecord.edition.word.manuscript import Manuscript


def labels(paper: Manuscript, script: AnnotatedScript) -> None:
    """The labels that the film must show with the lines that need each, and characters who stand for several."""
    telling = script.telling
    say, report = telling.say, telling.report
    shown, composites = labels_of(script.lines, report.labels), report.composites
    if not shown and not composites:
        return
    paper.heading(say("Labels and composites"))
    for one in shown:
        needed = (
            f"{say('Needed by lines')} {', '.join(map(str, one.lines))}"
            if one.lines
            else say("no line needs it")
        )
        paper.rows([(one.shown.words, f"{one.shown.scene or say('Before the first scene')} · {needed}")])
    for character in composites:
        label = say.quoted(character.label.words) if character.label else say("no label says so")
        stands = ", ".join(map(telling.called, character.stands_for))
        who = character.character or say("a character of the scene")
        paper.rows([(who, f"{say('stands for')}: {stands}; {label}")])


def people(paper: Manuscript, script: AnnotatedScript) -> None:
    """Whom each source describes, and by what judgement descriptions are held to be of one human being or not."""
    telling = script.telling
    say, everyone = telling.say, people_of(telling)
    if not everyone:
        return
    paper.heading(say("People"))
    for one in everyone:
        if one.is_compared:
            _identified(paper, telling, one)
    alone = [one for one in everyone if not one.is_compared]
    if alone:
        paper.heading(say("Described by one source alone"), 3)
        paper.rows((one.name, _described(one)) for one in alone)
    on_events = [one for one in telling.report.dossier.judgements.values() if one.compares_events]
    if on_events:
        paper.heading(say("Events compared"), 3)
        _judged(paper, telling, judged_of(telling, on_events))


def _identified(paper: Manuscript, telling: Telling, one: Individual) -> None:
    paper.heading(", ".join((one.name, *one.others)), 3)
    paper.rows((each.names, ". ".join(filter(None, (each.title, each.note)))) for each in one.described)
    if not one.described:
        paper.paragraph(telling.say("No source describes them."), style="Row")
    _judged(paper, telling, one.judged)


def _described(one: Individual) -> str:
    return "; ".join(". ".join(filter(None, (each.title, each.note))) for each in one.described)


def _judged(paper: Manuscript, telling: Telling, judged: Iterable[Judged]) -> None:
    """A judgement with its reason, who made it when, what it compares, and whether it still holds."""
    say = telling.say
    for one in judged:
        judgement = one.judgement
        told = [f"{judgement.because} ({judgement.by}, {say.written(judgement.date)})"]
        told += [say("overruled by a later judgement")] if one.overruled else []
        told += [say("contested: see “What cannot all be true”")] if one.contested else []
        told.append(f"{say('compares:')} {', '.join(one.compared)} [{judgement.id}]")
        paper.rows([(say(f"judged {judgement.decision}"), ". ".join(told))])
