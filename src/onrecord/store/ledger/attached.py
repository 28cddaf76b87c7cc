"""The files of a folder that are no records: scans, recordings, sealed identities, whatever is not hidden."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from onrecord.store.folder import layout
from onrecord.store.ledger.refusals import LeadsOut

OF_A_SOURCE = re.compile(
    rf"sources/[^/]+/(?:source\.yaml|statements\.yaml|{layout.TEXT_FILE.pattern})|scripts/[^/]+\.fountain"
)
OF_THE_WHOLE = frozenset(shelf.file for shelf in (layout.HEAD, *layout.SHARED))


def is_of_records(file: str) -> bool:
    """Whether a file of a dossier's folder holds records."""
    return file in OF_THE_WHOLE or OF_A_SOURCE.fullmatch(file) is not None


def attached(folder: Path) -> Iterator[str]:
    """The paths of the files that are no records, sorted; hidden ones are nobody's."""
    return (file for file in sorted(_files(folder)) if not is_of_records(file))


def _files(folder: Path) -> Iterator[str]:
    home = folder.resolve()
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in (*files, *(one for one in folders if Path(place, one).is_symlink())):
            path = Path(place, name)
            if name.startswith("."):
                continue
            if not path.resolve().is_relative_to(home) or path.is_dir():
                raise LeadsOut(folder)
            if path.is_file():
                yield path.relative_to(folder).as_posix()
