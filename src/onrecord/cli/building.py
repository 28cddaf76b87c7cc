"""`onrecord build`: an edition of a dossier."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from onrecord.cli.opening import dossier_argument, open_dossier
from onrecord.edition import Language, NotMadeYet, annotated_script, first_of, put
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
@click.option(
    "--language",
    type=click.Choice([language.value for language in Language]),
    help="The language of the page around the records; if not said, the first of the dossier's.",
)
def build(folder: Path, audience: str, out: Path, language: str | None) -> int:
    """Build an edition: for the team, the annotated script as one page that needs nothing else.

    Its verdicts are those for the film.
    """
    if Audience(audience) is not Audience.TEAM:
        raise NotMadeYet(Audience(audience))
    today = date.today()
    opened = open_dossier(folder, left_out=None, today=today)
    report = check(opened.narrowed, audience=Audience.FILM, today=today)
    findings = opened.placed((*opened.findings, *report.findings))
    spoken = first_of(report.dossier.production.languages) if language is None else Language(language)
    page = put(annotated_script(report, findings, made=today, language=spoken), out)
    click.echo(f"The annotated script is in {page}.")
    return 0
