"""`onrecord ledger`: who changed what and why, whether the chain proves itself, and what is erased from it for good."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.ledgers import by_option, the_ledger
from onrecord.cli.opening import json_option
from onrecord.cli.page import paragraph
from onrecord.cli.waiting import waiting
from onrecord.store.folder.staging import put_in_place

if TYPE_CHECKING:
    from onrecord.store.ledger.backup.erasures import Erasure
    from onrecord.store.ledger.history import Past

UNPROVEN = 1


@click.group()
def ledger() -> None:
    """Ask the ledger who changed what and why, have it prove itself, erase what must not be kept.

    The ledger is where ONRECORD_DATABASE says, as for `onrecord load`.
    """


@ledger.command()
@json_option
def verify(as_json: bool) -> int:
    """Go through all changes, each of which proves those before it; exits with 1 where one does not, and says which.

    Note the digest that it ends with somewhere else: as long as it comes again under its number, nobody has rewritten
    anything before it.
    """
    with the_ledger() as opened, waiting("Proving the ledger"):
        from onrecord.store.ledger.proving import verify as prove

        proof = prove(opened)
    if as_json:
        fault = None if proof.fault is None else {"change": proof.fault.number, "why": proof.fault.why}
        counts = {"changes": proof.changes, "erased": proof.erased, "digest": proof.head.digest}
        click.echo(json.dumps({**counts, "fault": fault}))
    elif proof.fault is None:
        erased = f", {proof.erased} of them erased" if proof.erased else ""
        paragraph(f"All {proof.changes} changes prove themselves{erased}. The digest of the last is")
        click.echo(proof.head.digest)
    else:
        paragraph(f"Up to {proof.changes} the changes prove themselves. {str(proof.fault).capitalize()}")
    return 0 if proof.fault is None else UNPROVEN


@ledger.command()
@click.argument("record", metavar="ID")
@json_option
def history(record: str, as_json: bool) -> int:
    """Tell who changed a record, when and why, the oldest change first; by any id that it has or had."""
    with the_ledger() as opened:
        from onrecord.store.ledger.history import history as past_of

        past = past_of(opened, record)
    if as_json:
        click.echo(json.dumps([_as_json(one) for one in past], ensure_ascii=False))
        return 0
    for one in past:
        paragraph(_told(one), lead=f"{one.number:>6}  {one.at.astimezone():%Y-%m-%d %H:%M}  ")
    return 0


def _told(past: Past) -> str:
    if past.erased is not None:
        return f"{past.by}: erased since, by change {past.erased}"
    did = (
        "takes out"
        if past.after is None and past.act == "take out"
        else "adds"
        if past.revision == 1
        else "changes"
    )
    return f"{past.by} {did} {past.kind} {past.key}: {past.because}"


def _as_json(past: Past) -> dict[str, object]:
    return {
        "change": past.number,
        "at": past.at.isoformat(),
        "by": past.by,
        "because": past.because,
        "act": past.act.value,
        "kind": past.kind,
        "id": past.key,
        "revision": past.revision,
        "erased": past.erased,
    }


@ledger.command()
@click.argument("record", metavar="ID")
@by_option
@click.option("--because", required=True, help="Why. It stays for good, and so must not say the name.")
@json_option
def erase(record: str, by: str, because: str, as_json: bool) -> int:
    """Erase for good all that a record was, with the reasons of its changes; what stands now is taken out first.

    ID is any id that the record has or had, or the path of a file. The chain still proves itself, and says who erased
    and why. Folders and backups made before keep what was erased: destroy them.
    """
    with the_ledger() as opened, waiting("Erasing"):
        from onrecord.store.ledger.erasing import erase as erase_record

        numbers = erase_record(opened, record, by=by, because=because)
    if as_json:
        click.echo(json.dumps({"changes": list(numbers)}))
    else:
        count = len(numbers)
        paragraph(
            f"{count} change{'' if count == 1 else 's'} of it erased. Folders and backups made before have it still."
        )
    return 0


@ledger.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the list to this file, for `restore`.",
)
@json_option
def erasures(out: Path | None, as_json: bool) -> int:
    """List what was erased, without a word of it: who erased it, when, and the salted digest that stood for it.

    Keep the list (--out) apart from the backups: `onrecord restore --erased` lets nothing on it come back.
    """
    with the_ledger() as opened:
        from onrecord.store.ledger.backup.erasures import erasures as erasures_of

        listed = erasures_of(opened)
    words = json.dumps([asdict(one) for one in listed], ensure_ascii=False)
    if out is not None:
        put_in_place(out.parent, {out.name: f"{words}\n".encode()})
    if as_json:
        click.echo(words)
    elif out is not None:
        paragraph(f"{'1 change is' if len(listed) == 1 else f'{len(listed)} changes are'} on the list.")
    else:
        _print_erasures(listed)
    return 0


def _print_erasures(listed: list[Erasure]) -> None:
    for one in listed:
        at = datetime.fromisoformat(one.at).astimezone()
        paragraph(f"{one.by} erased {one.body[:16]}…", lead=f"{one.change:>6}  {at:%Y-%m-%d %H:%M}  ")
