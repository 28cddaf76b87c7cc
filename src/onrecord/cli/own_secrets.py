"""Who opens, and by what secret: asked for on the terminal or read from a file, never an argument or a variable."""

from __future__ import annotations

import getpass
import sys
import warnings
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.opening import open_dossier
from onrecord.dossier.dossier import Dossier
from onrecord.findings import Refusal
from onrecord.protection.sealing.keys import witness_keys
from onrecord.protection.sealing.strongroom import Strongroom
from onrecord.store.folder import NotADossier

if TYPE_CHECKING:
    from onrecord.protection.sealing.member import Member

id_argument = click.argument("id", metavar="ID")
member_option = click.option(
    "--by",
    required=True,
    metavar="MEMBER",
    help="Who you are: the word under which keys are shared with you.",
)
keys_option = click.option(
    "--keys",
    envvar="ONRECORD_KEYS",
    show_envvar=True,
    type=click.Path(path_type=Path),
    help="Where the witnesses' keys lie, if not in your data folder: a folder that the team shares.",
)
own_key_option = click.option(
    "--own-key",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Your secret key, if not the one of `onrecord seal key`: a file of age, or of SSH without a passphrase.",
)
passphrase_option = click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path),
    help="Where your passphrase is read from, if it is not to be asked for: a file, or /dev/fd/3.",
)


class NobodyToAsk(Refusal):
    """A passphrase is wanted, and nobody is there who could be asked without its being seen."""

    def __init__(self) -> None:
        super().__init__(
            "A passphrase is wanted, and there is no terminal to ask for it on: --passphrase-file says where it "
            "is read from."
        )


class PassphrasesDiffer(Refusal):
    """The same passphrase was to be typed twice."""

    def __init__(self) -> None:
        super().__init__("The two passphrases are not the same.")


class NotWords(Refusal):
    """What was given to be sealed, or as a passphrase, is no text."""

    def __init__(self) -> None:
        super().__init__("What was given is not text in UTF-8.")


def strongroom(folder: Path, keys: Path | None) -> Strongroom:
    """A dossier's sealed identities, with the place where keys are sought."""
    if not (folder / "dossier.yaml").exists():
        raise NotADossier(folder)
    return Strongroom(folder, witness_keys() if keys is None else keys)


def team_dossier(folder: Path) -> Dossier:
    """The dossier as a member of the team reads it."""
    return open_dossier(folder, left_out=None, today=date.today()).narrowed.dossier


def member(name: str, own_key: Path | None, passphrase_file: Path | None) -> Member:
    """A member, whose secrets are asked for when they are needed, and once."""
    from onrecord.protection.sealing.member import Member, secret_keys_in
    from onrecord.protection.sealing.member import own_key as usual_key

    passphrase = cache(lambda: the_passphrase(passphrase_file, f"Passphrase of {name}"))

    @cache
    def secret_keys() -> Sequence[Any]:
        return secret_keys_in(usual_key() if own_key is None else own_key, passphrase)

    return Member(name, secret_keys, passphrase)


def the_passphrase(file: Path | None, asking: str) -> str:
    """A passphrase that is there already."""
    return _asked(asking) if file is None else _first_row(file)


def a_new_passphrase(file: Path | None, asking: str) -> str:
    """A passphrase that is made up now: typed twice, since nobody sees it."""
    if file is not None:
        return _first_row(file)
    words = _asked(asking)
    if _asked("The same again") != words:
        raise PassphrasesDiffer
    return words


def words_to_seal() -> str:
    """What is to be sealed, from standard input: typed where that is a terminal."""
    if sys.stdin.isatty():
        click.echo(
            "The name, other names and spellings below it; then an empty row, and whatever else is to be kept. "
            "Ctrl-D ends it.",
            err=True,
        )
    return _decoded(sys.stdin.buffer.read)


def _first_row(file: Path) -> str:
    return (_decoded(file.read_bytes).splitlines() or [""])[0]


def _decoded(read: Callable[[], bytes]) -> str:
    try:
        return read().decode("utf-8")
    except UnicodeDecodeError:
        raise NotWords from None


def _asked(asking: str) -> str:
    """Asked for unseen, or not at all: never echoed, never taken from a pipe that holds something else."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(f"{asking}: ")
        except (getpass.GetPassWarning, EOFError):
            raise NobodyToAsk from None
