"""`onrecord dump`: a ledger as a folder, a new one or one that has seen an earlier state of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from onrecord.findings import Finding, Severity
from onrecord.store.folder import CannotEdit, NotEmpty, layout, printed
from onrecord.store.folder.staging import put_in_place, remove_if_empty
from onrecord.store.folder.writer import make_folder
from onrecord.store.ledger.bringing import brought
from onrecord.store.ledger.chain import Head
from onrecord.store.ledger.mark import MARK, mark_of
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.proving import proven
from onrecord.store.ledger.reading import Kept, head_at, read_ledger
from onrecord.store.ledger.refusals import Unwritable
from onrecord.store.ledger.stored import content


@dataclass(frozen=True, slots=True, kw_only=True)
class Dumped:
    """What a dump came to: the files that it wrote, the change that the folder has seen, what had been erased since."""

    files: tuple[str, ...]
    head: Head
    findings: tuple[Finding, ...]


def dump(folder: Path, ledger: Ledger, at: datetime | None = None) -> Dumped:
    """Writes what stands in a ledger, once its chain has proved itself, into a folder.

    A new folder gets all of it, perhaps as it was at a moment. One that has seen the ledger gets what has changed
    there since, and keeps its own edits; `StaleEdit` where both have changed a record. Any other is refused:
    `NotEmpty`, `OtherLedger`.
    """
    head = proven(ledger, head_at(ledger, at).number)
    kept = read_ledger(ledger, head.number)
    _refuse_loss(kept)
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        make_folder(folder, _contents(kept, ledger))
        files = tuple(file for file, _ in printed(kept.dossier)) + tuple(kept.files)
        return Dumped(files=files, head=head, findings=kept.findings)
    if at is not None or not (folder / layout.HEAD.file).is_file():
        raise NotEmpty(folder)
    return Dumped(files=_bring(folder, kept, ledger), head=head, findings=kept.findings)


def _refuse_loss(kept: Kept) -> None:
    lost = next((one for one in kept.findings if one.severity is Severity.ERROR), None)
    if lost is not None:
        raise Unwritable(lost.what)


def _contents(kept: Kept, ledger: Ledger) -> Iterator[tuple[str, bytes]]:
    """Every file of a new folder, one after another, since recordings are large."""
    for file, words in printed(kept.dossier):
        yield _inside(file), words.encode()
    for file, digest in kept.files.items():
        yield _inside(file), content(ledger.files, digest)
    yield MARK, mark_of(kept.head)


def _inside(file: str) -> str:
    path = PurePosixPath(file)
    if path.is_absolute() or ".." in path.parts:
        raise CannotEdit(file, "it does not lie in the dossier.")
    return file


def _bring(folder: Path, kept: Kept, ledger: Ledger) -> tuple[str, ...]:
    contents = brought(folder, kept, ledger)
    put_in_place(folder, {**contents, MARK: mark_of(kept.head)})
    for file, words in contents.items():
        if words is None:
            remove_if_empty((folder / file).parent)
            remove_if_empty((folder / file).parent.parent)
    return tuple(contents)
