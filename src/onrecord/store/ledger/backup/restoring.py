"""`onrecord restore`: a backup becomes an empty ledger's, all of it in one transaction, or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from onrecord.store.ledger.appending import AT_ONCE, Step, append
from onrecord.store.ledger.backup.archive import Archive, BackedUp, open_archive
from onrecord.store.ledger.backup.erasures import Erasure
from onrecord.store.ledger.backup.lines import file_in
from onrecord.store.ledger.backup.refusals import BadBackup, NotEmpty
from onrecord.store.ledger.chain import Head, head_of, writing
from onrecord.store.ledger.items import Item
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.proving import verify
from onrecord.store.ledger.stored import keep_stream, place_of, sha256_of
from onrecord.store.ledger.tables.models import Act, BodyRow, ChangeRow

BECAUSE = "It was erased before, and the backup that was restored was older."


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What a restore came to: what the backup held, how much of it was erased again, and where the chain ends now."""

    backup: BackedUp
    erased_again: int
    head: Head


def restore(path: Path, ledger: Ledger, *, gone: Mapping[str, Erasure], by: str) -> Restored:
    """Puts a backup into an empty ledger, without the words that a list of erasures, `gone`, says to be erased since.

    `by` is who answers for erasing those again. `NotEmpty` where the ledger holds anything; `BadBackup` where the file
    does not prove itself; then nothing has changed.
    """
    with open_archive(path) as archive:
        said = archive.prove()
        with writing(ledger) as head, _given_back() as placed:
            if head.number:
                raise NotEmpty(head.number)
            steps, wanted = _put(ledger, archive, gone)
            if steps:
                append(ledger, head_of(ledger), steps, by=by, because=BECAUSE)
            _keep_contents(ledger, archive, wanted, placed)
            _agree(ledger, archive, len(steps))
            return Restored(backup=said, erased_again=len(steps), head=head_of(ledger))


def _put(ledger: Ledger, archive: Archive, gone: Mapping[str, Erasure]) -> tuple[list[Step], set[str]]:
    """Every change as it was; the erasings to be made again, and the files that are still wanted."""
    steps: list[Step] = []
    wanted: set[str] = set()
    changes = archive.changes()
    while some := list(islice(changes, AT_ONCE)):
        for row, body in some:
            if row.body in gone and body.erased_id is None and row.act != Act.ERASE:
                steps.append(
                    Step(item=Item(row.kind, "", ""), act=Act.ERASE, record=row.record, revision=row.revision)
                )
                body.salt = body.key = body.because = body.words = None
                body.erased_id = archive.said.changes + len(steps)
            digest = file_in(row, body)
            if digest is not None:
                wanted.add(digest)
        ChangeRow.objects.using(ledger.alias).bulk_create([row for row, _ in some])
        BodyRow.objects.using(ledger.alias).bulk_create([body for _, body in some])
    return steps, wanted


def _agree(ledger: Ledger, archive: Archive, erased_again: int) -> None:
    """Refuses what the database has if it is not what the archive says, to the last digest."""
    proof, said = verify(ledger), archive.said
    last = ChangeRow.objects.using(ledger.alias).get(number=said.changes)
    counted = (proof.changes - erased_again, proof.erased - erased_again, last.digest)
    if proof.fault is not None or counted != (said.changes, said.erased, said.digest):
        raise BadBackup(archive.path, "in the database it is not what it says.")


def _keep_contents(ledger: Ledger, archive: Archive, wanted: set[str], placed: list[Path]) -> None:
    for digest in sorted(wanted):
        place = place_of(ledger.files, digest)
        if not place.is_file() or sha256_of(place) != digest:
            placed.append(place)
            with archive.file(digest) as content:
                keep_stream(ledger.files, content, digest)


@contextmanager
def _given_back() -> Iterator[list[Path]]:
    """The places of contents that came with a restore; if it fails, they go again."""
    placed: list[Path] = []
    try:
        yield placed
    except BaseException:
        for place in placed:
            place.unlink(missing_ok=True)
        raise
