"""The key that signs sessions, forms and invitations: made once for a team, made anew each time for one person."""

from __future__ import annotations

import os
import secrets
import tempfile
from pathlib import Path

from onrecord.home import user_data

BYTES = 48
FILE = "workbench-key"


def key_for_one() -> str:
    """A key that lives as long as the program."""
    return secrets.token_urlsafe(BYTES)


def key_of_team() -> str:
    """The team's key, in a file of the user's data folder that nobody else may read; made if there is none."""
    place = user_data() / FILE
    if not place.exists():
        _make(place)
    return place.read_text(encoding="ascii").strip()


def _make(place: Path) -> None:
    """Written whole, then linked: of two programs that begin at once one makes it, and neither reads half."""
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=place.parent)  # 0600 from the first moment
    staged = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(BYTES) + "\n")
            file.flush()
            os.fsync(file.fileno())
        place.hardlink_to(staged)
    except FileExistsError:
        pass  # the other program was first
    finally:
        staged.unlink(missing_ok=True)
