"""`onrecord backup` and `onrecord restore`: the ledger as one file that proves itself, and back from it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.ledgers import the_ledger
from onrecord.cli.opening import json_option
from onrecord.cli.page import paragraph
from onrecord.cli.waiting import waiting

if TYPE_CHECKING:
    from onrecord.store.ledger.backup.archive import BackedUp
    from onrecord.store.ledger.backup.restoring import Restored


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@json_option
def backup(file: Path, as_json: bool) -> int:
    """Write the whole ledger into FILE: every change, every body, every file; then read it back and prove it.

    Others may go on working. FILE must not be there yet, and only you may read it: it holds everything, and is not
    encrypted. Members and their passwords are not in it.
    """
    with the_ledger() as ledger, waiting(f"Writing {file}"):
        from onrecord.store.ledger.backup.writing import back_up

        backed_up = back_up(ledger, file)
    if as_json:
        click.echo(json.dumps(backed_up.as_json()))
        return 0
    paragraph(f"Written, and proved: {_told(backed_up)}. The digest of the last is")
    click.echo(backed_up.digest)
    return 0


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--erased",
    "erasures",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A list that `onrecord ledger erasures --out` wrote later: what it names stays erased.",
)
@click.option("--by", default="", help="Who erases that again; with --erased.")
@json_option
def restore(file: Path, erasures: Path | None, by: str, as_json: bool) -> int:
    """Put a backup into an empty ledger, SQLite or PostgreSQL, whichever it came from: all of it, or nothing.

    It is proved before and after, and its last digest compared with what it says of itself. A backup is older than what
    was erased since: give the list of erasures, or the words come back.
    """
    if erasures is not None and not by.strip():
        raise click.UsageError("--erased needs --by: somebody answers for erasing again.")
    with the_ledger() as ledger, waiting(f"Restoring {file}"):
        from onrecord.store.ledger.backup.erasures import erasures_in
        from onrecord.store.ledger.backup.restoring import restore as restore_backup

        gone = {} if erasures is None else erasures_in(erasures)
        restored = restore_backup(file, ledger, gone=gone, by=by)
    if as_json:
        said = {**restored.backup.as_json(), "erased_again": restored.erased_again}
        click.echo(json.dumps({**said, "change": restored.head.number, "head": restored.head.digest}))
        return 0
    paragraph(f"Restored, and proved: {_told(restored.backup)}. The digest of the last is")
    click.echo(restored.backup.digest)
    paragraph(_of_erasures(restored, erasures is not None))
    return 0


def _told(backed_up: BackedUp) -> str:
    files = "1 file" if backed_up.files == 1 else f"{backed_up.files} files"
    return f"{backed_up.changes} changes, {backed_up.erased} of them erased, and {files}"


def _of_erasures(restored: Restored, are_listed: bool) -> str:
    if not are_listed:
        return (
            "Whatever was erased after this backup was made has come back with it. If anything was, restore again "
            "into an empty ledger with --erased."
        )
    count = restored.erased_again
    again = "1 change was" if count == 1 else f"{count} changes were"
    return f"{again} erased again: the ledger ends with change {restored.head.number}."
