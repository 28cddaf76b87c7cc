"""The annotated script: every line with its verdict, its notes and voices, as one page for a lawyer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from onrecord.chronology import Conflict
from onrecord.edition.bibliography import bibliography
from onrecord.edition.citing import Note, note_of
from onrecord.edition.rendering import render
from onrecord.edition.voices import Speaker, speakers_of
from onrecord.findings import Finding, Severity
from onrecord.script import MEANINGS, Assessment, Report, Verdict, conflict_story

TODO = {Severity.ERROR: "mend", Severity.WARNING: "look", None: "stands"}
"""What is left to do about a line."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """One line with everything that is said of it; `others` are cited ids that are no statement."""

    number: int
    assessment: Assessment
    todo: str
    notes: tuple[Note, ...]
    others: tuple[str, ...]
    speakers: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """The lines under one heading."""

    script: str
    heading: str | None
    kind: str
    lines: tuple[Annotated, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A conflict as a story, with the note of each member that is a statement."""

    kind: str
    sentence: str
    notes: tuple[Note, ...]


def annotated_script(report: Report, findings: Sequence[Finding], *, made: date) -> str:
    """The whole page as HTML, complete in itself: no script, font or picture from elsewhere."""
    lines = [_annotated(report, number, one) for number, one in enumerate(report.lines, start=1)]
    return render(
        "annotated.html",
        production=report.dossier.production,
        made=made,
        lines=lines,
        scenes=list(_scenes(lines)),
        todo={kind: [line for line in lines if line.todo == kind] for kind in TODO.values()},
        counts=[(verdict, count, MEANINGS[Verdict(verdict)]) for verdict, count in report.verdicts.items()],
        stories=[_story(report, conflict) for conflict in report.chronology.conflicts],
        questions=list(report.dossier.questions.values()),
        entries=bibliography(report),
        others=[finding for finding in findings if not _is_told(finding)],
    )


def _annotated(report: Report, number: int, assessment: Assessment) -> Annotated:
    notes = {key: note_of(report, key) for key in assessment.cites}
    return Annotated(
        number=number,
        assessment=assessment,
        todo=TODO[assessment.severity],
        notes=tuple(note for note in notes.values() if note is not None),
        others=tuple(key for key, note in notes.items() if note is None),
        speakers=speakers_of(report, assessment),
    )


def _scenes(lines: Sequence[Annotated]) -> Iterator[Scene]:
    """Lines by the heading they stand under; the same heading twice is two scenes where something lies between."""
    for (script, heading, kind), members in groupby(lines, key=_setting):
        yield Scene(script, heading, kind, tuple(members))


def _setting(line: Annotated) -> tuple[str, str | None, str]:
    said = line.assessment.line
    return said.script, said.scene, said.kind.value


def _story(report: Report, conflict: Conflict) -> Story:
    notes = (note_of(report, member) for member in conflict.members)
    told = tuple(note for note in notes if note is not None)
    return Story(conflict.kind.value, conflict_story(report.dossier, conflict), told)


def _is_told(finding: Finding) -> bool:
    """Whether the page has told a finding already, as a line's verdict or a conflict."""
    return finding.code == "conflict" or finding.code in {verdict.value for verdict in Verdict}
