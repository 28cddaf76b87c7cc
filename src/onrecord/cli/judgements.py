"""`onrecord judgements`: every judgement, whether it holds and what rests on it; and taking one back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import click

from onrecord.chronology import ConflictKind
from onrecord.cli.judgement_list import Held, judgements_as_json, print_judgements, print_one
from onrecord.cli.judging import confirm_option, date_option, record
from onrecord.cli.opening import Opened, dossier_argument, json_option, open_dossier, tell_errors
from onrecord.cli.waiting import waiting
from onrecord.dossier.references import dangling
from onrecord.evidence import Audience
from onrecord.findings import Refusal
from onrecord.identity.judging import NoSuchJudgement, undoing
from onrecord.script import Report, check
from onrecord.script.judged import OnJudgements


class NoReasonToUndo(Refusal):
    """Taking a judgement back is a judgement too."""

    def __init__(self) -> None:
        super().__init__("To take a judgement back is one too: say why and who, with --because and --by.")


@click.command()
@dossier_argument
@click.argument("asked", metavar="[ID]", required=False)
@click.option("--undo", metavar="ID", help="Take this judgement back, by another that follows it.")
@click.option("--because", help="Why it is taken back.")
@click.option("--by", help="Who takes it back.")
@date_option
@confirm_option
@json_option
def judgements(  # noqa: PLR0913 - the words of one judgement
    folder: Path,
    asked: str | None,
    undo: str | None,
    because: str | None,
    by: str | None,
    day: datetime | None,
    confirm: bool,
    as_json: bool,
) -> int:
    """Every judgement, whether it holds and what rests on it: bounds, conflicts and lines.

    With an ID, all that would change without this one. Exits with 1 when judgements contradict one another, or
    files could not be read.
    """
    opened = open_dossier(folder, left_out=None, today=date.today())
    if undo is not None:
        if not because or not by:
            raise NoReasonToUndo
        when = date.today() if day is None else day.date()
        said = undoing(opened.narrowed.dossier, undo, because=because, by=by, day=when)
        return record(folder, opened, said, confirm=confirm, as_json=as_json)
    report, held = _held(opened, asked)
    if as_json:
        click.echo(json.dumps(judgements_as_json(report, held), ensure_ascii=False, indent=2))
    elif asked is not None:
        print_one(held[0])
    else:
        print_judgements(report, held)
    torn = (one for one in report.chronology.conflicts if one.kind is ConflictKind.IDENTITY)
    is_torn = any(asked is None or asked in one.members for one in torn)
    errors = tell_errors(opened, folder, dangling(opened.narrowed.dossier))
    return 1 if is_torn or errors else 0


def _held(opened: Opened, asked: str | None) -> tuple[Report, Sequence[Held]]:
    dossier = opened.narrowed.dossier
    if asked is not None and asked not in dossier.judgements:
        raise NoSuchJudgement(asked, dossier.judgements)
    with waiting("Asking what rests on each judgement"):
        report = check(opened.narrowed, audience=Audience.FILM, today=date.today())
        wanted = list(dossier.judgements) if asked is None else [asked]
        fallen = OnJudgements(report).without_each(wanted)
    people, events = report.chronology.people, report.chronology.events
    rulings = {**events.rulings, **people.rulings}
    return report, [Held(dossier.judgements[id], rulings.get(id), fallen[id]) for id in wanted]
