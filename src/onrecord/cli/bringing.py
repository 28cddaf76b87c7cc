"""`onrecord import-script`: a script of another program, into a dossier as Fountain."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import click

from onrecord.cli.importing import encoding_option
from onrecord.cli.opening import dossier_argument, json_option
from onrecord.cli.page import heading, paragraph
from onrecord.cli.waiting import waiting
from onrecord.dossier.slug import why_not_an_id
from onrecord.evidence import Script
from onrecord.intake.scripts import Brought, Uncarried, Why, read_script
from onrecord.script import ElementKind, read_fountain, read_lines
from onrecord.store.folder import add_script


def _name(_: click.Context, __: click.Parameter, name: str) -> str:
    why = why_not_an_id(name)
    if why is not None:
        raise click.BadParameter(why)
    return name


@click.command("import-script")
@dossier_argument
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--name",
    default="film",
    show_default=True,
    callback=_name,
    help="The script's id: scripts/NAME.fountain.",
)
@encoding_option
@json_option
def import_script(folder: Path, file: Path, name: str, encoding: str | None, as_json: bool) -> int:
    """Bring a script into the dossier DIR, as Fountain in scripts/NAME.fountain.

    FILE is Fountain, Final Draft (.fdx), or a table of picture and sound in Word (.docx), Excel (.xlsx) or CSV,
    its columns told by their headings in English or Russian. What Fountain has no place for is kept as notes
    where it can be, and listed.
    """
    with waiting(f"Reading {file}"):
        brought = read_script(file, encoding=encoding)
        script = Script(id=name, fountain=brought.fountain)
        add_script(folder, script)
    counts = _counts(script)
    if as_json:
        click.echo(json.dumps(_as_json(script, brought, counts), ensure_ascii=False, indent=2))
    else:
        _print(folder, script, brought, counts)
    return 0


def _counts(script: Script) -> dict[str, int]:
    headings = (
        one for one in read_fountain(script.fountain).elements if one.kind is ElementKind.SCENE_HEADING
    )
    return {"scenes": sum(1 for _ in headings), "lines": len(read_lines(script).lines)}


def _as_json(script: Script, brought: Brought, counts: dict[str, int]) -> dict[str, object]:
    uncarried = [
        {"where": one.where, "why": one.why.name.lower().replace("_", "-"), "words": one.words}
        for one in brought.uncarried
    ]
    return {"script": script.id, "read_as": brought.read_as, **counts, "uncarried": uncarried}


def _print(folder: Path, script: Script, brought: Brought, counts: dict[str, int]) -> None:
    told = ", ".join(
        f"{count} {name if count != 1 else name.removesuffix('s')}" for name, count in counts.items()
    )
    paragraph(f"scripts/{script.id}.fountain is ready: {told}. The file was read as {brought.read_as}.")
    by_reason = sorted(brought.uncarried, key=lambda one: list(Why).index(one.why))
    for why, together in groupby(by_reason, key=lambda one: one.why):
        _print_uncarried(why, together)
    click.echo()
    paragraph(f"Next: onrecord check {folder}")


def _print_uncarried(why: Why, together: Iterable[Uncarried]) -> None:
    heading(why)
    for one in together:
        paragraph(" ".join(one.words.split()), lead=f"{one.where[:1].upper()}{one.where[1:]}: ")
