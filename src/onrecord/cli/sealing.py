"""`onrecord seal`: identities that are in no record, encrypted to keys of their own outside the dossier."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.destroying import destroy
from onrecord.cli.key_sharing import share, unshare
from onrecord.cli.opening import dossier_argument, json_option
from onrecord.cli.own_secrets import (
    a_new_passphrase,
    keys_option,
    member_option,
    passphrase_option,
    strongroom,
    team_dossier,
    words_to_seal,
)
from onrecord.cli.page import paragraph
from onrecord.cli.unsealing import list_sealed, open_sealed

if TYPE_CHECKING:
    from onrecord.protection.sealing.age import Wrap


@click.group()
def seal() -> None:
    """Seal who a witness is, open it with a reason, share it, destroy it.

    A sealed identity is in no record of the dossier: only in sealed/ID.age, encrypted to a key that lies outside
    the dossier, wrapped for the members who may open it. A persona refers to it by its id, `sealed: W7`.
    """


@seal.command()
@click.option("--file", type=click.Path(path_type=Path), help="Where it is kept, if not in your data folder.")
@passphrase_option
@json_option
def key(file: Path | None, passphrase_file: Path | None, as_json: bool) -> int:
    """Make a key of your own, under a passphrase, and tell the public one that others may have."""
    from onrecord.protection.sealing.member import make_own_key, own_key

    kept = own_key() if file is None else file
    public = make_own_key(kept, a_new_passphrase(passphrase_file, "A passphrase for your key"))
    if as_json:
        click.echo(json.dumps({"file": str(kept), "public": public}))
    else:
        paragraph(f"Your key is {kept}. Whoever is to share with you is given the public one:")
        click.echo(public)
    return 0


@seal.command()
@dossier_argument
@member_option
@click.option("--id", help="What it is called, as W7; if not said, the next number.")
@click.option(
    "--with",
    "others",
    type=(str, str),
    multiple=True,
    metavar="MEMBER KEY",
    help="Who else may open it, by a public key (age1…, ssh-…) or the file of one.",
)
@keys_option
@passphrase_option
@json_option
def add(  # noqa: PLR0913 - the facts of one sealing
    folder: Path,
    by: str,
    id: str | None,
    others: tuple[tuple[str, str], ...],
    keys: Path | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> int:
    """Seal an identity: the name on standard input, other names below it, after an empty row whatever else.

    You can open it by the key of `onrecord seal key`; without one, by a passphrase.
    """
    from onrecord.protection.sealed_personas import sealed_in
    from onrecord.protection.sealing.identity import identity_in
    from onrecord.protection.sealing.member import public_wrap
    from onrecord.protection.sealing.sealing import seal as put_under_seal
    from onrecord.protection.sealing.strongroom import next_id

    room = strongroom(folder, keys)
    mentioned = sealed_in(team_dossier(folder))
    sharing = {member: public_wrap(key) for member, key in others}
    identity = identity_in(words_to_seal())
    sharing[by] = _own_wrap(passphrase_file, by)
    called = next_id(folder, mentioned) if id is None else id
    put_under_seal(room, called, identity, by, sharing)
    if as_json:
        click.echo(json.dumps({"sealed": called, "shared_with": sorted(sharing), "keys": str(room.keys)}))
    else:
        paragraph(
            f"Sealed as {called}, to be opened by {', '.join(sorted(sharing))}. The key is in {room.keys}."
        )
        if called not in mentioned:
            paragraph(
                f"Write `sealed: {called}` on the card of every persona who is this witness.", lead="→ "
            )
    return 0


def _own_wrap(passphrase_file: Path | None, by: str) -> Wrap:
    from onrecord.protection.sealing.member import own_key, passphrase_wrap, public_wrap

    public = own_key().with_suffix(".pub")
    if public.is_file():
        return public_wrap(str(public))
    return passphrase_wrap(a_new_passphrase(passphrase_file, f"A passphrase for {by}"))


for command in (open_sealed, list_sealed, share, unshare, destroy):
    seal.add_command(command)
