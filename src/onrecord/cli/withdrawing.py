"""`onrecord withdraw`: consent taken back; first what falls, then, when that is confirmed, it is written down."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from pathlib import Path

import click

from onrecord.cli.opening import dossier_argument, json_option, open_dossier
from onrecord.cli.page import paragraph
from onrecord.cli.waiting import waiting
from onrecord.cli.withdrawn import print_withdrawal, withdrawal_as_json
from onrecord.evidence import Audience
from onrecord.script import check
from onrecord.script.withdrawing import withdrawal
from onrecord.store.folder import save


@click.command()
@dossier_argument
@click.argument("release", metavar="RELEASE")
@click.option(
    "--on",
    "day",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    help="The day on which it was taken back, if not today.",
)
@click.option("--because", help="Why, where whoever takes it back wants that on record.")
@click.option("--yes", is_flag=True, help="Write it down without asking.")
@json_option
def withdraw(
    folder: Path, release: str, day: datetime | None, because: str | None, yes: bool, as_json: bool
) -> int:
    """Take consent back: say every line, bite, passage and edition that falls, then write it down.

    On a terminal it asks before it writes; elsewhere it writes only with --yes. What was built before cannot be
    unmade: the audiences whose editions must be built again are named.
    """
    today = date.today()
    opened = open_dossier(folder, left_out=None, today=today)
    with waiting("Working out what falls"):
        report = check(opened.narrowed, audience=Audience.FILM, today=today)
        falls = withdrawal(report, release, on=today if day is None else day.date(), because=because)
    if not as_json:
        print_withdrawal(falls)
    is_written = yes or (not as_json and _is_confirmed(release))
    if is_written:
        save(folder, [falls.change])
    if as_json:
        click.echo(json.dumps(withdrawal_as_json(falls, is_written=is_written), ensure_ascii=False, indent=2))
    else:
        paragraph(_done(release, is_written))
    return 0


def _is_confirmed(release: str) -> bool:
    """Whether somebody at a terminal says yes; nobody else is asked."""
    return sys.stdin.isatty() and click.confirm(f"Write down that {release} is withdrawn?")


def _done(release: str, is_written: bool) -> str:
    if is_written:
        return f"{release} is withdrawn in releases.yaml."
    return "Nothing was written: --yes writes it down."
