"""The annotated script as a document: lines with verdicts, citations as footnotes, comments on what is open."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.edition.annotated import AnnotatedScript
from onrecord.edition.citing import Note
from onrecord.edition.lines import Annotated, Todo
from onrecord.edition.word.behind import behind
from onrecord.edition.word.footnotes import Words
from onrecord.edition.word.manuscript import Manuscript
from onrecord.edition.word.parts import conflicts, questions, rules, sources
from onrecord.edition.word.told_of import labels, people

MARKS = {Todo.MEND: ("✗", "A4161A"), Todo.LOOK: ("!", "7A4A00"), Todo.STANDS: ("✓", "2D5A3A")}
"""What stands before a verdict, and its colour: for those who do not see the one there is the other."""


def document_of(script: AnnotatedScript) -> bytes:
    """The whole document, complete in itself."""
    telling = script.telling
    say = telling.say
    title = telling.report.dossier.production.title
    paper = Manuscript(title, script.kept_to, made=script.made, language=say.language)
    paper.paragraph(_sum(script))
    paper.heading(say("Script"))
    for scene in script.scenes:
        paper.heading(f"{scene.heading or say('Before the first scene')} ({say(scene.kind)})", 2)
        for line in scene.lines:
            _line(paper, script, line)
    labels(paper, script)
    conflicts(paper, script)
    questions(paper, script)
    people(paper, script)
    sources(paper, script)
    rules(paper, script)
    return paper.as_bytes()


def _sum(script: AnnotatedScript) -> str:
    say, todo = script.telling.say, script.todo
    told = (
        say("{number} to mend", number=len(todo["mend"])),
        say("{number} to look at", number=len(todo["look"])),
        say("{number} that stand", number=len(todo["stands"])),
    )
    return f"{say.count(len(script.lines), 'line')}: {', '.join(told)}."


def _line(paper: Manuscript, script: AnnotatedScript, line: Annotated) -> None:
    """What the line says, with a footnote for each citation, and below it what is said of the line."""
    say, said = script.telling.say, line.assessment.line
    paragraph = paper.paragraph(style="Said").add(f"{line.number}.  ", colour="5C5953")
    if said.speaker:
        paragraph.add(f"{said.speaker}: ", bold=True)
    paragraph.add(say("Held by the production.") if said.withheld else said.text)
    for number, (letter, note) in enumerate(line.notes.items()):
        paragraph.footnote(tuple(footnote(f"{line.number}{letter}", note)), after_another=number > 0)
    if line.todo is not Todo.STANDS and line.remedy:
        paragraph.comment("\n".join(map(say.told, (*line.assessment.because, line.remedy))))
    mark, colour = MARKS[line.todo]
    verdict = say.verdict(line.assessment.verdict)
    weighed = paper.paragraph(style="Weighed").add(f"{mark} {verdict}. ", bold=True, colour=colour)
    weighed.add(" ".join(map(say.told, line.assessment.because)))
    paper.rows(behind(script.telling, line))


def footnote(letter: str, note: Note) -> Iterator[Words]:
    """A citation so that it can be found again: what is said, where, in which words, where it lies, and with what care.

    `letter` is what the note is called where the words of its line are told.
    """
    yield f"{letter}. {note.says} [{note.id}] ", False
    yield note.title, True
    if note.reference:
        yield f", {note.reference}", False
    for quoted in note.passages:
        words = f"“{quoted.words}”" if quoted.words else ""
        whose = f"({quoted.whose})" if quoted.whose else ""
        yield f"; {' '.join(part for part in (words, quoted.place, whose) if part)}", False
    for heading, words in note.rows:
        yield f". {heading}: {words}", False
    for caution in note.cautions:
        yield f". {caution}", True
    yield ".", False
