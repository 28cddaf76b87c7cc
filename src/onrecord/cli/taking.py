"""`onrecord register take`: one row of a register, made a source of a dossier."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from onrecord.cli.opening import dossier_argument, json_option, open_dossier
from onrecord.cli.page import heading, paragraph
from onrecord.dossier import Change
from onrecord.findings.extras import needing
from onrecord.store.folder import add_source


@click.command()
@dossier_argument
@click.argument("candidate", metavar="NAME:ROW")
@json_option
def take(folder: Path, candidate: str, as_json: bool) -> int:
    """Take one row of a register into the dossier DIR, as a source with what it states.

    NAME:ROW is a candidate's id, as `onrecord identify` tells it. Nothing else of the register is copied.
    """
    with needing("registers", "A register"):
        from onrecord.identity.registers.taking import find_row
        from onrecord.identity.registers.taking import take as taken_from
    dossier = open_dossier(folder, left_out=None, today=date.today()).narrowed.dossier
    taken = taken_from(*find_row(candidate), dossier)
    add_source(folder, taken.source, [Change(None, record) for record in taken.records()])
    counts = {"statements": len(taken.statements), "places": len(taken.places)}
    if as_json:
        click.echo(json.dumps({"source": taken.source.id, **counts}))
    else:
        _print_taken(folder, taken.source.id, counts)
    return 0


def _print_taken(folder: Path, source: str, counts: Mapping[str, int]) -> None:
    told = " and ".join(
        f"{count} {name if count != 1 else name.removesuffix('s')}" for name, count in counts.items()
    )
    paragraph(f"sources/{source} is ready: {told}.")
    heading("Next")
    paragraph(f"Read what it states: {folder / 'sources' / source / 'statements.yaml'}")
    paragraph(f"Say who it is: onrecord judge {folder} PERSONA {source}:person --same --because … --by …")
