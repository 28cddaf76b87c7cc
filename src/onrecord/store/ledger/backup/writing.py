"""`onrecord backup`: a ledger written into one file, which is read back and proved before it has its name."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import file_digest
from pathlib import Path
from typing import IO

from onrecord.store.ledger.backup.archive import ABOUT, CHANGES, FILES, FORMAT, BackedUp, open_archive
from onrecord.store.ledger.backup.lines import file_in, line_of
from onrecord.store.ledger.backup.refusals import AlreadyThere, ErasedMeanwhile, NothingToBackUp
from onrecord.store.ledger.backup.snapshot import as_it_stands
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.proving import Proof, changes_of, proof_of
from onrecord.store.ledger.refusals import ContentMissing, Unproven
from onrecord.store.ledger.stored import place_of
from onrecord.store.ledger.tables.models import BodyRow, ChangeRow

THE_BEGINNING_OF_TIME = (1980, 1, 1, 0, 0, 0)
"""The moment of every entry: the changes have their own."""
PART = ".onrecord-backup-"


def back_up(ledger: Ledger, path: Path) -> BackedUp:
    """Writes a whole ledger into a new file that nobody else may read; it has its name only once it has proved itself.

    Others may write meanwhile: what they append is not in it. `ErasedMeanwhile` where they erase. `Unproven` where the
    ledger does not prove itself, `ContentMissing` where a file of it is gone: such a backup would promise too much.
    """
    if path.exists() or path.is_symlink():
        raise AlreadyThere(path)
    with _in_its_place(path) as part:
        _write(ledger, part)
        with open_archive(part) as archive:
            backed_up = archive.prove()
        if BodyRow.objects.using(ledger.alias).exclude(erased=None).count() != backed_up.erased:
            raise ErasedMeanwhile
    return backed_up


@contextmanager
def _in_its_place(path: Path) -> Iterator[Path]:
    """A file to be written, which is on the disk and has its name when all went well, and is gone when not."""
    handle, name = tempfile.mkstemp(prefix=PART, dir=path.parent)  # for its owner alone
    os.close(handle)
    part = Path(name)
    try:
        yield part
        with part.open("rb") as written:
            os.fsync(written.fileno())
        _name(part, path)
    finally:
        part.unlink(missing_ok=True)


def _name(part: Path, path: Path) -> None:
    """A link is refused where a file is already, even one that came this moment."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise AlreadyThere(path) from None
    except OSError:  # a file system without hard links
        part.replace(path)


def _write(ledger: Ledger, part: Path) -> None:
    digests: set[str] = set()
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
        with as_it_stands(ledger), _entry(archive, CHANGES) as lines:
            proof = proof_of(_written(ledger, lines, digests))
        if proof.fault is not None:
            raise Unproven(str(proof.fault))
        if proof.changes == 0:
            raise NothingToBackUp
        _files(ledger, archive, digests)
        archive.writestr(zipfile.ZipInfo(ABOUT, THE_BEGINNING_OF_TIME), _about(proof, len(digests)))


def _written(
    ledger: Ledger, lines: IO[bytes], digests: set[str]
) -> Iterator[tuple[ChangeRow, BodyRow | None]]:
    """Every change, once it is on its line and the file that it names is noted."""
    for row, body in changes_of(ledger):
        if body is not None:
            lines.write(line_of(row, body))
            digests |= {digest for digest in (file_in(row, body),) if digest is not None}
        yield row, body


def _files(ledger: Ledger, archive: zipfile.ZipFile, digests: set[str]) -> None:
    for digest in sorted(digests):
        place = place_of(ledger.files, digest)
        if not place.is_file():
            raise ContentMissing(digest, ledger.files)
        with place.open("rb") as content:
            if file_digest(content, "sha256").hexdigest() != digest:
                raise ContentMissing(digest, ledger.files)
            content.seek(0)
            with _entry(archive, f"{FILES}{digest}") as copy:
                shutil.copyfileobj(content, copy, 1 << 20)


def _entry(archive: zipfile.ZipFile, name: str) -> IO[bytes]:
    return archive.open(zipfile.ZipInfo(name, THE_BEGINNING_OF_TIME), "w", force_zip64=True)


def _about(proof: Proof, files: int) -> str:
    said = BackedUp(changes=proof.changes, erased=proof.erased, digest=proof.head.digest, files=files)
    return json.dumps({"onrecord-backup": FORMAT, **said.as_json()})
