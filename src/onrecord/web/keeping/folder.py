"""A folder, as the workbench keeps it: others may write into it with an editor at any time."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.dossier import Change, Dossier
from onrecord.evidence import Audience
from onrecord.intake.received import Brought
from onrecord.search.keeping import index_file
from onrecord.store.folder import read_folder, received, save
from onrecord.web.keeping.keeper import Laid, Mark, Read, Saved
from onrecord.web.keeping.taking_in import Added, Said, TakingIn

if TYPE_CHECKING:
    from onrecord.store.ledger.hands import Hands

Stamps = frozenset[tuple[str, int, int]]
"""Every file of a folder with its size and the moment of its last change, in nanoseconds."""


class FolderKeeper:
    """One person's dossier, in files; whoever changes it is not recorded in it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def mark(self) -> Mark:
        """Every file that is not hidden, with its size and when it was changed."""
        return frozenset(_stamps(self.path))

    def read(self) -> Read:
        """The folder, and the mark from before it was read: what is written meanwhile is read again."""
        mark = self.mark()
        kept = read_folder(self.path)
        return Read(dossier=kept.dossier, findings=kept.findings, mark=mark)

    def save(self, changes: Sequence[Change], *, since: Mark, by: str, because: str) -> Saved:  # noqa: ARG002
        """Write changes into the lines of their records; a folder has no place for who and why."""
        before = frozenset(
            _stamps(self.path)
        )  # by then others may have written in the very file that is changed
        written = frozenset(save(self.path, changes))
        mark = frozenset(_stamps(self.path))
        alone = before == since and _but_for(before, written) == _but_for(mark, written)
        return Saved(mark=mark, alone=alone)

    def add(  # noqa: PLR0913 - as `Bench.add`
        self,
        dossier: Dossier,
        brought: Sequence[Sequence[Brought]],
        said: Said,
        added: Added,
        *,
        house: Dossier,
        by: str,  # noqa: ARG002 - a folder has no place for who and why
        because: str,  # noqa: ARG002
    ) -> None:
        """Take files in, as `onrecord add` does."""
        with TakingIn(self.path, dossier, said, house=house) as taking:
            for together in brought:
                taking.take(together, added)

    def file(self, path: str) -> Path | None:
        """A file within the folder; one that a link leads out of it is none of the dossier's."""
        place = self.path / path
        within = place.resolve().is_relative_to(self.path.resolve())
        return place if within and place.is_file() else None

    def index_file(self) -> Path:
        """The one that `onrecord search` keeps for the team."""
        return index_file(self.path, Audience.TEAM)

    def files(self, source: str) -> tuple[str, ...]:
        """What lies under the source's `files/`."""
        place = self.path / "sources" / source / "files"
        return tuple(sorted(one.name for one in place.iterdir() if one.is_file())) if place.is_dir() else ()

    def hands(self, statements: Collection[str]) -> Mapping[str, Hands]:  # noqa: ARG002
        """Nobody's: a folder does not record who wrote what."""
        return {}

    def laid(self, place: Path) -> Laid:  # noqa: ARG002 - it lies in a folder already
        """The folder itself."""
        return Laid(folder=self.path, files=partial(received, self.path))


def _stamps(path: Path) -> Iterator[tuple[str, int, int]]:
    for one in os.scandir(path):
        if one.name.startswith("."):
            continue
        if one.is_dir(follow_symlinks=False):
            yield from _within(one.name, _stamps(Path(one)))
        else:
            with suppress(FileNotFoundError):  # gone since it was listed
                found = one.stat()
                yield one.name, found.st_size, found.st_mtime_ns


def _within(folder: str, stamps: Iterator[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    yield from ((f"{folder}/{name}", size, changed) for name, size, changed in stamps)


def _but_for(stamps: Stamps, written: frozenset[str]) -> Stamps:
    return frozenset(one for one in stamps if one[0] not in written)
