"""New sources, taken in beside a ledger: a folder for them alone, and their way from it into the ledger."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.dossier import Change, Dossier
from onrecord.dossier.records import records
from onrecord.evidence import Production
from onrecord.store.folder import layout, write_folder
from onrecord.store.ledger.editing import save
from onrecord.store.ledger.gathering import gather
from onrecord.store.ledger.items import FILE
from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.stored import keep


@contextmanager
def staged(production: Production) -> Iterator[Path]:
    """A dossier's folder with nothing in it, which nobody else reads; gone afterwards."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "coming"
        write_folder(Dossier(production=production), folder)
        yield folder


def bring(ledger: Ledger, folder: Path, *, by: str, because: str) -> None:
    """Puts the sources of such a folder into the ledger with their places and files, all or none; then it is empty.

    Contents are on the disk before the change that names them. `IdTaken` where others were first with an id.
    """
    gathered = gather(folder)
    try:
        for file in gathered.files:
            keep(ledger.files, folder / file)
        new = [Change(None, one) for one in records(gathered.dossier) if not isinstance(one, Production)]
        if new:
            files = [item for item in gathered.items if item.kind == FILE]
            save(ledger, new, by=by, because=because, files=files)
    finally:
        shutil.rmtree(folder / "sources", ignore_errors=True)
        (folder / layout.PLACES.file).unlink(missing_ok=True)
