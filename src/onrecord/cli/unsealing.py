"""`onrecord seal open` and `list`: who a witness is, with a reason; and who has been opened by whom."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

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
from onrecord.cli.page import harmless, heading, paragraph
from onrecord.protection.sealed_personas import sealed_in
from onrecord.protection.sealing.keys import members_of
from onrecord.protection.sealing.log import Entry, read_log
from onrecord.protection.sealing.refusals import KeyUnknown
from onrecord.protection.sealing.strongroom import Strongroom, destroyed_in, sealed_ids


@click.command("open")
@dossier_argument
@id_argument
@click.option("--because", required=True, help="Why: it is put on record before anything is shown.")
@member_option
@keys_option
@own_key_option
@passphrase_option
@json_option
def open_sealed(  # noqa: PLR0913 - the facts of one opening
    folder: Path,
    id: str,
    because: str,
    by: str,
    keys: Path | None,
    own_key: Path | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> int:
    """Tell who a sealed identity is, on standard output. Who asked, when and why is put on record first."""
    from onrecord.protection.sealing.opening import opened

    room = strongroom(folder, keys)
    identity = opened(room, id, member(by, own_key, passphrase_file), because)
    if as_json:
        click.echo(json.dumps({"id": id, **asdict(identity)}, ensure_ascii=False))
        return 0
    for name in identity.names:
        click.echo(harmless(name))
    if identity.rest:
        click.echo("\n" + harmless(identity.rest))
    return 0


@click.command("list")
@dossier_argument
@keys_option
@json_option
def list_sealed(folder: Path, keys: Path | None, as_json: bool) -> int:
    """Tell which identities are sealed, which personas they are, who can open them, and who has."""
    room = strongroom(folder, keys)
    entries = read_log(folder)
    listed = _listed(room, entries)
    if as_json:
        plain = [{key: value for key, value in asdict(one).items() if value is not None} for one in entries]
        click.echo(
            json.dumps({"sealed": list(map(asdict, listed)), "log": plain}, ensure_ascii=False, indent=2)
        )
    elif not listed:
        paragraph("Nobody is sealed here. `onrecord seal add DIR --by MEMBER` seals an identity.")
    else:
        _print(listed, entries)
    return 0


@dataclass(frozen=True, slots=True)
class Listed:
    """One sealed identity: the personas who are it, and for whom its key is wrapped here."""

    id: str
    personas: tuple[str, ...]
    members: tuple[str, ...]
    destroyed: str | None


def _listed(room: Strongroom, entries: tuple[Entry, ...]) -> list[Listed]:
    personas, gone = sealed_in(team_dossier(room.folder)), destroyed_in(entries)
    ids = dict.fromkeys((*sealed_ids(room.folder), *gone))
    return [Listed(id, personas.get(id, ()), _members(room, id), gone.get(id)) for id in ids]


def _members(room: Strongroom, id: str) -> tuple[str, ...]:
    try:
        return members_of(room.keys, room.key_on_record(id))
    except KeyUnknown:
        return ()


def _print(listed: list[Listed], entries: tuple[Entry, ...]) -> None:
    for one in listed:
        who = ", ".join(one.personas) or "no persona"
        can = f"can be opened by {', '.join(one.members) or 'nobody from here'}"
        fate = can if one.destroyed is None else f"destroyed on {one.destroyed}"
        paragraph(f"{who}; {fate}", lead=f"{one.id}  ")
    heading("On record")
    for entry in entries:
        paragraph(_in_words(entry), lead="– ")


def _in_words(entry: Entry) -> str:
    share = f" with {entry.member}" if entry.member is not None else ""
    why = f": {entry.because}" if entry.because is not None else ""
    return f"{entry.at[:16].replace('T', ' ')}  {entry.id} {entry.act} by {entry.by}{share}{why}"
