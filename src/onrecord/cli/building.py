"""`onrecord build`: an edition of a dossier."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from onrecord.cli.opening import dossier_argument, open_dossier
from onrecord.edition import NotMadeYet, annotated_script, put
from onrecord.evidence import Audience
from onrecord.script import check


@click.command()
@dossier_argument
@click.option(
    "--for",
    "audience",
    type=click.Choice([audience.value for audience in Audience]),
    required=True,
    help="Whom the edition is for; today the team alone.",
)
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    help="An .html file, or a folder for index.html.",
)
def build(folder: Path, audience: str, out: Path) -> int:
    """Build an edition: for the team, the annotated script as one page that needs nothing else.

    Its verdicts are those for the film.
    """
    if Audience(audience) is not Audience.TEAM:
        raise NotMadeYet(Audience(audience))
    today = date.today()
    opened = open_dossier(folder, left_out=None, today=today)
    report = check(opened.narrowed, audience=Audience.FILM, today=today)
    findings = opened.placed((*opened.findings, *report.findings))
    page = put(annotated_script(report, findings, made=today), out)
    click.echo(f"The annotated script is in {page}.")
    return 0
