"""What follows the script in a document: conflicts, open questions, sources, verdicts, and what else was found."""

from __future__ import annotations

from onrecord.edition.annotated import AnnotatedScript
from onrecord.edition.citing import Note
from onrecord.edition.word.manuscript import Manuscript


def conflicts(paper: Manuscript, script: AnnotatedScript) -> None:
    """What cannot all be true, each with its members."""
    say = script.telling.say
    if not script.stories:
        return
    paper.heading(say("What cannot all be true"))
    for story in script.stories:
        paper.paragraph(say.told(story.sentence))
        if story.lines:
            paper.rows([(say("Lines that rest on it:").rstrip(":"), ", ".join(map(str, story.lines)))])
        for note in story.notes:
            _member(paper, note)
        for one in story.judged:
            judgement = one.judgement
            paper.rows([(say(f"judged {judgement.decision}"), f"{judgement.because} [{judgement.id}]")])


def _member(paper: Manuscript, note: Note) -> None:
    quoted = "; ".join(f"“{one.words}”" for one in note.passages if one.words)
    paper.rows([(note.title, f"{note.says} [{note.id}] {quoted}".strip())])


def questions(paper: Manuscript, script: AnnotatedScript) -> None:
    """What is not known, and where it was looked for."""
    say, asked = script.telling.say, script.telling.report.dossier.questions
    if not asked:
        return
    paper.heading(say("Open questions"))
    for question in asked.values():
        paper.paragraph(f"{question.asks} [{question.id}]")
        for search in question.searched:
            day = f" ({say.written(search.date)})" if search.date is not None else ""
            found = search.found or say("what was found is not recorded")
            paper.rows([(say("Looked for in {where}", where=search.where) + day, found)])


def sources(paper: Manuscript, script: AnnotatedScript) -> None:
    """Every source with its card, and the lines that cite it."""
    say = script.telling.say
    paper.heading(say("Sources"))
    for entry in script.entries:
        paper.heading(entry.title, 3)
        paper.paragraph(f"{entry.kind} · {entry.id}", style="Row")
        cited = ", ".join(map(str, entry.lines)) or say("none")
        paper.rows([*entry.rows, (say("Cited in lines"), cited)])


def rules(paper: Manuscript, script: AnnotatedScript) -> None:
    """What else was found, and what each verdict means."""
    say = script.telling.say
    if script.others:
        paper.heading(say("What else was found"))
        if not say.has_all(one.what for one in script.others):
            paper.paragraph(say("Some of what the program finds besides the lines is in English today."))
        paper.rows((f"{say(one.severity.value)}, {one.code}", say.told(one.what)) for one in script.others)
    paper.heading(say("Verdicts and rules"))
    for verdict, (count, meaning) in script.counts.items():
        paper.rows([(f"{say.verdict(verdict)} ({say.count(count, 'line')})", say(meaning))])
