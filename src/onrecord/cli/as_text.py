"""A report that someone outside the team can read on a terminal or in a mail."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

import click

from onrecord.findings import Finding, Severity
from onrecord.script import MEANINGS, Assessment, Report, Verdict, conflict_story

WIDTH = 100
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}
SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "·"}


def print_report(report: Report, findings: Sequence[Finding]) -> None:
    """The script line by line, the conflicts, what else is wrong, and the sum of it."""
    _title(report.dossier.production.title)
    for script, assessments in groupby(report.lines, key=lambda one: one.line.script):
        _print_script(script, list(assessments))
    _print_conflicts(report)
    _print_others(findings)
    _print_sum(report, findings)


def _print_script(script: str, assessments: list[Assessment]) -> None:
    _heading(f"The script “{script}”, line by line")
    for scene, lines in groupby(assessments, key=lambda one: (one.line.scene, one.line.kind)):
        heading, kind = scene
        click.secho(f"\n{heading or 'Before the first scene'}  ({kind})", bold=True)
        for assessment in lines:
            _print_line(assessment)


def _print_line(assessment: Assessment) -> None:
    severity = assessment.severity
    sign = "✓" if severity is None else SIGNS[severity]
    colour = "green" if severity is None else COLOURS[severity]
    label = click.style(f"{sign} {assessment.verdict.value}", fg=colour, bold=severity is Severity.ERROR)
    click.echo(f"\n  {label}  {click.style(f'line {assessment.line.line}', dim=True)}")
    _wrapped(assessment.line.text, indent=4)
    for because in assessment.because:
        _wrapped(f"– {because}", indent=4)
    for remedy in assessment.remedies:
        _wrapped(f"→ {remedy}", indent=4)


def _print_conflicts(report: Report) -> None:
    if report.chronology.conflicts:
        _heading("What cannot all be true")
        for conflict in report.chronology.conflicts:
            click.echo()
            _wrapped(conflict_story(report.dossier, conflict), indent=2)


def _print_others(findings: Iterable[Finding]) -> None:
    """Findings that are neither a line's verdict nor a conflict: those have been told above."""
    told = {*(verdict.value for verdict in Verdict), "conflict"}
    others = [finding for finding in findings if finding.code not in told]
    if others:
        _heading("What else was found")
    for finding in others:
        place = f"{finding.where}  " if finding.where is not None else ""
        label = click.style(f"{SIGNS[finding.severity]} {finding.code}", fg=COLOURS[finding.severity])
        click.echo(f"\n  {place}{label}")
        _wrapped(finding.what, indent=4)


def _print_sum(report: Report, findings: Sequence[Finding]) -> None:
    _heading("In sum")
    for verdict, count in report.verdicts.items():
        click.echo(f"  {count:5}  {verdict:<14} {MEANINGS[Verdict(verdict)]}")
    counted = Counter(finding.severity for finding in findings)
    errors, warnings = counted[Severity.ERROR], counted[Severity.WARNING]
    dossier = report.dossier
    click.echo(
        f"\n{len(dossier.sources)} sources, {len(dossier.statements)} statements, {len(report.lines)} lines: "
        f"{errors} to mend, {warnings} to look at."
    )


def _title(text: str) -> None:
    click.secho(text, bold=True)
    click.echo("=" * min(len(text), WIDTH))


def _heading(text: str) -> None:
    click.secho(f"\n{text}", bold=True)
    click.echo("-" * min(len(text), WIDTH))


def _wrapped(text: str, *, indent: int) -> None:
    space = " " * indent
    click.echo(
        textwrap.fill(text, WIDTH, initial_indent=space, subsequent_indent=space, break_on_hyphens=False)
    )
