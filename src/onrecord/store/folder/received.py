"""The files of a source as they were received: its scans, its recordings."""

from __future__ import annotations

from pathlib import Path


def received(folder: Path, source: str) -> list[Path]:
    """The files under a source's `files/`, by their names; what only points out of the folder is none of them."""
    files = folder / "sources" / source / "files"
    if not files.is_dir():
        return []
    home = files.resolve()
    return sorted(one for one in files.rglob("*") if one.is_file() and one.resolve().is_relative_to(home))
