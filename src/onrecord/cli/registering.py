"""`onrecord register add`: an outside list of people, kept for searching."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.opening import json_option
from onrecord.cli.page import paragraph
from onrecord.cli.registered import print_omissions, register_as_json
from onrecord.cli.registers import list_registers, remove, show
from onrecord.cli.taking import take
from onrecord.cli.waiting import waiting
from onrecord.findings.extras import needing

if TYPE_CHECKING:
    from onrecord.identity.registers import Prepared, Register


@click.group()
def register() -> None:
    """Keep outside lists of people, and take a row of one into a dossier.

    Registers are kept under your data folder (XDG_DATA_HOME), outside every dossier.
    """


for command in (list_registers, show, remove, take):
    register.add_command(command)


@register.command()
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--name", help="What it will be called: a word, as memorial.")
@click.option(
    "--mapping", "mapping_file", type=click.Path(path_type=Path), help="What each column holds, as YAML."
)
@click.option(
    "--show", "show_only", is_flag=True, help="Only print what each column is understood to hold, as YAML."
)
@click.option("--replace", "replacing", is_flag=True, help="Put it in place of the register of that name.")
@json_option
def add(
    file: Path, name: str | None, mapping_file: Path | None, show_only: bool, replacing: bool, as_json: bool
) -> int:
    """Take in a list of people: CSV, TSV, Excel, Parquet, or entities of FollowTheMoney.

    What each column holds is told by its heading, unless --mapping says it. Print it with --show, correct it,
    and give it back.
    """
    if name is None and not show_only:
        raise click.UsageError(
            "Say with --name what the register will be called, or --show its columns first."
        )
    with needing("registers", "Taking in a register"):
        from onrecord.identity.registers import keep, prepare
        from onrecord.identity.registers.mapping.file import read_mapping
    prepared = prepare(file, None if mapping_file is None else read_mapping(mapping_file))
    if show_only:
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
