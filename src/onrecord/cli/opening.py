"""Opening a dossier from the command line: read, narrowed to the team, perhaps without one record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from onrecord.cli.waiting import waiting
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.references import dangling
from onrecord.dossier.without import without
from onrecord.evidence import Audience
from onrecord.findings import Finding, Severity
from onrecord.protection import TEAM, Narrowed, narrow
from onrecord.store.folder import Kept, read_folder

Command = TypeVar("Command", bound=Callable[..., Any])

dossier_argument = click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
json_option = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
without_option = click.option(
    "--without",
    metavar="ID",
    help="As it would be without this statement, source, judgement or other record.",
)


def audience_option(
    said: str, *, default: Audience | None = None, required: bool = False
) -> Callable[[Command], Command]:
    """`--for`, with what the audience is to a command."""
    return click.option(
        "--for",
        "audience",
        type=click.Choice([audience.value for audience in Audience]),
        default=None if default is None else default.value,
        show_default=default is not None,
        required=required,
        help=said,
    )


@dataclass(frozen=True, slots=True)
class Opened:
    """A dossier as a member of the team reads it, and what is wrong with its files.

    `narrowed` is without the record that was left out, `whole` with it.
    """

    kept: Kept
    narrowed: Narrowed
    whole: Narrowed
    findings: tuple[Finding, ...]
    left_out: str | None = None

    def placed(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Findings with the file, line and column of the value that each is about."""
        return tuple(self._placed(finding) for finding in self._meant(findings))

    def _meant(self, findings: Iterable[Finding]) -> Iterable[Finding]:
        """Without ids that dangle only because a record has been left out: nobody has to mend those."""
        if self.left_out is None:
            return findings
        dangle_anyway = set(dangling(self.kept.dossier))
        return (one for one in findings if one.code != "dangling-id" or one in dangle_anyway)

    def _placed(self, finding: Finding) -> Finding:
        if finding.where is not None or not finding.about:
            return finding
        return replace(finding, where=self.kept.where(finding.about[0], finding.field))


def tell_errors(opened: Opened, folder: Path, findings: Iterable[Finding] = ()) -> int:
    """Say beside a result how many errors bear on it, of the files and of what was found; gives their number."""
    placed = opened.placed((*opened.findings, *findings))
    errors = sum(finding.severity is Severity.ERROR for finding in placed)
    if errors:
        told = "1 error in the files bears" if errors == 1 else f"{errors} errors in the files bear"
        click.echo(f"onrecord: {told} on this; `onrecord check {folder}` lists them.", err=True)
    return errors


def open_dossier(folder: Path, *, left_out: str | None, today: date) -> Opened:
    """Read a dossier's folder; what is wrong with it is found, not raised."""
    if left_out is None:
        return open_supposed(folder, suppose=lambda dossier: dossier, today=today)
    opened = open_supposed(folder, suppose=lambda dossier: without(dossier, left_out), today=today)
    return replace(opened, left_out=left_out)


def open_supposed(folder: Path, *, suppose: Callable[[Dossier], Dossier], today: date) -> Opened:
    """Read a dossier's folder, both as it is and as it would be with something supposed."""
    with waiting(f"Reading {folder}"):
        kept = read_folder(folder)
    whole = narrow(kept.dossier, TEAM, today=today)
    supposed = suppose(kept.dossier)
    return Opened(
        kept,
        whole if supposed is kept.dossier else narrow(supposed, TEAM, today=today),
        whole,
        kept.findings,
    )
