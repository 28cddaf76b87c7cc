"""The records of a dossier for other programs: `onrecord export DIR --as tei`, and six formats more."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click
from click.core import ParameterSource

from onrecord.cli.leaving import Keeper, refuse_disorder, secrets_to_keep
from onrecord.cli.opening import Opened
from onrecord.cli.page import paragraph
from onrecord.cli.waiting import waiting
from onrecord.dossier.dossier import Dossier
from onrecord.edition import put_file
from onrecord.edition.exports import Exchange, NothingToGive, files_of, outgoing
from onrecord.edition.gate import Secrets, let_file_out, let_out
from onrecord.edition.staging import Files, put_folder
from onrecord.evidence import Audience
from onrecord.protection import Reader, narrow

EXCHANGES = tuple(form.value for form in Exchange)

READERS = {
    Audience.WEB: "the public",
    Audience.FILM: "the film",
    Audience.INSURER: "the insurer",
    Audience.ARCHIVE: "the archive",
    Audience.TEAM: "the team",
}
"""Whom records are given to."""

NOT_FOR_STRANGERS = (
    "onrecord: this holds all that the team reads, withheld names too: it is not for strangers."
)

OF_ALL = frozenset(
    {"folder", "form", "out", "audience", "as_json", "by", "keys", "own_key", "passphrase_file"}
)
"""The parameters that mean something for records; the others choose what goes to the edit."""


def refuse_without_use(form: str) -> None:
    """Refuse an option that would have no effect: whoever chose a topic must not get everything."""
    context = click.get_current_context()
    for parameter in context.command.params:
        given = context.get_parameter_source(parameter.name or "") is ParameterSource.COMMANDLINE
        if given and parameter.name not in OF_ALL:
            raise click.UsageError(f"{parameter.opts[0]} is for the edit: --as {form} has all records.")


def refuse_for(audience: str | None, form: str) -> None:
    """Refuse an audience for what goes to the edit: that is the film's, and its releases say what may."""
    if audience is not None:
        raise click.UsageError(f"--for is for records: --as {form} goes to the edit of the film.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Giving:
    """What is given out: of which folder, in what form, where, and by whom sealed names are opened for the gate."""

    folder: Path
    form: Exchange
    out: Path
    keeper: Keeper


def give_out(opened: Opened, giving: Giving, *, audience: str | None, as_json: bool) -> int:
    """Narrow, write, read back, put: in this order, so that nothing leaves which the readers may not see."""
    readers = Audience.WEB if audience is None else Audience(audience)
    if readers is not Audience.TEAM:
        refuse_disorder(opened)
    today, out = date.today(), giving.out
    shown = narrow(opened.whole.dossier, Reader(readers), today=today)
    dossier = shown.dossier
    if not dossier.sources:
        raise NothingToGive(readers)
    place = out.absolute()
    with waiting(f"Writing {out}"):
        files = files_of(outgoing(dossier, today), giving.form, place.name)
        if readers is Audience.TEAM:
            _put(files, place)
        else:
            _let_out(files, place, secrets_to_keep(opened, giving.folder, shown, giving.keeper))
    _tell(dossier, out, readers, as_json=as_json)
    return 0


def _put(files: Mapping[str, bytes], place: Path) -> None:
    if place.name in files:
        put_file(files[place.name], place)
    else:
        put_folder(_inside(files), place)


def _let_out(files: Mapping[str, bytes], place: Path, secrets: Secrets) -> None:
    if place.name in files:
        let_file_out(files[place.name], place, secrets)
    else:
        let_out(_inside(files), place, secrets)


def _inside(files: Mapping[str, bytes]) -> Files:
    """The files of a folder by their paths in it."""
    return ((name.partition("/")[2], content) for name, content in files.items())


def _tell(dossier: Dossier, out: Path, readers: Audience, *, as_json: bool) -> None:
    kinds = ("sources", "texts", "statements", "persons", "judgements", "places", "questions")
    counts = {kind: len(getattr(dossier, kind)) for kind in kinds}
    if readers is Audience.TEAM:
        click.echo(NOT_FOR_STRANGERS, err=True)
    if as_json:
        click.echo(json.dumps({"out": str(out), "for": readers, "records": counts}, ensure_ascii=False))
        return
    told = ", ".join(
        f"{count} {kind if count != 1 else kind[:-1]}" for kind, count in counts.items() if count
    )
    paragraph(f"{told} in {out}, for {READERS[readers]}.")
