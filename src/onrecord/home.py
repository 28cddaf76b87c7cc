"""Where Onrecord keeps what belongs to a user and to no dossier: registers, gazetteers, models."""

from __future__ import annotations

import os
from pathlib import Path


def user_data() -> Path:
    """The user's data folder for Onrecord, as XDG has it; nothing is made by asking.

    Freedesktop's base directory specification, 0.8: `XDG_DATA_HOME`, which is ignored unless it is absolute,
    else `~/.local/share`.
    """
    given = os.environ.get("XDG_DATA_HOME", "")
    base = Path(given) if given and Path(given).is_absolute() else Path.home() / ".local" / "share"
    return base / "onrecord"
