"""`onrecord load` and `onrecord dump`: a dossier from its folder into the ledger, and from the ledger into a folder."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.opening import dossier_argument, json_option
from onrecord.cli.page import paragraph
from onrecord.cli.waiting import waiting
from onrecord.findings.extras import needing

if TYPE_CHECKING:
    from onrecord.store.ledger.dumping import Dumped
    from onrecord.store.ledger.loading import Loaded
    from onrecord.store.ledger.opening import Ledger

by_option = click.option("--by", required=True, help="Who makes the change.")


@contextmanager
def the_ledger() -> Iterator[Ledger]:
    """The ledger that `ONRECORD_DATABASE` names; whatever its database says against it is one line."""
    with needing("web", "A ledger"):
        from onrecord.store.ledger.opening import ledger_asked
    with ledger_asked() as ledger:
        yield ledger


@click.command()
@dossier_argument
@by_option
@click.option(
    "--because",
    default="As the folder has it.",
    show_default=True,
    help="Why. It stays as long as what was changed.",
)
@json_option
def load(folder: Path, by: str, because: str, as_json: bool) -> int:
    """Put what a folder holds into the ledger: whatever differs is appended as changes, in one transaction.

    The ledger is where ONRECORD_DATABASE says (sqlite:///name.sqlite3, postgresql://user@host/name), else in your data
    folder; scans and recordings lie where ONRECORD_FILES says, else beside it. A ledger holds one dossier. A folder
    that others are ahead of is refused, and so is one of which something cannot be read.
    """
    with the_ledger() as ledger, waiting(f"Loading {folder}"):
        from onrecord.store.ledger.loading import load as load_folder

        loaded = load_folder(folder, ledger, by=by, because=because)
    if as_json:
        counts = {"added": loaded.added, "changed": loaded.changed, "taken_out": loaded.taken_out}
        click.echo(json.dumps({**counts, "change": loaded.head.number, "digest": loaded.head.digest}))
    else:
        paragraph(_told(loaded))
    return 0


def _told(loaded: Loaded) -> str:
    counts = ((loaded.added, "added"), (loaded.changed, "changed"), (loaded.taken_out, "taken out"))
    did = ", ".join(f"{count} {what}" for count, what in counts if count)
    return f"{did or 'Nothing differs'}: the ledger ends with change {loaded.head.number}."


@click.command()
@dossier_argument
@click.option(
    "--as-of",
    "day",
    metavar="DATE",
    type=click.DateTime(["%Y-%m-%d"]),
    help="As it was at the end of this day; into a new folder only.",
)
@json_option
def dump(folder: Path, day: datetime | None, as_json: bool) -> int:
    """Write what stands in the ledger into a folder, once the whole chain of changes has proved itself.

    A new folder gets all of it. One that was loaded or dumped before gets what others have changed since, in the lines
    of the records that differ, and keeps its own edits; where both changed one record, both versions are shown and
    nothing is written.
    """
    with the_ledger() as ledger, waiting(f"Writing {folder}"):
        from onrecord.store.ledger.dumping import dump as dump_ledger

        at = None if day is None else datetime.combine(day, time.max).astimezone()
        dumped = dump_ledger(folder, ledger, at)
    if as_json:
        click.echo(json.dumps(_as_json(dumped), ensure_ascii=False))
        return 0
    count = len(dumped.files)
    files = "1 file" if count == 1 else f"{count} files"
    paragraph(f"{files} of {folder} written, as of change {dumped.head.number}.")
    for finding in dumped.findings:
        paragraph(finding.what, indent=2)
    return 0


def _as_json(dumped: Dumped) -> dict[str, object]:
    return {
        "files": sorted(dumped.files),
        "change": dumped.head.number,
        "digest": dumped.head.digest,
        "missing": [finding.what for finding in dumped.findings],
    }
