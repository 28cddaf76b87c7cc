"""A register as it is told of: in words, and as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.page import harmless, heading, paragraph

if TYPE_CHECKING:
    from onrecord.identity.registers import Register
    from onrecord.identity.registers.card import Omissions


def register_as_json(register: Register) -> Mapping[str, Any]:
    """A register: from what file it is, what each column holds, and what was left out."""
    card, omissions = register.card, register.card.omissions
    return {
        "name": register.name,
        "title": card.title,
        "licence": card.licence or None,
        "rows": card.rows,
        "file": card.file,
        "sha256": card.sha256,
        "taken_in": card.taken_in,
        "ids": card.ids,
        "columns": {column.heading: str(column.holds) for column in register.mapping.columns},
        "not_understood": list(register.mapping.not_understood),
        "broken": omissions.broken,
        "of_no_person": omissions.of_no_person,
        "unreadable_letters": omissions.unreadable_letters,
        "unread": dict(omissions.unread),
    }


def print_register(register: Register, filling: Mapping[str, int]) -> None:
    """A register on a terminal."""
    from onrecord.identity.registers.mapping.writing import write_mapping
    from onrecord.identity.registers.reading.extras import headings_of_extras

    called = headings_of_extras(register.mapping)
    card = register.card
    paragraph(f"{card.title}: {card.rows:,} rows, taken in on {card.taken_in[:10]}")
    paragraph(f"From {Path(card.file).name}, SHA-256 {card.sha256}")
    paragraph(f"Licence: {card.licence or 'not known; ask before publishing anything of it'}")
    heading("How many rows say something")
    for name, count in filling.items():
        if count:
            click.echo(f"{harmless(called.get(name, name)):<28} {count:>12,} {count / card.rows:>7.1%}")
    heading("What each column holds")
    click.echo(harmless(write_mapping(register.mapping)), nl=False)
    print_omissions(card.omissions)


def print_omissions(omissions: Omissions) -> None:
    """What of the file is not in the register, if anything; rows by their numbers, and never their words."""
    if omissions.broken:
        heading(f"Rows left out, since they are broken: {omissions.broken:,}")
        for row, why in omissions.first_broken:
            paragraph(why, lead=f"row {row:,}: ")
    if omissions.of_no_person:
        heading(f"Rows left out, since they are of no person: {omissions.of_no_person:,}")
    if omissions.unreadable_letters:
        heading(f"Letters that could not be read in the file's encoding: {omissions.unreadable_letters:,}")
    if omissions.unread:
        heading("Cells that could not be understood")
        for column, count in omissions.unread.items():
            first = ", ".join(f"{row:,}" for row in omissions.first_unread[column])
            paragraph(f"{count:,}, first in rows {first}", lead=f"{harmless(column)}: ")
