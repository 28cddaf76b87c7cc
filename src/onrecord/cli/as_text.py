"""A report that someone outside the team can read on a terminal or in a mail."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

import click

from onrecord.cli.checkers import print_facts_left, signing_in_words
from onrecord.cli.falling import print_falls
from onrecord.cli.knots import print_knots
from onrecord.cli.line_as_text import (
    behind,
    claimed,
    print_class_and_bite,
    print_labels,
    print_voices,
)
from onrecord.cli.page import harmless, heading, paragraph, title, width
from onrecord.cli.searches import print_searches
from onrecord.evidence import Source
from onrecord.findings import Finding, Severity
from onrecord.script import MEANINGS, TOLD_IN_PLACE, Assessment, Report, Verdict
from onrecord.script.falls import Falls

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}
SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "·"}


TODO = (
    (Severity.ERROR, "Lines to mend before they are said"),
    (Severity.WARNING, "Lines to look at: more support or another check is wanted"),
    (None, "Lines that stand"),
)
"""Lines by what is to be done about them, the gravest first."""


def print_report(
    report: Report, findings: Sequence[Finding], *, fallen: Falls | None = None, voices: bool = False
) -> None:
    """By what to do next: the files, the conflicts, the lines; then the sources, and the sum of it."""
    title(report.dossier.production.title)
    if fallen is not None:
        print_falls(fallen)
    others = [finding for finding in findings if finding.code not in TOLD_IN_PLACE]
    print_findings("To mend in the files", (one for one in others if one.severity is Severity.ERROR))
    _print_conflicts(report)
    for severity, what in TODO:
        _print_lines(what, report, [one for one in report.lines if report.severity(one) is severity], voices)
    print_labels(report)
    print_findings("What else was found", (one for one in others if one.severity is not Severity.ERROR))
    print_searches(report)
    _print_sources(report)
    print_facts_left(report)
    _print_sum(report, findings)


def _print_lines(what: str, report: Report, assessments: list[Assessment], voices: bool) -> None:
    if assessments:
        heading(f"{what} ({len(assessments)})")
    for setting, lines in groupby(assessments, key=_setting):
        click.echo()
        paragraph(setting, bold=True)
        for assessment in lines:
            _print_line(report, assessment)
            print_voices(report, assessment, always=voices)


def _setting(assessment: Assessment) -> str:
    line = assessment.line
    return f"{line.scene or 'Before the first scene'}  ({line.kind}, scripts/{line.script}.fountain)"


def _print_line(report: Report, assessment: Assessment) -> None:
    severity = report.severity(assessment)
    sign = "✓" if severity is None else SIGNS[severity]
    colour = "green" if severity is None else COLOURS[severity]
    label = click.style(f"{sign} {assessment.verdict.value}", fg=colour, bold=severity is Severity.ERROR)
    click.echo(f"\n  {label}  {click.style(f'line {assessment.line.line}', dim=True)}")
    paragraph(assessment.line.text, indent=4)
    for sentence in signing_in_words(report.signing_of(assessment.line.id)):
        paragraph(sentence, indent=4, lead="✎ ")
    for because in assessment.because:
        paragraph(because, indent=4, lead="– ")
    print_class_and_bite(assessment)
    for remedy in assessment.remedies:
        paragraph(remedy, indent=4, lead="→ ")
    if assessment.cites:
        paragraph(", ".join(assessment.cites), indent=4, lead="@ ")
    for named in assessment.named:
        paragraph(behind(named), indent=6)
    for named in assessment.claims:
        paragraph(claimed(named), indent=6)


def _print_conflicts(report: Report) -> None:
    if report.chronology.conflicts:
        heading("What cannot all be true")
        print_knots(report.dossier, report.chronology.knots, indent=2)


def print_findings(what: str, findings: Iterable[Finding]) -> None:
    """Findings under a heading, each with its place and sentence; no heading where there is none."""
    others = list(findings)
    if others:
        heading(what)
    for finding in others:
        click.echo()
        label = f"{SIGNS[finding.severity]} {finding.code}"
        place = "" if finding.where is None else harmless(f"  {finding.where}")
        fits = len(label) + len(place) + 2 <= width()
        click.echo(f"  {click.style(label, fg=COLOURS[finding.severity])}{place if fits else ''}")
        if not fits:
            click.echo(f"  {place}")
        paragraph(finding.what, indent=4)


def _print_sources(report: Report) -> None:
    """The sources that the lines cite, so that nobody has to know them by their ids."""
    cited = {id.partition("/")[0] for assessment in report.lines for id in assessment.cites}
    sources = [source for id, source in report.dossier.sources.items() if id in cited]
    if sources:
        heading("The sources that the lines cite")
    for source in sources:
        click.echo(f"\n  {source.id}")
        paragraph(source.title, indent=4)
        paragraph(_standing(source), indent=4)


def _standing(source: Source) -> str:
    standing = "primary" if source.is_primary else "secondary"
    access = "not recorded" if source.access is None else source.access.status.value
    rights = "not recorded" if source.rights is None else source.rights.status.value
    parts = (f"{source.kind}, {standing}", f"circumstances: {source.circumstances}")
    return "; ".join((*parts, f"access: {access}", f"rights: {rights}"))


def _print_sum(report: Report, findings: Sequence[Finding]) -> None:
    heading("In sum")
    for verdict, count in report.verdicts.items():
        paragraph(MEANINGS[Verdict(verdict)], lead=f"  {count:5}  {verdict:<14} ")
    counted = Counter(finding.severity for finding in findings)
    dossier = report.dossier
    amounts = (
        _count(len(dossier.sources), "source"),
        _count(len(dossier.statements), "statement"),
        _count(len(report.lines), "line"),
    )
    click.echo()
    paragraph(
        f"{', '.join(amounts)}: {counted[Severity.ERROR]} to mend, {counted[Severity.WARNING]} to look at."
    )


def _count(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
