"""Where a dossier still says the name of someone whose identity is sealed, file by file and record by record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.dossier.dossier import Dossier
from onrecord.dossier.records import key_of, records
from onrecord.protection.screen import screen_against
from onrecord.protection.sealing.identity import SealedIdentity

LARGEST = 64 * 2**20
"""Nobody reads a text of more than 64 MB; what is longer is a recording."""


@dataclass(frozen=True, slots=True)
class Named:
    """A place that names the witness: a row of a file; or row 0, where the name of the file does."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class StillNamed:
    """Everything that names a witness, and the files that hold no text and so could not be read for it."""

    records: tuple[str, ...]
    places: tuple[Named, ...]
    unread: tuple[str, ...]


def still_named(folder: Path, dossier: Dossier, identity: SealedIdentity) -> StillNamed:
    """Where a name stands in a dossier: in any alphabet, case or usual romanisation, in whole or as a surname."""
    screen = screen_against({"sealed": identity.names}, {})
    places: list[Named] = []
    unread: list[str] = []
    for path in _files(folder):
        file = path.relative_to(folder).as_posix()
        places += [Named(file, 0)] if screen.hits(file) else []
        words = _words(path)
        if words is None:
            unread.append(file)
        else:
            rows = enumerate(words.splitlines(), 1)
            places += [Named(file, line) for line, row in rows if screen.hits(row)]
    named = (key_of(record) for record in records(dossier) if screen.hits(record))
    return StillNamed(tuple(dict.fromkeys(named)), tuple(places), tuple(unread))


def _files(folder: Path) -> Iterator[Path]:
    """Every file, hidden ones too; what git remembers is for git to forget, and what is sealed is sealed."""
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if path.is_file() and ".git" not in parts and not (parts[0] == "sealed" and path.suffix == ".age"):
            yield path


def _words(path: Path) -> str | None:
    if path.stat().st_size > LARGEST:
        return None
    try:
        words = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if "\0" in words else words
