"""`onrecord chronology`: when things must have been, and why."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from onrecord.chronology import Chronology, chronology_of, end_of, start_of
from onrecord.cli.as_json import chronology_as_json
from onrecord.cli.opening import dossier_argument, json_option, open_dossier, without_option
from onrecord.dates.days import iso
from onrecord.dossier.dossier import Dossier
from onrecord.findings import Refusal
from onrecord.script import conflict_story


class NoSuchTime(Refusal):
    """The chronology has no time of this name."""

    def __init__(self, time: str) -> None:
        super().__init__(
            f"There is no time {time}: name a statement (np-letter/met), one of its ends "
            "(np-letter/met.start), birth(source:persona), death(source:persona) or made(source)."
        )


@click.command()
@dossier_argument
@click.option("--why", metavar="ID", help="Only this statement's or time's bounds, with what they rest on.")
@without_option
@json_option
def chronology(folder: Path, why: str | None, without: str | None, as_json: bool) -> int:
    """Bounds with proofs, conflicts, and what would be without a record.

    Exits with 1 when the evidence contradicts itself.
    """
    dossier = open_dossier(folder, left_out=without, today=date.today()).narrowed.dossier
    found = chronology_of(dossier)
    times = list(found.times()) if why is None else _asked_for(found, dossier, why)
    if as_json:
        click.echo(json.dumps(chronology_as_json(dossier, found, times), ensure_ascii=False, indent=2))
    else:
        _print(found, dossier, times, proofs=why is not None)
    return 1 if found.conflicts else 0


def _asked_for(found: Chronology, dossier: Dossier, why: str) -> list[str]:
    if why in dossier.statements:
        return [start_of(why), end_of(why)]
    if why not in set(found.times()):
        raise NoSuchTime(why)
    return [why]


def _print(found: Chronology, dossier: Dossier, times: list[str], *, proofs: bool) -> None:
    width = max((len(time) for time in times), default=0)
    for time in times:
        bounds = found.bounds(time)
        mark = "  contested" if found.is_contested(time) else ""
        click.echo(
            f"{time:<{width}}  {_day(bounds.earliest):>12} .. {_day(bounds.latest):<12}{mark}".rstrip()
        )
        if proofs:
            _print_proof(dossier, "not before, because", found.proof(time).earliest)
            _print_proof(dossier, "not after, because", found.proof(time).latest)
    for conflict in found.conflicts:
        click.echo(f"\n{conflict_story(dossier, conflict)}")


def _day(day: int | None) -> str:
    return "?" if day is None else iso(day)


def _print_proof(dossier: Dossier, why: str, records: tuple[str, ...]) -> None:
    if records:
        click.echo(f"  {why}")
    for record in records:
        statement = dossier.statements.get(record)
        judgement = dossier.judgements.get(record)
        says = (
            statement.says if statement is not None else judgement.because if judgement is not None else None
        )
        click.echo(f"    {record}" + (f": {says}" if says else ""))
