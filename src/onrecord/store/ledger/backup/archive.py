"""The file of a backup: a zip whose entries lie in it as they are, so that nothing in it is larger than the file.

`backup.json` says what it is and where its chain ends, `changes.jsonl` has a change a line, `files/` the contents by
their SHA-256.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from typing import Any

from onrecord.store.ledger.backup.lines import change_in, file_in
from onrecord.store.ledger.backup.refusals import BadBackup
from onrecord.store.ledger.proving import Proof, proof_of
from onrecord.store.ledger.tables.models import BodyRow, ChangeRow

ABOUT, CHANGES, FILES = "backup.json", "changes.jsonl", "files/"
FORMAT = 1
ENTRY = re.compile(rf"{re.escape(ABOUT)}|{re.escape(CHANGES)}|{FILES}[0-9a-f]{{64}}")
LONGEST_ABOUT = 10_000
SAID = {"onrecord-backup": int, "changes": int, "erased": int, "digest": str, "files": int}


@dataclass(frozen=True, slots=True, kw_only=True)
class BackedUp:
    """What a backup holds: how many changes, erased ones and files, and the digest of the last change."""

    changes: int
    erased: int
    digest: str
    files: int

    def as_json(self) -> dict[str, int | str]:
        """As it is printed, and as a backup says it of itself."""
        return {"changes": self.changes, "erased": self.erased, "files": self.files, "digest": self.digest}


@dataclass(frozen=True, slots=True)
class Archive:
    """A backup that is open for reading, and has proved itself to be a whole one as far as its entries go."""

    path: Path
    zip: zipfile.ZipFile
    said: BackedUp

    def changes(self) -> Iterator[tuple[ChangeRow, BodyRow]]:
        """The changes in their order; `BadBackup` at the first that cannot be one."""
        with self.zip.open(CHANGES) as lines:
            for number, line in enumerate(lines, start=1):
                try:
                    yield change_in(line, number, self.said.changes)
                except (ValueError, RecursionError, TypeError) as wrong:
                    why = "it cannot be read" if not str(wrong).startswith("its ") else str(wrong)
                    raise BadBackup(self.path, f"change {number}: {why}.") from None

    def file(self, digest: str) -> zipfile.ZipExtFile:
        """A file of it, to be read."""
        opened = self.zip.open(f"{FILES}{digest}")
        assert isinstance(opened, zipfile.ZipExtFile)  # for reading there is no other
        return opened

    @property
    def digests(self) -> frozenset[str]:
        """The files in it, by what their names say their SHA-256 is."""
        names = (name for name in self.zip.namelist() if name.startswith(FILES))
        return frozenset(name.removeprefix(FILES) for name in names)

    def prove(self) -> BackedUp:
        """What is in it, once every change has proved those before it, and every file its digest."""
        named: set[str] = set()
        self.agree(proof_of(_noting(self.changes(), named)), named)
        for digest in sorted(self.digests):
            with self.file(digest) as content:
                if file_digest(content, "sha256").hexdigest() != digest:
                    raise BadBackup(self.path, f"the file {digest} in it is damaged.")
        return self.said

    def agree(self, proof: Proof, named: set[str]) -> None:
        """Refuses a chain that does not prove itself, or is another than it says, or wants other files."""
        if proof.fault is not None:
            raise BadBackup(self.path, str(proof.fault))
        counted = BackedUp(
            changes=proof.changes, erased=proof.erased, digest=proof.head.digest, files=len(named)
        )
        if counted != self.said or named != self.digests:
            raise BadBackup(self.path, "it holds something else than it says.")


def _noting(
    changes: Iterator[tuple[ChangeRow, BodyRow]], named: set[str]
) -> Iterator[tuple[ChangeRow, BodyRow]]:
    """The changes, while the files that they name are noted."""
    for row, body in changes:
        digest = file_in(row, body)
        if digest is not None:
            named.add(digest)
        yield row, body


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """A backup, open for reading; `BadBackup` for whatever else a file may be, whenever it shows."""
    try:
        with zipfile.ZipFile(path) as opened:
            _refuse_other_entries(path, opened)
            yield Archive(path, opened, _said(path, opened))
    except zipfile.BadZipFile:
        raise BadBackup(path, "it is damaged, or was cut off.") from None
    except (NotImplementedError, EOFError, ValueError, RuntimeError, OverflowError) as wrong:
        raise BadBackup(path, f"it cannot be read ({type(wrong).__name__}).") from None


def _refuse_other_entries(path: Path, opened: zipfile.ZipFile) -> None:
    names = [entry.filename for entry in opened.infolist()]
    plain = all(entry.compress_type == zipfile.ZIP_STORED for entry in opened.infolist())
    if not plain or len(set(names)) != len(names) or not {ABOUT, CHANGES} <= set(names):
        raise BadBackup(path, "its entries are not those of one.")
    if not all(map(ENTRY.fullmatch, names)):
        raise BadBackup(path, "it has entries that no backup has.")


def _said(path: Path, opened: zipfile.ZipFile) -> BackedUp:
    if opened.getinfo(ABOUT).file_size > LONGEST_ABOUT:
        raise BadBackup(path, "what it says of itself is too long.")
    try:
        told: Any = json.loads(opened.read(ABOUT))
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict) or any(type(told.get(key)) is not kind for key, kind in SAID.items()):
        raise BadBackup(path, "it does not say what it is.")
    if told["onrecord-backup"] != FORMAT:
        raise BadBackup(path, "a later version of Onrecord made it.")
    return BackedUp(**{key: told[key] for key in SAID if key != "onrecord-backup"})
