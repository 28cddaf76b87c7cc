"""Drawing a chronology from the command line: the picture's file, its language, and where it is put."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from onrecord.chronology import Chronology
from onrecord.cli.waiting import waiting
from onrecord.dossier.dossier import Dossier
from onrecord.edition import Language, chronology_picture, first_of, put_file

picture_option = click.option(
    "--picture",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Draw it for the team, as a page to work with (.html) or as one sheet (.svg).",
)
language_option = click.option(
    "--language",
    type=click.Choice([language.value for language in Language]),
    help="The language of the picture around the records; if not said, the first of the dossier's.",
)


def draw(found: Chronology, dossier: Dossier, picture: Path, language: str | None) -> Path:
    """Draw a chronology into a file, whole or not at all."""
    with waiting("Drawing the chronology"):
        drawn = chronology_picture(
            dossier, found, picture, made=date.today(), language=spoken(dossier, language)
        )
        return put_file(drawn, picture)


def spoken(dossier: Dossier, language: str | None) -> Language:
    """The language that was asked for, else the first of the dossier's."""
    return first_of(dossier.production.languages) if language is None else Language(language)
