"""`onrecord chronology`: when things must have been, and why."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from onrecord.chronology import Chronology, chronology_of
from onrecord.cli.asking import times_asked_for
from onrecord.cli.drawing import draw, language_option, picture_option
from onrecord.cli.knots import print_knots
from onrecord.cli.opening import dossier_argument, json_option, open_dossier, tell_errors, without_option
from onrecord.cli.page import harmless, width
from onrecord.cli.reasons import print_reasons
from onrecord.cli.waiting import waiting
from onrecord.dates.days import iso
from onrecord.dates.wording import day_in_words
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.references import dangling
from onrecord.edition import refuse_other_endings
from onrecord.edition.chronology_as_json import chronology_as_json
from onrecord.script import proof_story

BOUNDS_WIDTH = len("  1907-01-01 .. 1907-12-31  contested")


@click.command()
@dossier_argument
@click.option(
    "--why",
    metavar="ID",
    help="Only this statement's, source's, persona's, person's or time's bounds, with what they rest on.",
)
@without_option
@picture_option
@language_option
@json_option
def chronology(
    folder: Path,
    why: str | None,
    without: str | None,
    picture: Path | None,
    language: str | None,
    as_json: bool,
) -> int:
    """Bounds with proofs, conflicts, and what would be without a record.

    Exits with 1 when the evidence contradicts itself, or when there are errors in the files.
    """
    if picture is not None:
        refuse_other_endings(picture)
    opened = open_dossier(folder, left_out=without, today=date.today())
    dossier = opened.narrowed.dossier
    with waiting("Working out the chronology"):
        found = chronology_of(dossier)
    if picture is not None:
        draw(found, dossier, picture, language)
        if not as_json:
            click.echo(f"The chronology is drawn in {picture}.")
    times = list(found.times()) if why is None else times_asked_for(found, dossier, why)
    if as_json:
        click.echo(json.dumps(chronology_as_json(dossier, found, times), ensure_ascii=False, indent=2))
    elif picture is None or why is not None:
        _print(found, dossier, times, proofs=why is not None)
    # Without what could not be read or placed the bounds may be other than the sources would have.
    errors = tell_errors(opened, folder, (*dangling(dossier), *found.findings))
    return 1 if found.conflicts or errors else 0


def _print(found: Chronology, dossier: Dossier, times: list[str], *, proofs: bool) -> None:
    longest = max(map(len, times), default=0)
    fits = longest + BOUNDS_WIDTH <= width()
    for time in times:
        _print_time(found, time, longest if fits else None)
        if proofs:
            _print_proof(found, dossier, time)
    print_knots(dossier, found.knots)


def _print_time(found: Chronology, time: str, column: int | None) -> None:
    """A time with its bounds beside it, or below it where the terminal is narrow."""
    bounds = found.bounds(time)
    mark = "  contested" if found.is_contested(time) else ""
    row = f"{_day(bounds.earliest):>10} .. {_day(bounds.latest):<10}{mark}".rstrip()
    click.echo(f"{harmless(time)}\n  {row}" if column is None else f"{harmless(time):<{column}}  {row}")


def _print_proof(found: Chronology, dossier: Dossier, time: str) -> None:
    bounds, proof = found.bounds(time), found.proof(time)
    earliest, latest = proof_story(found, time)
    print_reasons(dossier, earliest or _because("before", bounds.earliest), proof.earliest)
    print_reasons(dossier, latest or _because("after", bounds.latest), proof.latest)


def _because(side: str, day: int | None) -> str:
    """The head of a proof; what nothing bounds may still have been contested."""
    return f"Not {side} {'any day that is known' if day is None else day_in_words(day)}, because:"


def _day(day: int | None) -> str:
    return "?" if day is None else iso(day)
