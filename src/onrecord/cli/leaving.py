"""The door for whatever leaves the house: what must not be told is known before anything is made, sealed names too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from onrecord.cli.opening import Opened
from onrecord.cli.own_secrets import keys_option, member, own_key_option, passphrase_option, strongroom
from onrecord.cli.page import heading, paragraph
from onrecord.edition.gate import Leak, Secrets, disorder, said, secrets_for
from onrecord.protection import Narrowed
from onrecord.protection.sealing.wanted import to_be_known

MOST_TOLD = 50

by_option = click.option(
    "--by",
    metavar="MEMBER",
    help="Who you are, where names are sealed that the gate must know: the word under which keys are shared with you.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeper:
    """By whom and with what secrets sealed names are opened for the gate."""

    by: str | None
    keys: Path | None
    own_key: Path | None
    passphrase_file: Path | None


def keeper_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options by which the gate learns the names that are sealed."""
    for option in (passphrase_option, own_key_option, keys_option, by_option):
        command = option(command)
    return command


def secrets_to_keep(opened: Opened, folder: Path, shown: Narrowed, keeper: Keeper) -> Secrets:
    """All that a reader who is shown this much must not be told; refuses while sealed names are unopened."""
    dossier = opened.whole.dossier
    sealed = to_be_known(folder, dossier)
    names = {}
    if sealed:
        from onrecord.protection.sealing.gate import opened_names

        who = None if keeper.by is None else member(keeper.by, keeper.own_key, keeper.passphrase_file)
        because = f"an edition for the {shown.reader.audience.value}"
        names = dict(opened_names(strongroom(folder, keeper.keys), dossier, who, because))
    return secrets_for(dossier, shown, today=date.today(), sealed=sealed, opened=names)


def refuse_disorder(opened: Opened) -> None:
    """For strangers every file must be readable."""
    disorder.refuse_disorder(opened.findings)


def tell_leaks(what: str, leaks: Sequence[Leak]) -> None:
    """What the gate found, under a heading, without any name."""
    if leaks:
        heading(what)
        for leak in leaks[:MOST_TOLD]:
            paragraph(f"{said(leak)}.", lead="- ")
        if len(leaks) > MOST_TOLD:
            paragraph(f"and {len(leaks) - MOST_TOLD:,} more.", indent=2)
