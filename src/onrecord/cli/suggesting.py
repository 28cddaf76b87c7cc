"""`onrecord suggest`: what may be recorded from a source, as drafts to accept or refuse."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

import click

from onrecord.cli.model_asked import NOTHING, Pointing, ask_model, read_drafts
from onrecord.cli.opening import dossier_argument, json_option, open_dossier
from onrecord.cli.suggested import print_settled, print_suggested, settled_as_json, suggested_as_json
from onrecord.cli.waiting import waiting
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Text
from onrecord.findings.extras import MissingExtra, needing
from onrecord.intake.suggesting import (
    Finds,
    Spotter,
    Suggested,
    chosen,
    nobody,
    settle,
    spotter_of,
    suggested,
    text_to_read,
)
from onrecord.store.folder import save


class Wishes(TypedDict):
    """What is wanted of a text beside its suggestions."""

    language: str | None
    finds: tuple[str, ...]
    accept: tuple[str, ...]
    refuse: tuple[str, ...]
    drafts: Path | None
    url: str | None
    model: str | None
    yes_send: bool
    kept: Path | None


@click.command()
@dossier_argument
@click.argument("source", metavar="SOURCE")
@click.option(
    "--text", "language", metavar="LANG", help="The text to read, ru or en, if not the source's own words."
)
@click.option(
    "--find",
    "finds",
    multiple=True,
    type=click.Choice([one.value for one in Finds]),
    help="Only drafts in which this was found; of several, any of them.",
)
@click.option("--accept", metavar="ID", multiple=True, help="Put this draft on record as it is shown.")
@click.option("--refuse", metavar="ID", multiple=True, help="Never suggest this again.")
@click.option(
    "--drafts",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Read passages that a model pointed at from a file that --save wrote.",
)
@click.option(
    "--ask", "url", metavar="URL", help="Ask a language model too, at an OpenAI-compatible endpoint."
)
@click.option("--model", metavar="NAME", help="The model to ask for there.")
@click.option("--yes-send", is_flag=True, help="The text may leave this machine; without it you are asked.")
@click.option(
    "--save",
    "kept",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Keep what the model points at in this file, so that it can be accepted with --drafts.",
)
@json_option
def suggest(folder: Path, source: str, as_json: bool, **wishes: Unpack[Wishes]) -> int:
    """Suggest what may be recorded from SOURCE in the dossier DIR.

    People, places, dates, ages and spans of time are found in its Russian or English text. A suggestion is no
    statement until it is accepted; what was accepted or refused is not suggested again. A language model is asked
    only where --ask says so, with the key in ONRECORD_MODEL_KEY, and never about a protected source.
    """
    today = date.today()
    dossier = open_dossier(folder, left_out=None, today=today).narrowed.dossier
    text = text_to_read(dossier, source, wishes["language"])
    pointing = _pointing(dossier, text, wishes, today)
    spot, missing = _spotter(text)
    with waiting(f"Reading {text.key}"):
        found = suggested(dossier, text, spot, pointing.pointed, pointing.by)
    if wishes["accept"] or wishes["refuse"]:
        _settle(folder, dossier, found, source, wishes, as_json=as_json)
        return 0
    wanted = [one for one in found.suggestions if not wishes["finds"] or one.finds & set(wishes["finds"])]
    if as_json:
        plain = suggested_as_json(text, wanted, found.thrown_away, pointing.unreadable)
        click.echo(json.dumps(plain, ensure_ascii=False, indent=2))
    else:
        print_suggested(folder, text, wanted, found.thrown_away, pointing.unreadable)
    if missing is not None:
        click.echo(f"onrecord: {missing}", err=True)
    return 0


def _pointing(dossier: Dossier, text: Text, wishes: Wishes, today: date) -> Pointing:
    """What is pointed at from outside: by a file, or by a model that is asked now."""
    if wishes["url"] is not None:
        if wishes["accept"] or wishes["refuse"] or wishes["drafts"]:
            raise click.UsageError(
                "Keep what the model points at with --save, and accept from it with --drafts."
            )
        if wishes["model"] is None:
            raise click.UsageError("Say with --model which model is to be asked.")
        return ask_model(
            dossier,
            text,
            (wishes["url"], wishes["model"]),
            today,
            yes=wishes["yes_send"],
            kept=wishes["kept"],
        )
    return NOTHING if wishes["drafts"] is None else read_drafts(wishes["drafts"])


def _spotter(text: Text) -> tuple[Spotter, str | None]:
    """The model of the text's language; without one, why names that nobody recorded are not found."""
    try:
        with needing("nlp", "Finding people and places that are not on record"):
            return spotter_of(text.language), None
    except MissingExtra as missing:
        return nobody, missing.sentence


def _settle(
    folder: Path, dossier: Dossier, found: Suggested, source: str, wishes: Wishes, *, as_json: bool
) -> None:
    accepted = chosen(source, found.suggestions, wishes["accept"])
    refused = chosen(source, found.suggestions, wishes["refuse"])
    changes = settle(dossier, source, accepted, refused)
    save(folder, changes)
    if as_json:
        click.echo(json.dumps(settled_as_json(changes, refused), ensure_ascii=False, indent=2))
    else:
        print_settled(folder, source, changes, refused)
