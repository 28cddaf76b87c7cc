"""`onrecord sign`: who answers for a line, and on which evidence."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from onrecord.cli.opening import dossier_argument, json_option, open_dossier
from onrecord.cli.page import paragraph
from onrecord.dossier import Change, unstructure
from onrecord.evidence import THIS_LINE, Audience, Hold, Signoff
from onrecord.script import Act, check, signed_by
from onrecord.store.folder import save


@click.command()
@dossier_argument
@click.argument("line", metavar="LINE")
@click.option("--by", required=True, help="Who signs.")
@click.option("--role", default="fact-checker", show_default=True, help="As what: fact-checker, lawyer, …")
@click.option("--note", help="What is to be said of it; a line with an error is signed only with one.")
@click.option("--hold", "hold", flag_value=Hold.SET.value, help="Set a legal hold instead, with a note.")
@click.option(
    "--lift", "hold", flag_value=Hold.LIFTED.value, help="Lift a legal hold that the same person set."
)
@json_option
def sign(folder: Path, line: str, as_json: bool, **said: str | None) -> int:
    """Sign a line, and remember the evidence it was signed on.

    LINE is a line's id, as film/3f9c2a41-1, or the row of the script at which it begins, as film:91. When
    anything under the line changes, `check` puts it back and says what has changed.
    """
    today = date.today()
    act = Act(
        by=said["by"] or "",
        role=said["role"] or "",
        note=said["note"],
        hold=None if said["hold"] is None else Hold(said["hold"]),
        day=today,
    )
    opened = open_dossier(folder, left_out=None, today=today)
    report = check(opened.narrowed, audience=Audience.FILM, today=today)
    signoff = signed_by(report.grounds, report.lines, line, act)
    save(folder, [Change(None, signoff)])
    if as_json:
        click.echo(json.dumps(_plain(signoff), ensure_ascii=False))
    else:
        paragraph(_done(signoff))
    return 0


def _plain(signoff: Signoff) -> Mapping[str, Any]:
    plain: Mapping[str, Any] = {"note": None, "hold": None, **unstructure(signoff)}
    return plain


def _done(signoff: Signoff) -> str:
    under = signoff.rests_on.get(THIS_LINE, {})
    said = f": “{under['words']}” ({under['verdict']})" if under else ""
    did = {None: "signed", Hold.SET: "put under a legal hold", Hold.LIFTED: "free of this hold"}[signoff.hold]
    return f"{signoff.line} is {did} by {signoff.by}, {signoff.role}{said}."
