"""The room in which editions lie while the workbench is open: nobody else reads it, and it is cleared at the end."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path


@cache
def room() -> Path:
    """A folder of this run, its owner's alone (0700); it goes when the program ends."""
    made = Path(tempfile.mkdtemp(prefix="onrecord-editions-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def place_for(token: str) -> Path:
    """A new folder in the room."""
    place = room() / token
    place.mkdir(mode=0o700)
    return place
