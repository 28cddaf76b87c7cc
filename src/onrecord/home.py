"""Where Onrecord keeps what belongs to a user and to no dossier: registers, gazetteers, models, indexes."""

from __future__ import annotations

import os
from pathlib import Path


def user_data() -> Path:
    """The user's data folder for Onrecord, as XDG has it; nothing is made by asking.

    Freedesktop's base directory specification, 0.8: `XDG_DATA_HOME`, which is ignored unless it is absolute,
    else `~/.local/share`.
    """
    return _base("XDG_DATA_HOME", Path(".local", "share")) / "onrecord"


def user_cache() -> Path:
    """The user's folder for what can be made again at any time: `XDG_CACHE_HOME`, else `~/.cache`, as above."""
    return _base("XDG_CACHE_HOME", Path(".cache")) / "onrecord"


def _base(variable: str, otherwise: Path) -> Path:
    given = os.environ.get(variable, "")
    return Path(given) if given and Path(given).is_absolute() else Path.home() / otherwise
