"""The rights log on the command line: `onrecord export DIR --as rights-log`."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from onrecord.cli.as_json import findings_as_json
from onrecord.cli.as_text import print_findings
from onrecord.cli.cuts import lines_of, open_cut
from onrecord.cli.opening import Opened
from onrecord.cli.page import paragraph
from onrecord.edition import put_file
from onrecord.edition.cut.rights import COLUMNS, RightsLog, as_csv, as_workbook, expiring


def log_rights(
    opened: Opened, out: Path, *, cut_file: Path | None, script: str | None, rate: str | None, as_json: bool
) -> int:
    """Write the log of a cut, or of what the script cites; say what has run out, or soon will."""
    if out.suffix.lower() not in (".csv", ".xlsx"):
        raise click.BadParameter(f"{out} is no .csv or .xlsx, which a rights log is written to.")
    dossier, today = opened.narrowed.dossier, date.today()
    cut = None if cut_file is None else open_cut(cut_file, dossier, rate)
    log = RightsLog(dossier, tuple(lines_of(dossier, script)), cut, today)
    rows = log.rows()
    is_csv = out.suffix.lower() == ".csv"
    put_file(as_csv(COLUMNS, rows) if is_csv else as_workbook("Rights", COLUMNS, rows), out)
    findings = opened.placed(expiring(dossier, log.sources, today))
    if as_json:
        told = {"out": str(out), "items": rows, "findings": findings_as_json(findings)}
        click.echo(json.dumps(told, ensure_ascii=False))
    else:
        paragraph(f"{len(rows)} item{'' if len(rows) == 1 else 's'} in {out}.")
        print_findings("What has run out, or soon will", findings)
    return 1 if any(one.code == "rights-expired" for one in findings) else 0
