"""`onrecord check`: everything that can be said of a dossier."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from onrecord.cli.as_json import report_as_json
from onrecord.cli.as_text import print_report
from onrecord.cli.opening import dossier_argument, json_option, open_dossier, without_option
from onrecord.cli.waiting import waiting
from onrecord.evidence import Audience
from onrecord.findings import Severity
from onrecord.script import check as check_dossier


@click.command()
@dossier_argument
@click.option(
    "--for",
    "audience",
    type=click.Choice([audience.value for audience in Audience]),
    default=Audience.FILM.value,
    show_default=True,
    help="Whom the lines are for: what may not be used for them is withheld.",
)
@without_option
@json_option
def check(folder: Path, audience: str, without: str | None, as_json: bool) -> int:
    """Check everything: format, passages, chronology, voices, script and protection.

    Exits with 1 when there is any finding of severity error.
    """
    today = date.today()
    opened = open_dossier(folder, left_out=without, today=today)
    with waiting("Checking every line"):
        report = check_dossier(opened.narrowed, audience=Audience(audience), today=today)
    findings = opened.placed((*opened.findings, *report.findings))
    if as_json:
        click.echo(json.dumps(report_as_json(report, findings), ensure_ascii=False))
    else:
        print_report(report, findings, without=without)
    return 1 if any(finding.severity is Severity.ERROR for finding in findings) else 0
