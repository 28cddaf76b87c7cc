"""`onrecord new` and `onrecord rename`: starting a dossier, and giving a record a new id everywhere."""

from __future__ import annotations

import json
from pathlib import Path

import click

from onrecord.cli.opening import dossier_argument, json_option
from onrecord.cli.page import paragraph
from onrecord.store.folder import new_folder, rename_in_folder


@click.command()
@dossier_argument
@click.option("--title", default="Untitled", show_default=True, help="What is being made.")
@click.option(
    "--language",
    "languages",
    multiple=True,
    default=("en", "ru"),
    show_default=True,
    help="A language of the work.",
)
@json_option
def new(folder: Path, title: str, languages: tuple[str, ...], as_json: bool) -> int:
    """Start a dossier in a new folder."""
    new_folder(folder, title=title, languages=languages)
    if as_json:
        click.echo(json.dumps({"folder": str(folder), "title": title}, ensure_ascii=False))
    else:
        paragraph(
            f"{folder} is ready. Put sources into {folder / 'sources'}, then run: onrecord check {folder}"
        )
    return 0


@click.command()
@dossier_argument
@click.argument("old", metavar="ID")
@click.argument("new", metavar="NEW_ID")
@json_option
def rename(folder: Path, old: str, new: str, as_json: bool) -> int:
    """Give a record a new id, everywhere it is named.

    ID is a source, person, place, judgement, question, release or script by its bare id, a statement as
    np-letter/met or a persona as np-letter:np. Comments and free text are yours: where the old word still
    stands in them is listed.
    """
    renamed = rename_in_folder(folder, old, new)
    if as_json:
        remaining = [
            {"file": where.file, "line": where.line, "column": where.column} for where in renamed.remaining
        ]
        click.echo(json.dumps({"changed": list(renamed.files), "remaining": remaining}, ensure_ascii=False))
        return 0
    count = len(renamed.files)
    paragraph(f"{old} is {new} now, in {count} file{'' if count == 1 else 's'}.")
    for where in renamed.remaining:
        paragraph(f"The old word still stands at {where}.", indent=2)
    return 0
