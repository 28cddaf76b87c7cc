"""`onrecord register list`, `show` and `remove`: the registers that are kept."""

from __future__ import annotations

import json

import click

from onrecord.cli.opening import json_option
from onrecord.cli.page import paragraph
from onrecord.cli.registered import print_register, register_as_json
from onrecord.findings.extras import needing


@click.command("list")
@json_option
def list_registers(as_json: bool) -> int:
    """Tell which registers are kept."""
    with needing("registers", "A register"):
        from onrecord.identity.registers import kept_registers
    kept = list(kept_registers())
    if as_json:
        click.echo(json.dumps([register_as_json(one) for one in kept], ensure_ascii=False, indent=2))
    for one in () if as_json else kept:
        paragraph(f"{one.card.title}, {one.card.rows:,} rows", lead=f"{one.name}  ")
    if not kept and not as_json:
        paragraph("No register is kept. `onrecord register add FILE --name NAME` takes one in.")
    return 0


@click.command()
@click.argument("name", metavar="NAME")
@json_option
def show(name: str, as_json: bool) -> int:
    """Tell what a register holds: how full its columns are, what was left out, its mapping and licence."""
    with needing("registers", "A register"):
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


@click.command()
@click.argument("name", metavar="NAME")
@json_option
def remove(name: str, as_json: bool) -> int:
    """Forget a register. What has been taken into dossiers from it stays there."""
    with needing("registers", "A register"):
        from onrecord.identity.registers import kept_register, remove_register
    rows = len(kept_register(name))
    remove_register(name)
    if as_json:
        click.echo(json.dumps({"removed": name, "rows": rows}))
    else:
        paragraph(f"{name}, of {rows:,} rows, is no longer kept.")
    return 0
