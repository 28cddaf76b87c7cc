"""`onrecord check`: everything that can be said of a dossier."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path

import click

from onrecord.cli.as_github import findings_for_github
from onrecord.cli.as_json import report_as_json
from onrecord.cli.as_sarif import findings_as_sarif
from onrecord.cli.as_text import print_report
from onrecord.cli.falling import falls_as_json
from onrecord.cli.opening import (
    Opened,
    audience_option,
    dossier_argument,
    json_option,
    open_dossier,
    without_option,
)
from onrecord.cli.own_secrets import keys_option
from onrecord.cli.waiting import waiting
from onrecord.evidence import Audience
from onrecord.findings import Finding, Severity
from onrecord.protection import Reader, narrow
from onrecord.protection.blurring import singled_out
from onrecord.protection.sealing.checking import sealed_findings
from onrecord.protection.sealing.keys import witness_keys
from onrecord.script import Report
from onrecord.script import check as check_dossier
from onrecord.script.falls import Falls, falls


class Form(StrEnum):
    """In what form a check is told."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"


MUST_NOT_KNOW = frozenset({Audience.WEB, Audience.ARCHIVE})
"""Who gets records in which people are protected: anyone, and whoever reads in an archive."""


@click.command()
@dossier_argument
@audience_option("Whom the lines are for: what may not be used for them is withheld.", default=Audience.FILM)
@without_option
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in Form]),
    default=Form.TEXT.value,
    show_default=True,
    help="A report to read, JSON, or findings as GitHub Actions and SARIF readers take them.",
)
@click.option(
    "--voices",
    is_flag=True,
    help="Show whose voices are behind every line, and not only where a line lacks them.",
)
@keys_option
@json_option
def check(  # noqa: PLR0913 - what may be asked of one check
    folder: Path,
    audience: str,
    without: str | None,
    form: str,
    voices: bool,
    keys: Path | None,
    as_json: bool,
) -> int:
    """Check everything: format, passages, chronology, voices, script and protection.

    Exits with 1 when there is any finding of severity error.
    """
    today = date.today()
    opened = open_dossier(folder, left_out=without, today=today)
    with waiting("Checking every line"):
        report = check_dossier(opened.narrowed, audience=Audience(audience), today=today)
        fallen = None if without is None else _falls(opened, report, without)
    of_people = _of_protection(folder, opened, report, witness_keys() if keys is None else keys)
    findings = opened.placed((*opened.findings, *report.findings, *of_people))
    match Form.JSON if as_json else Form(form):
        case Form.TEXT:
            print_report(report, findings, fallen=fallen, voices=voices)
        case Form.JSON:
            more = {} if fallen is None else {"falls": falls_as_json(fallen)}
            click.echo(json.dumps({**report_as_json(report, findings), **more}, ensure_ascii=False))
        case Form.GITHUB:
            for command in findings_for_github(folder, findings):
                click.echo(command)
        case Form.SARIF:
            click.echo(json.dumps(findings_as_sarif(folder, findings), ensure_ascii=False))
    return 1 if any(finding.severity is Severity.ERROR for finding in findings) else 0


def _of_protection(folder: Path, opened: Opened, report: Report, keys: Path) -> Iterator[Finding]:
    """What is wrong with what is sealed and, for who must not know them, whom that which is shown would single out."""
    yield from sealed_findings(folder, opened.whole.dossier, keys)
    if report.grounds.audience in MUST_NOT_KNOW:
        reader = Reader(report.grounds.audience)
        shown = narrow(opened.narrowed.dossier, reader, today=report.grounds.today)
        yield from singled_out(shown.dossier, report.chronology)


def _falls(opened: Opened, rest: Report, without: str) -> Falls:
    """What falls with the record that was left out: the dossier is checked a second time, whole."""
    whole = check_dossier(opened.whole, audience=rest.grounds.audience, today=rest.grounds.today)
    return falls(f"without {without}", whole, rest)
