"""`onrecord gate`: whether a file that is about to be sent tells what it should not."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from onrecord.cli.leaving import Keeper, keeper_options, secrets_to_keep, tell_leaks
from onrecord.cli.opening import audience_option, dossier_argument, json_option, open_dossier
from onrecord.cli.page import heading, paragraph, title
from onrecord.cli.waiting import waiting
from onrecord.edition.gate import NothingToRead, Report, read_back
from onrecord.evidence import Audience
from onrecord.protection import Reader, narrow


@click.command()
@dossier_argument
@click.argument("path", metavar="PATH", type=click.Path(path_type=Path))
@audience_option("Who will get it.", default=Audience.WEB)
@keeper_options
@json_option
def gate(  # noqa: PLR0913 - one parameter for each option
    folder: Path,
    path: Path,
    audience: str,
    by: str | None,
    keys: Path | None,
    own_key: Path | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> int:
    """Read back a file or folder, and say whether it tells an audience what it should not.

    PATH may be anything: pages, PDF, Word, tables, pictures, archives. All in it is read, names of files and
    properties too, for the names of everyone whom the audience is not told of, in all spellings, and for words of
    withheld passages. No name is printed. Exits with 1 when anything is told, or anything cannot be read.
    """
    if not path.exists() and not path.is_symlink():
        raise NothingToRead(path)
    today = date.today()
    opened = open_dossier(folder, left_out=None, today=today)
    keeper = Keeper(by=by, keys=keys, own_key=own_key, passphrase_file=passphrase_file)
    shown = narrow(opened.whole.dossier, Reader(Audience(audience)), today=today)
    secrets = secrets_to_keep(opened, folder, shown, keeper)
    with waiting(f"Reading {path.name}"):
        report = read_back(path, secrets)
    if as_json:
        click.echo(json.dumps(report.as_json(), ensure_ascii=False))
    else:
        _print(report, audience)
    return 0 if report.may_leave else 1


def _print(report: Report, audience: str) -> None:
    title(f"For the {audience}")
    tell_leaks("What must not leave", report.stopping)
    tell_leaks("What to look at", report.warnings)
    heading("In sum")
    files, parts = _count(report.files, "file"), _count(report.parts, "part")
    paragraph(f"Read {files} in {parts}, {report.size:,} bytes.")
    if report.may_leave:
        paragraph("Nothing in it stops it.")
    else:
        paragraph(f"It must not leave: {_count(len(report.stopping), 'place')} to mend.")


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
