"""`onrecord suppose`: what would change without a record, with one more, or if two were one person."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from onrecord.chronology import Hypothesis, could_be_one
from onrecord.cli.falling import falls_as_json, print_falls
from onrecord.cli.opening import dossier_argument, json_option, open_supposed
from onrecord.cli.page import paragraph
from onrecord.cli.waiting import waiting
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.supposed import NotASupposition, with_one_person, with_supposed
from onrecord.dossier.without import without
from onrecord.edition.chronology_as_json import conflicts_as_json
from onrecord.evidence import Audience
from onrecord.findings import Refusal
from onrecord.protection import Narrowed
from onrecord.script import Report, conflict_story
from onrecord.script import check as check_dossier
from onrecord.script.falls import Falls, falls
from onrecord.store.folder.plain import read_plain


class NothingSupposed(Refusal):
    """One thing at a time is supposed."""

    def __init__(self) -> None:
        super().__init__("Say one of --without ID, --with RECORD and --same ID ID: what is to be supposed?")


@click.command()
@dossier_argument
@click.option("--without", "left_out", metavar="ID", help="That this record were not there.")
@click.option(
    "--with",
    "added",
    metavar="RECORD",
    help="That there were one more statement or judgement, as its file would have it, its id before it.",
)
@click.option("--same", nargs=2, metavar="ID ID", help="That these personas or persons were one human being.")
@json_option
def suppose(
    folder: Path, left_out: str | None, added: str | None, same: tuple[str, str] | None, as_json: bool
) -> int:
    """Ask what if: the bounds, conflicts and verdicts that would change. Nothing is written.

    Exits with 1 when two cannot be one person, or when the supposition makes a conflict.
    """
    if sum(one is not None for one in (left_out, added, same)) != 1:
        raise NothingSupposed
    how, change = _supposition(left_out, added, same)
    opened = open_supposed(folder, suppose=change, today=date.today())
    with waiting("Working out what would change"):
        whole, rest = (_report(narrowed) for narrowed in (opened.whole, opened.narrowed))
        fallen = falls(how, whole, rest)
        hypothesis = None if same is None else could_be_one(whole.chronology, *same)
    if as_json:
        click.echo(json.dumps(_as_json(whole.dossier, fallen, hypothesis), ensure_ascii=False, indent=2))
    else:
        _print(whole.dossier, fallen, hypothesis)
    return 1 if fallen.times.begun or (hypothesis is not None and not hypothesis.is_possible) else 0


def _supposition(
    left_out: str | None, added: str | None, same: tuple[str, str] | None
) -> tuple[str, Callable[[Dossier], Dossier]]:
    """What is supposed, in words, and the dossier in which it is so."""
    if left_out is not None:
        return f"without {left_out}", lambda dossier: without(dossier, left_out)
    if added is not None:
        plain, complaints = read_plain(added)
        if complaints:
            raise NotASupposition(complaints[0].sentence)
        return f"with {added}", lambda dossier: with_supposed(dossier, plain)
    left, right = same or ("", "")
    return f"if {left} and {right} were one", lambda dossier: with_one_person(dossier, left, right)


def _report(narrowed: Narrowed) -> Report:
    return check_dossier(narrowed, audience=Audience.FILM, today=date.today())


def _print(dossier: Dossier, fallen: Falls, hypothesis: Hypothesis | None) -> None:
    if hypothesis is not None:
        paragraph(_answer(hypothesis))
        for conflict in hypothesis.against:
            paragraph(conflict_story(dossier, conflict), indent=2)
        click.echo()
    print_falls(fallen)


def _answer(hypothesis: Hypothesis) -> str:
    left, right = hypothesis.left, hypothesis.right
    if hypothesis.is_possible:
        return f"{left} and {right} can be one: no date and no place on record speaks against it."
    return f"{left} and {right} cannot be one, by what is not contested:"


def _as_json(dossier: Dossier, fallen: Falls, hypothesis: Hypothesis | None) -> dict[str, Any]:
    told = dict(falls_as_json(fallen))
    if hypothesis is not None:
        told["possible"] = hypothesis.is_possible
        told["against"] = conflicts_as_json(dossier, hypothesis.against)
    return told
