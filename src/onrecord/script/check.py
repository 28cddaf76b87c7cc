"""Everything there is to say of a reader's dossier: findings, conflicts and a verdict for each line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.chronology import Chronology, chronology_of
from onrecord.dossier.anchoring import anchor
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.references import dangling
from onrecord.evidence import Audience
from onrecord.findings import Finding, Where, finding
from onrecord.protection import Narrowed
from onrecord.script.assess import assess
from onrecord.script.grounds import Grounds
from onrecord.script.lines import read_lines
from onrecord.script.stories import conflict_story
from onrecord.script.verdict import Assessment, Verdict


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found."""

    dossier: Dossier
    chronology: Chronology
    findings: tuple[Finding, ...]
    lines: tuple[Assessment, ...]

    @property
    def verdicts(self) -> Mapping[str, int]:
        """How many lines have each verdict, the worst first."""
        counted = Counter(assessment.verdict for assessment in self.lines)
        return {verdict.value: counted[verdict] for verdict in Verdict if verdict in counted}


def check(narrowed: Narrowed, *, audience: Audience, today: date) -> Report:
    """Everything: references, passages, chronology, voices and every line of every script."""
    dossier = narrowed.dossier
    chronology = chronology_of(dossier)
    anchoring = anchor(dossier)
    grounds = Grounds(dossier, chronology, anchoring, audience, today)
    lines, marks = _lines(grounds)
    found = (
        *dangling(dossier),
        *anchoring.findings,
        *chronology.findings,
        *_conflicts(grounds),
        *marks,
        *_verdicts(lines),
    )
    return Report(dossier, chronology, found, tuple(lines))


def _lines(grounds: Grounds) -> tuple[list[Assessment], list[Finding]]:
    lines: list[Assessment] = []
    marks: list[Finding] = []
    for script in grounds.dossier.scripts.values():
        read = read_lines(script)
        marks += read.findings
        lines += [assess(grounds, line) for line in read.lines]
    return lines, marks


def _conflicts(grounds: Grounds) -> Iterator[Finding]:
    for conflict in grounds.chronology.conflicts:
        yield finding("conflict", conflict_story(grounds.dossier, conflict), about=conflict.members)


def _verdicts(lines: Iterable[Assessment]) -> Iterator[Finding]:
    """A finding for each line whose verdict asks for something to be done."""
    for assessment in lines:
        severity = assessment.severity
        if severity is not None:
            line = assessment.line
            yield Finding(
                code=assessment.verdict.value,
                severity=severity,
                what=" ".join(assessment.because),
                about=(line.id, *assessment.cites),
                where=Where(file=f"scripts/{line.script}.fountain", line=line.line, column=line.column),
            )
