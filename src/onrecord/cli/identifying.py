"""`onrecord identify`: who somebody may be, with the reasons for and against."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from onrecord.cli.drawing import language_option, picture_option, spoken
from onrecord.cli.identified_as_json import identification_as_json
from onrecord.cli.identified_as_text import print_identification
from onrecord.cli.opening import dossier_argument, json_option, open_dossier, without_option
from onrecord.cli.waiting import waiting
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.geography import gazetteer_of
from onrecord.edition import put_file, refuse_other_endings, waterfall_picture
from onrecord.identity import Identification, compare_with_personas, compare_with_rows, identified, profile_of
from onrecord.identity.features import Told, told_of
from onrecord.identity.model import shipped_model
from onrecord.places import Atlas, open_atlas


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How somebody is to be identified, as the command line says it."""

    registers: tuple[str, ...]
    top: int
    prior: float | None
    without: str | None
    picture: Path | None
    language: str | None


@click.command()
@dossier_argument
@click.argument("persona")
@click.option(
    "--register",
    "registers",
    metavar="NAME|FILE",
    multiple=True,
    help="Compare every row of this register, or of this file, instead; may be given several times.",
)
@click.option(
    "--top",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    help="How many candidates are told of.",
)
@click.option(
    "--prior",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    help="How likely it is beforehand that they are among those compared at all; 0.5 if not said.",
)
@without_option
@picture_option
@language_option
@json_option
def identify(folder: Path, persona: str, as_json: bool, **asked: Any) -> int:
    """Find who a persona, or a person, may be: candidates with reasons for and against.

    Compared are the personas of the dossier's other sources, or all rows of registers. Of the persona only what its
    own source says is believed, and no judgement on who it is. Nothing is decided: `onrecord judge` records what you
    conclude.
    """
    how = Asked(**asked)
    if how.picture is not None:
        refuse_other_endings(how.picture)
    dossier = open_dossier(folder, left_out=how.without, today=date.today()).narrowed.dossier
    atlas = open_atlas(gazetteer_of(dossier.places.values()))
    who = told_of(profile_of(dossier, persona), atlas)
    with waiting("Comparing"):
        found = _identified(dossier, who, atlas, how)
    if how.picture is not None:
        _draw(dossier, who, found, how.picture, how.language)
    if as_json:
        click.echo(json.dumps(identification_as_json(dossier, found), ensure_ascii=False, indent=2))
    elif how.picture is None:
        print_identification(dossier, found)
    else:
        click.echo(f"The reasons are drawn in {how.picture}.")
    return 0


def _identified(dossier: Dossier, who: Told, atlas: Atlas, how: Asked) -> Identification:
    model = shipped_model()
    answering = model.answering if how.prior is None else replace(model.answering, prior=how.prior)
    if how.registers:
        compared = [compare_with_rows(one, who, model, top=how.top) for one in how.registers]
    else:
        compared = [compare_with_personas(dossier, who, atlas, model, top=how.top)]
    return identified(who, compared, answering, top=how.top)


def _draw(dossier: Dossier, who: Told, found: Identification, picture: Path, language: str | None) -> None:
    drawn = waterfall_picture(
        dossier, who, found, picture, made=date.today(), language=spoken(dossier, language)
    )
    put_file(drawn, picture)
