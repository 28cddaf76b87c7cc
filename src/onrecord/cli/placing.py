"""`onrecord places`: what is known of a place, and how two places lie to each other."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from onrecord.cli.opening import json_option, open_dossier
from onrecord.cli.page import paragraph
from onrecord.cli.places_told import print_told, told_as_json
from onrecord.cli.waiting import waiting
from onrecord.dossier.geography import gazetteer_of
from onrecord.findings.extras import needing
from onrecord.places import Atlas, open_atlas
from onrecord.places.union import ATTRIBUTION, make_union, union_file

NOT_MADE = (
    "onrecord: the gazetteer of the former Union is not on this machine, so that only a dossier's own places are "
    "known. `onrecord places --make` makes it; it needs pip install 'onrecord[registers]'."
)


@click.command()
@click.argument("text", required=False)
@click.argument("other", metavar="[TEXT]", required=False)
@click.option("--year", type=int, metavar="YEAR", help="As places were called in this year.")
@click.option(
    "--in",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="With the places of this dossier, which come first.",
)
@click.option(
    "--make", is_flag=True, help="Make the gazetteer of the former Union, out of GeoNames, and keep it."
)
@json_option
def places(
    text: str | None, other: str | None, year: int | None, folder: Path | None, make: bool, as_json: bool
) -> None:
    """What is known of a place, or how two places lie to each other and why.

    A place is written as records write it: "с. Кутулик Иркутской губ.", Ekaterinoslav, "a village in Irkutsk region".
    """
    if make:
        _make()
    elif text is None:
        raise click.UsageError("Name a place, or two; or --make the gazetteer.")
    if text is None:
        return
    atlas = _atlas_of(folder)
    asked = [(one, atlas.resolve(one, year)) for one in (text, other) if one is not None]
    if as_json:
        told = {**told_as_json(atlas, asked), "attribution": ATTRIBUTION if atlas.union else None}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        print_told(atlas, asked)
    if atlas.union is None and not all(spots for _, spots in asked):
        click.echo(NOT_MADE, err=True)


def _make() -> None:
    with needing("registers", "Making the gazetteer"), waiting("Making the gazetteer"):
        made = make_union()
    paragraph(f"{len(made):,} places and regions are kept in {union_file()}.")
    paragraph(f"From {ATTRIBUTION}; the licence lies beside it.")


def _atlas_of(folder: Path | None) -> Atlas:
    """The atlas with the places of a dossier, as a member of the team may see it."""
    if folder is None:
        return open_atlas()
    dossier = open_dossier(folder, left_out=None, today=date.today()).narrowed.dossier
    return open_atlas(gazetteer_of(dossier.places.values()))
