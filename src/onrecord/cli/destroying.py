"""`onrecord seal destroy`: what still names a witness is listed, and then nobody can open the identity any more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from onrecord.cli.opening import dossier_argument, json_option
from onrecord.cli.own_secrets import (
    id_argument,
    keys_option,
    member,
    member_option,
    own_key_option,
    passphrase_option,
    strongroom,
    team_dossier,
)
from onrecord.cli.page import heading, paragraph
from onrecord.cli.waiting import waiting
from onrecord.protection.sealing.destroying import destroy as destroy_key
from onrecord.protection.sealing.naming import StillNamed, still_named
from onrecord.protection.sealing.strongroom import Strongroom


@click.command()
@dossier_argument
@id_argument
@click.option("--because", required=True, help="Why: it is put on record.")
@member_option
@click.option(
    "--confirm", is_flag=True, help="Destroy the key; without this, only list what names the witness."
)
@click.option(
    "--unopened",
    is_flag=True,
    help="Without opening it first, where nobody can any more: nothing can be listed then.",
)
@keys_option
@own_key_option
@passphrase_option
@json_option
def destroy(  # noqa: PLR0913 - the facts of one destruction
    folder: Path,
    id: str,
    because: str,
    by: str,
    confirm: bool,
    unopened: bool,
    as_json: bool,
    **own: Path | None,
) -> int:
    """Destroy the key of a sealed identity, so that nobody can open it any more.

    Lists first every passage, record and file that still names the witness, and destroys with --confirm. Exits
    with 1 while something names them, or nothing was destroyed.
    """
    room = strongroom(folder, own["keys"])
    named = (
        None
        if unopened
        else _still_named(room, id, because, member(by, own["own_key"], own["passphrase_file"]))
    )
    had = destroy_key(room, id, by, because) if confirm else None
    if as_json:
        click.echo(json.dumps(_plain(id, named, had), ensure_ascii=False, indent=2))
    else:
        _print(id, named, had)
    return 0 if had is not None and (named is None or not named.places) else 1


def _still_named(room: Strongroom, id: str, because: str, opener: Any) -> StillNamed:
    from onrecord.protection.sealing.opening import opened

    identity = opened(room, id, opener, because)
    with waiting("Looking for the name in every file"):
        return still_named(room.folder, team_dossier(room.folder), identity)


def _plain(id: str, named: StillNamed | None, had: tuple[str, ...] | None) -> dict[str, Any]:
    found = StillNamed((), (), ()) if named is None else named
    return {
        "id": id,
        "listed": named is not None,
        "records": list(found.records),
        "places": [{"file": one.file, "line": one.line or None} for one in found.places],
        "unread": list(found.unread),
        "destroyed": had is not None,
        "had_copies": list(had or ()),
    }


def _print(id: str, named: StillNamed | None, had: tuple[str, ...] | None) -> None:
    if named is not None:
        _print_named(id, named)
    if had is None:
        paragraph(f"Nothing is destroyed yet: with --confirm nobody can open {id} any more.", lead="→ ")
        return
    copies = f" The copies of {', '.join(had)} are gone from here." if had else " No copy of it was here."
    paragraph(f"The key of {id} is destroyed, and sealed/{id}.age with it.{copies}")
    paragraph(
        "Whatever copies of the keys there are elsewhere, in backups or on other machines, do the same with.",
        lead="→ ",
    )


def _print_named(id: str, named: StillNamed) -> None:
    if named.places:
        heading(f"What still names {id}")
        for one in named.places:
            paragraph(f"{one.file}:{one.line}" if one.line else f"{one.file}, by its own name", lead="  – ")
        paragraph(f"Records: {', '.join(named.records) or 'none'}.")
    else:
        paragraph(f"Nothing that can be read here names {id}.")
    if named.unread:
        paragraph(f"Not text, and so to be looked at by somebody: {', '.join(named.unread)}.")
