"""Files that only their owner reads: whole or not there, and never written over."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def put_new(path: Path, content: bytes) -> None:
    """A new file of mode 0600; `FileExistsError` where something has its name."""
    handle, name = tempfile.mkstemp(prefix=".onrecord-", dir=path.parent)
    staged = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _put(staged, path)
    finally:
        staged.unlink(missing_ok=True)


def _put(staged: Path, path: Path) -> None:
    try:
        path.hardlink_to(staged)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if path.exists():
            raise FileExistsError(path) from None
        staged.replace(path)


def append(path: Path, row: bytes) -> None:
    """One row at the end of a file, on the disk before this returns; two who write at once do not mix."""
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        if os.write(handle, row) != len(row):
            raise OSError(f"{path}: the row could not be written whole")
        os.fsync(handle)
    finally:
        os.close(handle)


def make_private(folder: Path) -> None:
    """A folder that only its owner looks into, and those above it that are missing."""
    for one in reversed([one for one in (folder, *folder.parents) if not one.exists()]):
        one.mkdir(mode=0o700)
