"""Which files there are: those that are named, and those in the folders that are named, in the order of their pages."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

NUMBER = re.compile(r"(\d+)")
NOBODYS = re.compile(r"\.|~\$|(?:Thumbs\.db|desktop\.ini|Icon\r)\Z")
"""Names of what systems and office programs leave beside a user's own files."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A file that somebody brings, and why it is not even looked at, where that is so."""

    file: Path
    refused: str | None = None


def gathered(paths: Iterable[Path], *, but: Path) -> Iterator[Brought]:
    """Every file once, those of a folder by their names, 2 before 10; nothing behind a link within a folder.

    A folder may hold the dossier itself, whose own files (`but`) are passed over.
    """
    seen: set[Path] = set()
    own = but.resolve()
    for path in paths:
        for brought in _within(path, own) if path.is_dir() else (Brought(path),):
            place = brought.file.absolute()
            if place not in seen:
                seen.add(place)
                yield brought


def _within(folder: Path, own: Path) -> Iterator[Brought]:
    if folder.resolve() == own:
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: _in_order(entry.name))
    except OSError as error:
        yield Brought(folder, f"the folder cannot be opened: {(error.strerror or str(error)).lower()}.")
        return
    for entry in entries:
        path = folder / entry.name
        if NOBODYS.match(entry.name):
            continue
        if entry.is_symlink():
            yield Brought(path, "it is a link: name what it points to, if that is to be taken in.")
        elif entry.is_dir(follow_symlinks=False):
            yield from _within(path, own)
        else:
            yield Brought(path)


def _in_order(name: str) -> tuple[tuple[int, int | str], ...]:
    """The name with its numbers as numbers."""
    parts = NUMBER.split(name.casefold())
    return tuple(
        (0, int(part)) if part.isdecimal() and part.isascii() else (1, part) for part in parts if part
    )
