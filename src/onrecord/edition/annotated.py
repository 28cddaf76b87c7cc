"""The annotated script: every line with its verdict, its notes and voices, as one page for a lawyer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from onrecord.edition.bibliography import bibliography
from onrecord.edition.labels import labels_of
from onrecord.edition.language import Language, Speech
from onrecord.edition.lines import Todo, annotated_lines, scenes_of, tasks_of
from onrecord.edition.people import judged_of, people_of
from onrecord.edition.pointing import point, targets_of, words_of
from onrecord.edition.rendering import render
from onrecord.edition.signed import altered
from onrecord.edition.stories import stories_of
from onrecord.edition.telling import Telling
from onrecord.findings import Finding
from onrecord.script import CLASS_MEANINGS, MEANINGS, TOLD_IN_PLACE, Report, Verdict


def annotated_script(
    report: Report, findings: Sequence[Finding], *, made: date, language: Language = Language.ENGLISH
) -> str:
    """The whole page as HTML, complete in itself: no script, font or picture from elsewhere."""
    telling = Telling(report, Speech(language))
    targets = targets_of(telling)
    lines = annotated_lines(telling)
    words = words_of(telling)
    judgements = report.dossier.judgements.values()
    return render(
        "annotated.html",
        say=telling.say,
        telling=telling,
        altered=lambda signed: altered(telling, signed),
        point=lambda sentence: point(sentence, targets),
        explain=lambda sentence: point(sentence, targets, words),
        targets=targets,
        production=report.dossier.production,
        made=made,
        lines=lines,
        todo={todo.value: [line for line in lines if line.todo is todo] for todo in Todo},
        tasks={todo.value: tasks_of(lines, todo) for todo in Todo},
        scenes=list(scenes_of(lines)),
        stories=list(stories_of(telling, lines)),
        questions=list(report.dossier.questions.values()),
        people=people_of(telling),
        events=judged_of(telling, [one for one in judgements if one.compares_events]),
        entries=bibliography(telling, lines),
        others=[finding for finding in findings if finding.code not in TOLD_IN_PLACE],
        counts=_counts(report),
        classes=_classes(report),
        labels=labels_of(lines, report.labels),
        composites=report.composites,
    )


def _counts(report: Report) -> Mapping[str, tuple[int, str]]:
    """Every verdict that a line has, worst first, with how many and what it means."""
    return {verdict: (count, MEANINGS[Verdict(verdict)]) for verdict, count in report.verdicts.items()}


def _classes(report: Report) -> Mapping[str, tuple[int, str]]:
    """Every class that a line of a re-enactment has, with how many and what it means."""
    counted = Counter(line.reenacted.line_class for line in report.lines if line.reenacted is not None)
    return {one.value: (counted[one], CLASS_MEANINGS[one]) for one in CLASS_MEANINGS if counted[one]}
