"""A script that another program wrote, as somebody sends it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from onrecord.findings import Refusal
from onrecord.intake.scripts import Brought, read_script


class NoFile(Refusal):
    """Nothing was chosen to be brought in."""

    def __init__(self) -> None:
        super().__init__("Choose the file of a script.")


def brought_in(file: Any) -> Brought:
    """What a file that was sent has, as Fountain; it lies where nobody else reads, and only as long as it is read."""
    if file is None:
        raise NoFile
    suffix = Path(file.name or "").suffix.lower()
    with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
        place = Path(folder) / f"script{suffix if suffix.isascii() else ''}"
        with place.open("wb") as kept:
            for chunk in file.chunks():
                kept.write(chunk)
        return read_script(place)
