"""`onrecord seal share` and `unshare`: who may open a sealed identity."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from onrecord.cli.opening import dossier_argument, json_option
from onrecord.cli.own_secrets import (
    a_new_passphrase,
    id_argument,
    keys_option,
    member,
    member_option,
    own_key_option,
    passphrase_option,
    strongroom,
)
from onrecord.cli.page import paragraph

other_argument = click.argument("other", metavar="MEMBER")


@click.command()
@dossier_argument
@id_argument
@other_argument
@click.argument("public", metavar="[KEY]", required=False)
@member_option
@click.option(
    "--their-passphrase-file",
    type=click.Path(path_type=Path),
    help="Without a KEY, where the other's passphrase is read from, if it is not to be asked for.",
)
@keys_option
@own_key_option
@passphrase_option
@json_option
def share(  # noqa: PLR0913 - the facts of one sharing
    folder: Path,
    id: str,
    other: str,
    public: str | None,
    by: str,
    their_passphrase_file: Path | None,
    as_json: bool,
    **own: Path | None,
) -> int:
    """Let another member open a sealed identity.

    KEY is the other's public key (age1…, ssh-ed25519 …, ssh-rsa …) or the file of one. Without it the other
    types a passphrase, here and now.
    """
    from onrecord.protection.sealing.member import passphrase_wrap, public_wrap
    from onrecord.protection.sealing.sharing import share as share_key

    room, opener = strongroom(folder, own["keys"]), _opener(by, own)
    wrap = (
        passphrase_wrap(a_new_passphrase(their_passphrase_file, f"A passphrase for {other}"))
        if public is None
        else public_wrap(public)
    )
    share_key(room, id, opener, other, wrap)
    if as_json:
        click.echo(json.dumps({"sealed": id, "shared_with": other}))
    else:
        paragraph(f"{other} can open {id} from now on.")
    return 0


@click.command()
@dossier_argument
@id_argument
@other_argument
@member_option
@keys_option
@own_key_option
@passphrase_option
@json_option
def unshare(folder: Path, id: str, other: str, by: str, as_json: bool, **own: Path | None) -> int:
    """Take a member's copy of a key away. What they have read, or copied, cannot be taken back."""
    from onrecord.protection.sealing.sharing import unshare as unshare_key

    unshare_key(strongroom(folder, own["keys"]), id, _opener(by, own), other)
    if as_json:
        click.echo(json.dumps({"sealed": id, "no_longer_shared_with": other}))
    else:
        paragraph(f"{other} has no key of {id} here any more.")
    return 0


def _opener(by: str, own: dict[str, Path | None]) -> Any:
    return member(by, own["own_key"], own["passphrase_file"])
