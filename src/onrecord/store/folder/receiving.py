"""Files as they were received, and the sources made of them: both are put into a dossier's folder, or neither."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from onrecord.dossier import Change
from onrecord.evidence import Place, Source, Text
from onrecord.store.folder import layout
from onrecord.store.folder.edit import planned
from onrecord.store.folder.printer import print_shelf
from onrecord.store.folder.refusals import AlreadyThere, NotADossier
from onrecord.store.folder.staging import put_in_place, umask

PREFIX = ".taking-in-"
PIECE = 2**20


class Accession:
    """A source on its way into a dossier: its files so far, in a folder that nobody reads yet."""

    def __init__(self, dossier: Path, staged: Path) -> None:
        self._dossier, self._staged = dossier, staged
        self.files = staged / "files"

    def keep(self, opened: IO[bytes], suffix: str) -> Path:
        """A copy of a file, byte for byte, named by its SHA-256; where it lies for the time being."""
        self.files.mkdir(exist_ok=True)
        arriving = self.files / "arriving"
        digest = hashlib.sha256()
        with arriving.open("wb") as copy:
            while piece := opened.read(PIECE):
                digest.update(piece)
                copy.write(piece)
            copy.flush()
            os.fsync(copy.fileno())
        return arriving.rename(self.files / f"{digest.hexdigest()}{suffix}")

    def put(
        self, source: Source, text: Text | None, places: Iterable[Place], beside: Mapping[str, bytes]
    ) -> None:
        """Puts the source into the dossier with its words, its files, and what was made beside them."""
        home = f"sources/{source.id}"
        if (self._dossier / home).exists():
            raise AlreadyThere(home)
        for name, content in beside.items():
            self.files.mkdir(exist_ok=True)
            (self.files / name).write_bytes(content)
        for file, words in _written(source, text):
            (self._staged / file).write_bytes(words.encode("utf-8"))
        _as_others_are(self._staged)
        shared = planned(self._dossier, [Change(before=None, after=place) for place in places])
        put_in_place(self._dossier, shared, moves=[(f"sources/{self._staged.name}", home)])


@contextmanager
def accession(path: Path) -> Iterator[Accession]:
    """The beginning of a new source; whatever is not put into the dossier is gone afterwards."""
    if not (path / layout.HEAD.file).is_file():
        raise NotADossier(path)
    (path / "sources").mkdir(exist_ok=True)
    staged = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-", dir=path / "sources"))
    try:
        yield Accession(path, staged)
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def sweep(path: Path, *, over: bool = False) -> None:
    """Takes away what a program that was killed has left half taken in; where it is `over`, what this one has left."""
    for left in (path / "sources").glob(f"{PREFIX}*"):
        process = left.name.removeprefix(PREFIX).partition("-")[0]
        if not _is_running(process) or (over and process == str(os.getpid())):
            shutil.rmtree(left, ignore_errors=True)


def _written(source: Source, text: Text | None) -> Iterator[tuple[str, str]]:
    yield Path(layout.CARD.file).name, print_shelf(layout.CARD, [source])
    if text is not None:
        yield Path(layout.text_file(text)).name, text.words


def _as_others_are(staged: Path) -> None:
    """The permissions that a new folder has: those of a temporary one keep everybody else out."""
    for path in (staged, *staged.rglob("*")):
        path.chmod((0o777 if path.is_dir() else 0o666) & ~umask())


def _is_running(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, ValueError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
