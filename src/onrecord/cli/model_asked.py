"""A language model asked for drafts: only if somebody says so, and after saying where the text would go."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import click

from onrecord.cli.waiting import waiting
from onrecord.dossier.anchoring import words_of
from onrecord.dossier.dossier import Dossier
from onrecord.edition import put_file
from onrecord.evidence import Text
from onrecord.findings import Refusal
from onrecord.intake.suggesting import Pointed, read_pointed
from onrecord.intake.suggesting.asking import ask_for, endpoint_at, refuse_to_send


class NotSent(Refusal):
    """Nobody said that the text may leave the machine."""

    def __init__(self) -> None:
        super().__init__(
            "Nothing was sent: text leaves this machine only if you say so, with --yes-send or on a terminal."
        )


class NoDrafts(Refusal):
    """A file of drafts that cannot be read as one."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            f'{file}: no drafts are in it; it should hold {{"drafts": [{{"quote": …, "what": …}}]}}.'
        )


@dataclass(frozen=True, slots=True)
class Pointing:
    """Passages pointed at, by whom, and how many answers could not be read."""

    pointed: tuple[Pointed, ...] = ()
    by: str = ""
    unreadable: int = 0


NOTHING = Pointing()


def read_drafts(file: Path) -> Pointing:
    """What a file points at."""
    try:
        plain = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise NoDrafts(file) from None
    pointed = read_pointed(plain)
    if pointed is None:
        raise NoDrafts(file)
    return Pointing(tuple(pointed), file.name)


def ask_model(
    dossier: Dossier, text: Text, asked: tuple[str, str], today: date, *, yes: bool, kept: Path | None
) -> Pointing:
    """What a model points at in a text that may be sent; refused before a word of it leaves."""
    endpoint = endpoint_at(*asked)
    refuse_to_send(dossier, text, today)
    words = words_of(text)
    _confirm(f"{len(words)} characters of {text.key} will be sent to {endpoint.host}.", yes=yes)
    with waiting(f"Asking {endpoint.host}"):
        answer = ask_for(endpoint, words)
    if kept is not None:
        plain = {"drafts": [asdict(one) for one in answer.pointed]}
        put_file(json.dumps(plain, ensure_ascii=False, indent=2), kept)
    return Pointing(answer.pointed, endpoint.model, answer.unreadable)


def _confirm(warning: str, *, yes: bool) -> None:
    click.echo(f"onrecord: {warning} What it keeps of them is not in your hands.", err=True)
    if not yes and not (sys.stdin.isatty() and click.confirm("Send them?", default=False, err=True)):
        raise NotSent
