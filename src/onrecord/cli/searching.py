"""`onrecord search`: words in a dossier, in any form, spelling and alphabet."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from itertools import islice
from pathlib import Path

import click

from onrecord.cli.found import hits_as_json, print_hits
from onrecord.cli.opening import (
    Opened,
    audience_option,
    dossier_argument,
    json_option,
    open_dossier,
    tell_errors,
)
from onrecord.cli.waiting import waiting
from onrecord.evidence import AccessStatus, Audience, SourceKind
from onrecord.protection import Reader, narrow
from onrecord.search import FIELDS, Searching, Sought, index_file, read_typed

DEFAULT_LIMIT = 20


@click.command(context_settings={"ignore_unknown_options": True})
@dossier_argument
@click.argument("words", nargs=-1, required=True)
@audience_option("As this audience may see the dossier.", default=Audience.TEAM)
@click.option(
    "--kind",
    multiple=True,
    type=click.Choice([kind.value for kind in SourceKind]),
    metavar="KIND",
    help="Only in sources of this kind: letter, interview, case-file, …",
)
@click.option(
    "--date", multiple=True, metavar="WHEN", help="Only of this time: 1933, 1933-09, 1933..1937, ..1917."
)
@click.option(
    "--place",
    multiple=True,
    metavar="PLACE",
    help="Only of this place or what lies in it: an id or a name.",
)
@click.option(
    "--person", multiple=True, metavar="PERSON", help="Only of this person or persona: an id or a name."
)
@click.option("--language", multiple=True, metavar="LANG", help="Only in this language: ru, en, …")
@click.option(
    "--access",
    multiple=True,
    type=click.Choice([status.value for status in AccessStatus]),
    metavar="STATUS",
    help="Only in sources that are so accessible: open, restricted, closed, …",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=DEFAULT_LIMIT,
    show_default=True,
    metavar="NUMBER",
    help="How many hits are told of.",
)
@json_option
def search(
    folder: Path, words: tuple[str, ...], audience: str, limit: int, as_json: bool, **limits: tuple[str, ...]
) -> None:
    """Find words in texts, statements, catalogue cards, people, places and questions.

    A word finds all its forms, a name its spellings in both alphabets, new spelling the old. `"…"` is a phrase,
    `поляк*` a beginning, `-word` what must not be there; `kind:letter person:ID 1933..1937` limit the hits as the
    options do.
    """
    sought = _sought(words, limits)
    opened = open_dossier(folder, left_out=None, today=date.today())
    with _searching(opened, folder, Audience(audience)) as searching:
        hits = list(islice(searching.find(sought), limit + 1))
        shown, more = hits[:limit], len(hits) > limit
        if as_json:
            click.echo(json.dumps(hits_as_json(opened, shown, more), ensure_ascii=False, indent=2))
        else:
            print_hits(opened, shown, more)
    tell_errors(opened, folder)


def _sought(words: Sequence[str], limits: dict[str, tuple[str, ...]]) -> Sought:
    for word in words:
        if word.startswith("--"):
            raise click.NoSuchOption(word)
    return read_typed(" ".join(words), [(field, value) for field in FIELDS for value in limits[field]])


def _searching(opened: Opened, folder: Path, audience: Audience) -> Searching:
    """A current index of what the audience may see."""
    with waiting("Looking at what may be seen"):
        narrowed = narrow(opened.whole.dossier, Reader(audience), today=date.today())
    with waiting("Bringing the index up to date"):
        return Searching(narrowed.dossier, index_file(folder, audience))
