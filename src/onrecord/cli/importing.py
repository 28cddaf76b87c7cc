"""`onrecord import-sheet`: the spreadsheet in which a team keeps its facts, as a dossier."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from onrecord.cli.opening import dossier_argument, json_option
from onrecord.cli.page import heading, paragraph
from onrecord.cli.waiting import waiting
from onrecord.evidence import Production
from onrecord.intake.facts import FactSheet, Field, Mapped, Unplaced, Why, letters, read_sheets, take_in
from onrecord.store.folder import write_folder


def _chosen(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> Mapping[Field, str]:
    """`fact=Claim` as the field and the heading that somebody has named for it."""
    chosen: dict[Field, str] = {}
    for words in given:
        field, equals, named = words.partition("=")
        if not equals or not named.strip() or field not in list(Field):
            raise click.BadParameter(f"“{words}” is not FIELD=HEADING; the fields are {', '.join(Field)}.")
        chosen[Field(field)] = named
    return chosen


def _encoding(_: click.Context, __: click.Parameter, name: str | None) -> str | None:
    try:
        return name and codecs.lookup(name).name
    except LookupError:
        raise click.BadParameter(f"“{name}” is no encoding; utf-8 and cp1251 are.") from None


encoding_option = click.option(
    "--encoding", callback=_encoding, help="How a text file is written, if not UTF-8 or windows-1251."
)


@click.command("import-sheet")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@dossier_argument
@click.option(
    "--column",
    "chosen",
    metavar="FIELD=HEADING",
    multiple=True,
    callback=_chosen,
    help=f"Which heading holds what: fact=Claim. FIELD is {', '.join(Field)}.",
)
@click.option(
    "--fill-down",
    multiple=True,
    type=click.Choice([field.value for field in Field]),
    help="In this field an empty cell means what the one above it does, as in merged cells.",
)
@encoding_option
@click.option("--title", default="Untitled", show_default=True, help="What is being made.")
@json_option
def import_sheet(  # noqa: PLR0913 - one parameter for each option
    file: Path,
    folder: Path,
    chosen: Mapping[Field, str],
    fill_down: tuple[str, ...],
    encoding: str | None,
    title: str,
    as_json: bool,
) -> int:
    """Make a dossier in DIR of a fact sheet: a CSV file or an Excel workbook.

    Columns are told by their headings, in English or Russian: story line, fact, source, page, quotation,
    time, status, date, place, person. Only fact and source must be there. What has no place in a dossier,
    or needs a person to place it, is listed with its sheet, row and column.
    """
    with waiting(f"Reading {file}"):
        sheets, read_as = read_sheets(file, encoding=encoding)
        production = Production(title=title, languages=("en", "ru"))
        taken = take_in(
            file, sheets, production, chosen=chosen, fill_down=[Field(name) for name in fill_down]
        )
        write_folder(taken.dossier, folder)
    if as_json:
        click.echo(json.dumps(_as_json(taken, folder, read_as), ensure_ascii=False, indent=2))
    else:
        _print(taken, folder, read_as)
    return 0


def _counts(taken: FactSheet) -> Mapping[str, int]:
    dossier = taken.dossier
    return {
        "sources": len(dossier.sources),
        "statements": len(dossier.statements),
        "places": len(dossier.places),
        "scripts": len(dossier.scripts),
    }


def _as_json(taken: FactSheet, folder: Path, read_as: str) -> Mapping[str, Any]:
    return {
        "folder": str(folder),
        "read_as": read_as,
        **_counts(taken),
        "sheets": [_sheet_as_json(mapped) for mapped in taken.mapped],
        "unplaced": [
            {
                "sheet": left.sheet,
                "row": left.row,
                "column": left.column,
                "heading": left.heading,
                "why": left.why.name.lower().replace("_", "-"),
                "words": left.words,
            }
            for left in taken.unplaced
        ],
    }


def _sheet_as_json(mapped: Mapped) -> Mapping[str, Any]:
    columns = [
        {
            "column": letters(column.index),
            "heading": column.heading,
            "field": column.field,
            "source": None if column.source is None else letters(column.source),
        }
        for column in mapped.columns
    ]
    return {"sheet": mapped.sheet, "row": mapped.row, "columns": columns}


def _print(taken: FactSheet, folder: Path, read_as: str) -> None:
    counts = ", ".join(
        f"{count} {name if count != 1 else name.removesuffix('s')}" for name, count in _counts(taken).items()
    )
    paragraph(f"{folder} is ready: {counts}. The file was read as {read_as}.")
    for mapped in taken.mapped:
        heading(f"Columns{_of(mapped.sheet)}, headings in row {mapped.row}")
        for column in mapped.columns:
            held = column.field or "not placed"
            about = "" if column.source is None else f" of the source in {letters(column.source)}"
            paragraph(f"“{column.heading}”: {held}{about}", lead=f"{letters(column.index)}  ")
    by_reason = sorted(taken.unplaced, key=lambda left: list(Why).index(left.why))
    for why, left in groupby(by_reason, key=lambda left: left.why):
        _print_unplaced(why, list(left))
    click.echo()
    paragraph(f"Next: onrecord check {folder}")


def _print_unplaced(why: Why, left: Iterable[Unplaced]) -> None:
    heading(why)
    for one in left:
        column = "" if one.column is None else f", column {one.column}"
        named = "" if one.heading is None else f" ({one.heading})"
        where = f"{one.sheet}, row" if one.sheet else "Row"
        paragraph(one.words, lead=f"{where} {one.row}{column}{named}: ")


def _of(sheet: str) -> str:
    return f" of “{sheet}”" if sheet else ""
