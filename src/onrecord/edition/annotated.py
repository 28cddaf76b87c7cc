"""The annotated script: every line with its verdict, its notes and voices, for a lawyer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.edition.bibliography import Entry, bibliography
from onrecord.edition.labels import labels_of
from onrecord.edition.language import Language, Speech
from onrecord.edition.lines import Annotated, Scene, Todo, annotated_lines, scenes_of, tasks_of
from onrecord.edition.people import judged_of, people_of
from onrecord.edition.pointing import point, targets_of, words_of
from onrecord.edition.rendering import render
from onrecord.edition.signed import altered
from onrecord.edition.stories import Story, stories_of
from onrecord.edition.telling import Telling
from onrecord.evidence import Audience
from onrecord.findings import Finding
from onrecord.script import CLASS_MEANINGS, MEANINGS, TOLD_IN_PLACE, Report, Verdict

KEPT_TO = {
    Audience.TEAM: "Annotated script · for the team, not cleared for anyone else · made on {day}",
    Audience.FILM: "Annotated script · as far as the film may name and use · made on {day}",
    Audience.INSURER: "Annotated script · in confidence, for the insurer and counsel · made on {day}",
    Audience.ARCHIVE: "Annotated script · as deposited in an archive · made on {day}",
}
"""What the head of the script says of who may read it."""


@dataclass(frozen=True, slots=True)
class AnnotatedScript:
    """What the annotated script says, be it as a page, on paper or as a document; `others` are findings on no line."""

    telling: Telling
    made: date
    reader: Audience
    lines: Sequence[Annotated]
    stories: Sequence[Story]
    entries: Sequence[Entry]
    others: Sequence[Finding]

    @property
    def kept_to(self) -> str:
        """Who may read it, and when it was made."""
        say = self.telling.say
        return say(KEPT_TO[self.reader], day=say.day(self.made))

    @property
    def scenes(self) -> list[Scene]:
        """The lines under their headings."""
        return list(scenes_of(self.lines))

    @property
    def todo(self) -> Mapping[str, list[Annotated]]:
        """The lines by what is left to do about them."""
        return {todo.value: [line for line in self.lines if line.todo is todo] for todo in Todo}

    @property
    def counts(self) -> Mapping[str, tuple[int, str]]:
        """Every verdict that a line has, worst first, with how many and what it means."""
        counted = self.telling.report.verdicts
        return {verdict: (count, MEANINGS[Verdict(verdict)]) for verdict, count in counted.items()}


def annotate(
    report: Report,
    findings: Sequence[Finding],
    *,
    made: date,
    language: Language = Language.ENGLISH,
    reader: Audience = Audience.TEAM,
) -> AnnotatedScript:
    """The script with everything that is said of its lines."""
    telling = Telling(report, Speech(language))
    lines = annotated_lines(telling)
    return AnnotatedScript(
        telling=telling,
        made=made,
        reader=reader,
        lines=lines,
        stories=list(stories_of(telling, lines)),
        entries=bibliography(telling, lines),
        others=[finding for finding in findings if finding.code not in TOLD_IN_PLACE],
    )


def as_page(script: AnnotatedScript, *, on_paper: bool = False) -> str:
    """The whole page as HTML, complete in itself: no script, font or picture from elsewhere."""
    return render("annotated.html", on_paper=on_paper, **words_for_pages(script))


def words_for_pages(script: AnnotatedScript) -> Mapping[str, object]:
    """What the templates of a script ask for."""
    telling, report = script.telling, script.telling.report
    targets, words = targets_of(telling), words_of(telling)
    judgements = report.dossier.judgements.values()
    return {
        "say": telling.say,
        "telling": telling,
        "altered": lambda signed: altered(telling, signed),
        "point": lambda sentence: point(sentence, targets),
        "explain": lambda sentence: point(sentence, targets, words),
        "targets": targets,
        "production": report.dossier.production,
        "kept_to": script.kept_to,
        "lines": script.lines,
        "todo": script.todo,
        "tasks": {todo.value: tasks_of(script.lines, todo) for todo in Todo},
        "scenes": script.scenes,
        "stories": script.stories,
        "questions": list(report.dossier.questions.values()),
        "people": people_of(telling),
        "events": judged_of(telling, [one for one in judgements if one.compares_events]),
        "entries": script.entries,
        "others": script.others,
        "counts": script.counts,
        "classes": _classes(report),
        "labels": labels_of(script.lines, report.labels),
        "composites": report.composites,
        "exhibits_by_id": {},
    }


def _classes(report: Report) -> Mapping[str, tuple[int, str]]:
    """Every class that a line of a re-enactment has, with how many and what it means."""
    counted = Counter(line.reenacted.line_class for line in report.lines if line.reenacted is not None)
    return {one.value: (counted[one], CLASS_MEANINGS[one]) for one in CLASS_MEANINGS if counted[one]}
