"""`onrecord build`: an edition of a dossier."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from onrecord.cli.opening import dossier_argument, open_dossier
from onrecord.edition import Language, NotMadeYet, annotate, first_of, in_form, put, refuse_other_forms
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
    help="An .html, .pdf or .docx file, or a folder for index.html.",
)
@click.option(
    "--language",
    type=click.Choice([language.value for language in Language]),
    help="The language of the page around the records; if not said, the first of the dossier's.",
)
def build(folder: Path, audience: str, out: Path, language: str | None) -> int:
    """Build an edition: for the team, the annotated script.

    As .html it is one page that needs nothing else, as .pdf the same on paper, as .docx a document for Word with
    footnotes and comments. Its verdicts are those for the film.
    """
    if Audience(audience) is not Audience.TEAM:
        raise NotMadeYet(Audience(audience))
    refuse_other_forms(out)
    today = date.today()
    opened = open_dossier(folder, left_out=None, today=today)
    report = check(opened.narrowed, audience=Audience.FILM, today=today)
    findings = opened.placed((*opened.findings, *report.findings))
    spoken = first_of(report.dossier.production.languages) if language is None else Language(language)
    script = annotate(report, findings, made=today, language=spoken)
    page = put(in_form(script, out), out)
    click.echo(f"The annotated script is in {page}.")
    return 0
