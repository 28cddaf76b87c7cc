"""`onrecord register`: outside lists of people, kept for searching, and a row of one taken into a dossier."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.opening import dossier_argument, json_option, open_dossier
from onrecord.cli.page import heading, paragraph
from onrecord.cli.registered import print_omissions, print_register, register_as_json
from onrecord.cli.waiting import waiting
from onrecord.dossier import Change
from onrecord.identity.extras import needing
from onrecord.store.folder import add_source

if TYPE_CHECKING:
    from onrecord.identity.registers import Prepared, Register

EXTRA = "registers"


@click.group()
def register() -> None:
    """Keep outside lists of people, and take a row of one into a dossier.

    Registers are kept under your data folder (XDG_DATA_HOME), outside every dossier.
    """


@register.command()
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--name", help="What it will be called: a word, as memorial.")
@click.option(
    "--mapping", "mapping_file", type=click.Path(path_type=Path), help="What each column holds, as YAML."
)
@click.option("--show", is_flag=True, help="Only print what each column is understood to hold, as YAML.")
@click.option("--replace", "replacing", is_flag=True, help="Put it in place of the register of that name.")
@json_option
def add(
    file: Path, name: str | None, mapping_file: Path | None, show: bool, replacing: bool, as_json: bool
) -> int:
    """Take in a list of people: CSV, TSV, Excel, Parquet, or entities of FollowTheMoney.

    What each column holds is told by its heading, unless --mapping says it. Print it with --show, correct it,
    and give it back.
    """
    if name is None and not show:
        raise click.UsageError(
            "Say with --name what the register will be called, or --show its columns first."
        )
    with needing(EXTRA, "Taking in a register"):
        from onrecord.identity.registers import keep, prepare
        from onrecord.identity.registers.mapping.file import read_mapping
    prepared = prepare(file, None if mapping_file is None else read_mapping(mapping_file))
    if show:
        return _show(prepared)
    read = [0]
    with waiting(lambda: f"Reading {file}: {read[-1]:,} rows"):
        kept = keep(prepared, name or "", replacing=replacing, tell=read.append)
    if as_json:
        click.echo(json.dumps(register_as_json(kept), ensure_ascii=False, indent=2))
    else:
        _print_kept(kept, prepared)
    return 0


def _show(prepared: Prepared) -> int:
    """The mapping as a file to be corrected, what the first rows come to by it as remarks."""
    from onrecord.identity.registers.filling import filled
    from onrecord.identity.registers.mapping.writing import write_mapping

    mapping, people = prepared.mapping, prepared.people
    said = ", ".join(f"{name} {count:,}" for name, count in filled([people]).items() if count)
    click.echo(f"# {prepared.whence.capitalize()}. Correct what is wrong, and give this to --mapping.")
    click.echo(write_mapping(mapping), nl=False)
    click.echo(f"# Of the first {people.num_rows:,} rows so many say something: {said}.")
    return 0


def _print_kept(kept: Register, prepared: Prepared) -> None:
    called = f"by their {kept.card.ids}" if kept.card.ids else "by their numbers"
    paragraph(f"{kept.name} is ready: {len(kept):,} rows, called {called}.")
    left = prepared.mapping.not_understood
    if left:
        paragraph(f"Not understood, and left out of what is compared: {', '.join(left)}.")
        paragraph(
            "If one of them matters, print the mapping with --show, correct it, and --replace the register."
        )
    print_omissions(kept.card.omissions)
    click.echo()
    paragraph(f"Next: onrecord identify DIR PERSONA --register {kept.name}")


@register.command("list")
@json_option
def list_registers(as_json: bool) -> int:
    """Tell which registers are kept."""
    with needing(EXTRA, "A register"):
        from onrecord.identity.registers import kept_registers
    kept = list(kept_registers())
    if as_json:
        click.echo(json.dumps([register_as_json(one) for one in kept], ensure_ascii=False, indent=2))
    for one in () if as_json else kept:
        paragraph(f"{one.card.title}, {one.card.rows:,} rows", lead=f"{one.name}  ")
    if not kept and not as_json:
        paragraph("No register is kept. `onrecord register add FILE --name NAME` takes one in.")
    return 0


@register.command()
@click.argument("name", metavar="NAME")
@json_option
def show(name: str, as_json: bool) -> int:
    """Tell what a register holds: how full its columns are, what was left out, its mapping and licence."""
    with needing(EXTRA, "A register"):
        from onrecord.identity.registers import kept_register
        from onrecord.identity.registers.filling import filling_of
    kept = kept_register(name)
    filling = filling_of(kept)
    if as_json:
        plain = {**register_as_json(kept), "filled": dict(filling)}
        click.echo(json.dumps(plain, ensure_ascii=False, indent=2))
    else:
        print_register(kept, filling)
    return 0


@register.command()
@click.argument("name", metavar="NAME")
@json_option
def remove(name: str, as_json: bool) -> int:
    """Forget a register. What has been taken into dossiers from it stays there."""
    with needing(EXTRA, "A register"):
        from onrecord.identity.registers import kept_register, remove_register
    rows = len(kept_register(name))
    remove_register(name)
    if as_json:
        click.echo(json.dumps({"removed": name, "rows": rows}))
    else:
        paragraph(f"{name}, of {rows:,} rows, is no longer kept.")
    return 0


@register.command()
@dossier_argument
@click.argument("candidate", metavar="NAME:ROW")
@json_option
def take(folder: Path, candidate: str, as_json: bool) -> int:
    """Take one row of a register into the dossier DIR, as a source with what it states.

    NAME:ROW is a candidate's id, as `onrecord identify` tells it. Nothing else of the register is copied.
    """
    with needing(EXTRA, "A register"):
        from onrecord.identity.registers.taking import find_row
        from onrecord.identity.registers.taking import take as taken_from
    opened = open_dossier(folder, left_out=None, today=date.today())
    taken = taken_from(*find_row(candidate), opened.kept.dossier)
    add_source(folder, taken.source, [Change(None, record) for record in taken.records()])
    counts = {"statements": len(taken.statements), "places": len(taken.places)}
    if as_json:
        click.echo(json.dumps({"source": taken.source.id, **counts}))
    else:
        _print_taken(folder, taken.source.id, counts)
    return 0


def _print_taken(folder: Path, source: str, counts: Mapping[str, Any]) -> None:
    told = " and ".join(
        f"{count} {name if count != 1 else name.removesuffix('s')}" for name, count in counts.items()
    )
    paragraph(f"sources/{source} is ready: {told}.")
    heading("Next")
    paragraph(f"Read what it states: {folder / 'sources' / source / 'statements.yaml'}")
    paragraph(f"Say who it is: onrecord judge {folder} PERSONA {source}:person --same --because … --by …")
