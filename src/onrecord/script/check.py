"""Everything there is to say of a reader's dossier: findings, conflicts and a verdict for each line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from operator import attrgetter

from onrecord.chronology import Chronology, chronology_of
from onrecord.dossier.anchoring import Anchoring, anchor
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.references import dangling
from onrecord.evidence import Audience, Script
from onrecord.findings import Finding, Severity, Where, finding
from onrecord.fountain.declared import Composed, ShownLabel
from onrecord.fountain.lines import ScriptLine, ScriptLines, read_lines
from onrecord.identity.judging import judgement_findings
from onrecord.protection import TEAM, Narrowed
from onrecord.script.agreed import name_findings, term_findings
from onrecord.script.assess import assess
from onrecord.script.composites import composite_findings
from onrecord.script.grounds import Grounds
from onrecord.script.line_findings import line_findings
from onrecord.script.second_hand import by_second_hand
from onrecord.script.signoffs import UNSIGNED, Signing, as_signed, signings_of, signoff_findings
from onrecord.script.stories import conflict_story
from onrecord.script.verdict import Assessment, Verdict
from onrecord.script.voice_tree import VoiceTree, voice_tree
from onrecord.script.voices import Testimony

MANY_STATEMENTS = 2000
MANY_LINES = 200
"""From how many on a second process is worth its beginning, a few hundredths of a second."""

PLACE = ("line", "column", "scene")
UNPLACED = attrgetter(*(one.name for one in fields(ScriptLine) if one.name not in PLACE))
"""All of a line but where it stands, which no verdict asks about."""


@dataclass(frozen=True)
class Report:
    """What a check found."""

    grounds: Grounds
    findings: tuple[Finding, ...]
    lines: tuple[Assessment, ...]
    signing: Mapping[str, Signing]
    """How each line stands that anybody signed or held."""
    labels: tuple[ShownLabel, ...] = ()
    composites: tuple[Composed, ...] = ()
    of_evidence: tuple[Finding, ...] = ()
    """Those of the findings that no script has a part in."""

    @property
    def dossier(self) -> Dossier:
        """What was checked."""
        return self.grounds.dossier

    @property
    def chronology(self) -> Chronology:
        """When things were."""
        return self.grounds.chronology

    @property
    def testimony(self) -> Testimony:
        """Whose word each statement is."""
        return self.grounds.testimony

    def signing_of(self, line: str) -> Signing:
        """How a line stands with those who check it."""
        return self.signing.get(line, UNSIGNED)

    def severity(self, assessment: Assessment) -> Severity | None:
        """How grave what is left to do about a line is: for all there is to say of it, or by those who check it."""
        grave = (assessment.gravest, self.signing_of(assessment.line.id).severity)
        return min((one for one in grave if one is not None), key=list(Severity).index, default=None)

    @property
    def verdicts(self) -> Mapping[str, int]:
        """How many lines have each verdict, the worst first."""
        counted = Counter(assessment.verdict for assessment in self.lines)
        return {verdict.value: counted[verdict] for verdict in Verdict if verdict in counted}

    def voices_of(self, assessment: Assessment) -> VoiceTree:
        """The voices behind what a line cites, as a tree."""
        known = self.dossier.statements
        cited = [known[id] for id in assessment.cites if id in known]
        return voice_tree(self.testimony, cited, self.dossier.production.policy)

    def needing(self, label: ShownLabel) -> tuple[Assessment, ...]:
        """The inferred and invented lines that may be shown because this label is over them."""
        return tuple(
            one
            for one in self.lines
            if one.line.label == label and one.reenacted is not None and one.reenacted.rests_on_its_label
        )


def check(narrowed: Narrowed, *, audience: Audience, today: date, signed_on: Report | None = None) -> Report:
    """Everything: references, passages, chronology, voices and every line of every script.

    Sign-offs are held against `signed_on`, the report of the whole, where the reader has less than was signed on.
    """
    dossier = narrowed.dossier
    # Nothing of this asks when anything was, and so it is done beside the chronology.
    beside = by_second_hand(lambda: _read(narrowed), worth_it=len(dossier.statements) >= MANY_STATEMENTS)
    chronology = chronology_of(dossier)
    anchoring, dangle, scripts = beside()
    grounds = Grounds(dossier, chronology, anchoring, audience, today)
    lines = _assessed(grounds, [line for script in scripts for line in script.lines])
    of_evidence = findings_of_evidence(grounds, dangle)
    signing = (
        signings_of(grounds, lines) if signed_on is None else as_signed(signed_on.signing, dossier.signoffs)
    )
    return report_of(grounds, scripts, lines, of_evidence, signing)


def findings_of_evidence(grounds: Grounds, dangle: Iterable[Finding]) -> tuple[Finding, ...]:
    """What is found in which no script has a part: ids that dangle, passages, times, judgements, terms."""
    dossier, chronology = grounds.dossier, grounds.chronology
    of_judgements = judgement_findings(dossier, chronology.people, chronology.events)
    in_time = (*chronology.findings, *_conflicts(grounds))
    return (*dangle, *grounds.anchoring.findings, *in_time, *of_judgements, *term_findings(grounds))


def check_again(report: Report, script: Script) -> Report:
    """The same evidence with another version of a script: only lines that are new or say something else are weighed."""
    grounds = report.grounds.with_script(script)
    scripts = [read_lines(one) for one in grounds.dossier.scripts.values()]
    known = {UNPLACED(one.line): one for one in report.lines}
    lines = [_weighed(grounds, line, known) for script in scripts for line in script.lines]
    return report_of(grounds, scripts, lines, report.of_evidence, signings_of(grounds, lines))


def _weighed(
    grounds: Grounds, line: ScriptLine, known: Mapping[tuple[object, ...], Assessment]
) -> Assessment:
    before = known.get(UNPLACED(line))
    if before is None:
        return assess(grounds, line)
    return before if before.line == line else replace(before, line=line)


def report_of(
    grounds: Grounds,
    scripts: Sequence[ScriptLines],
    lines: Sequence[Assessment],
    of_evidence: tuple[Finding, ...],
    signing: Mapping[str, Signing],
) -> Report:
    """The report of lines that have been weighed."""
    dossier = grounds.dossier
    composites = tuple(one for script in scripts for one in script.composites)
    found = (
        *of_evidence,
        *(mark for script in scripts for mark in script.findings),
        *composite_findings(dossier, grounds.chronology.people, composites),
        *_verdicts(lines),
        *line_findings(lines),
        *name_findings(grounds, lines),
        *signoff_findings(dossier.signoffs, lines, signing),
    )
    labels = tuple(label for script in scripts for label in script.labels)
    return Report(grounds, found, tuple(lines), signing, labels, composites, of_evidence)


def _read(narrowed: Narrowed) -> tuple[Anchoring, tuple[Finding, ...], list[ScriptLines]]:
    """Where passages are, which ids dangle, and what the lines of the scripts are."""
    dossier = narrowed.dossier
    scripts = [read_lines(script) for script in dossier.scripts.values()]
    anchoring = anchor(dossier)
    if narrowed.reader != TEAM:
        # A text that this reader has not is withheld; whether it is missing, the team is told.
        kept = tuple(one for one in anchoring.findings if one.code != "missing-text")
        anchoring = replace(anchoring, findings=kept)
    return anchoring, tuple(dangling(dossier)), scripts


def _assessed(grounds: Grounds, lines: Sequence[ScriptLine]) -> list[Assessment]:
    half = len(lines) // 2
    later = by_second_hand(
        lambda: [assess(grounds, line) for line in lines[half:]], worth_it=len(lines) >= MANY_LINES
    )
    return [*(assess(grounds, line) for line in lines[:half]), *later()]


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
