"""`onrecord judge`: who is who, or which event is which, by whom and why; refused where the record says no."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path

import click

from onrecord.chronology import chronology_of
from onrecord.cli.judged import passed_as_json, print_passed
from onrecord.cli.opening import Opened, dossier_argument, json_option, open_dossier
from onrecord.cli.waiting import waiting
from onrecord.dossier import Change
from onrecord.evidence import Decision
from onrecord.findings import Refusal
from onrecord.identity.judging import Saying, passing, recorded
from onrecord.store.folder import save

by_option = click.option("--by", required=True, help="Who judges.")
because_option = click.option("--because", required=True, help="Why.")
date_option = click.option(
    "--date",
    "day",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    help="The day of the judgement, if not today: the last by date holds.",
)
confirm_option = click.option(
    "--confirm", is_flag=True, help="Record it although what is on record speaks against it."
)


class NothingDecided(Refusal):
    """A judgement is one of three."""

    def __init__(self) -> None:
        super().__init__("Say one of --same, --different and --unsure: what is the judgement?")


@click.command()
@dossier_argument
@click.argument("compared", metavar="ID ID…", nargs=-1, required=True)
@click.option("--same", is_flag=True, help="They are one and the same.")
@click.option("--different", is_flag=True, help="They are not the same.")
@click.option("--unsure", is_flag=True, help="It is not settled.")
@because_option
@by_option
@click.option("--as", "person", metavar="PERSON", help="The person whom these personas are.")
@click.option("--called", metavar="NAME", help="The name of that person, who is not on record yet.")
@date_option
@confirm_option
@json_option
def judge(  # noqa: PLR0913 - the words of one judgement
    folder: Path,
    compared: tuple[str, ...],
    because: str,
    by: str,
    person: str | None,
    called: str | None,
    day: datetime | None,
    confirm: bool,
    as_json: bool,
    **decided: bool,
) -> int:
    """Record whether these are one and the same, and what comes of it.

    ID is a persona (np-letter:np), a person or, for one event, a statement (np-letter/met). That two are the same
    is refused, and exits with 1, where it breaks the chronology, puts somebody in two places at once or
    contradicts another judgement; the proof is shown. Nothing is overwritten: a judgement follows those before it.
    """
    said = Saying(
        compared=compared,
        decision=_decision(decided),
        because=because,
        by=by,
        day=date.today() if day is None else day.date(),
        person=person,
        called=called,
    )
    opened = open_dossier(folder, left_out=None, today=date.today())
    return record(folder, opened, [said], confirm=confirm, as_json=as_json)


def _decision(decided: Mapping[str, bool]) -> Decision:
    """The one of three that was said; of two nobody could tell which is meant."""
    said = [one for one, is_said in decided.items() if is_said]
    if len(said) != 1:
        raise NothingDecided
    return Decision(said[0])


def record(folder: Path, opened: Opened, sayings: Iterable[Saying], *, confirm: bool, as_json: bool) -> int:
    """Hold judgements against what is on record, write them down, and tell what comes of them."""
    new = recorded(opened.narrowed.dossier, sayings)
    with waiting("Holding it against what is on record"):
        passed = passing(chronology_of(opened.narrowed.dossier), new)
    is_recorded = confirm or not passed.is_contradicted
    if is_recorded:
        save(folder, [Change(None, one) for one in passed.records])
    if as_json:
        told = passed_as_json(passed, is_recorded=is_recorded)
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        print_passed(folder, passed, is_recorded=is_recorded)
    return 0 if is_recorded else 1
