"""Where an edition is put: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from onrecord.findings import Refusal


class CannotBePut(Refusal):
    """The system will not let the edition be written where it was asked for."""

    def __init__(self, target: Path, why: str) -> None:
        super().__init__(f"Nothing can be written to {target}: {why}.")


FILES = (".html", ".htm", ".pdf", ".docx")


def put(page: str | bytes, out: Path) -> Path:
    """Write a page to a file, or as index.html into a folder; a page that was there is replaced at once or stays."""
    is_file = out.suffix.lower() in FILES and not out.is_dir()
    return put_file(page, out if is_file else out / "index.html")


def put_file(content: str | bytes, target: Path) -> Path:
    """Write this very file, at once or not at all; one that was there is replaced at once or stays."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, content.encode(errors="replace") if isinstance(content, str) else content)
    except OSError as refused:
        raise CannotBePut(target, refused.strerror or str(refused)) from refused
    return target


def _replace(target: Path, content: bytes) -> None:
    handle, staged = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=target.suffix)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(staged).chmod(_mode(target))
        Path(staged).replace(target)
    except BaseException:
        Path(staged).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """Who may read it: as for the page that was there, else as for any new file of this user."""
    if target.is_file():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
