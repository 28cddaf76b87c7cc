"""Putting files in place: all staged beside their targets first, and all put back if one cannot be."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from onrecord.store.folder.refusals import CannotEdit

PREFIX = ".onrecord-"


def put_in_place(
    root: Path, contents: Mapping[str, bytes | None], moves: Sequence[tuple[str, str]] = ()
) -> None:
    """Gives files their new contents (None takes a file away), then moves files and folders; all or nothing.

    Each file is always whole. Should the machine stop half-way through several, some are new and some old.
    """
    undo: list[Callable[[], object]] = []
    leftovers: list[Path] = []
    try:
        _refuse_outside(root, contents)
        staged = {
            (root / file).resolve(): _staged(root / file, content, undo, leftovers)
            for file, content in contents.items()
        }
        for target, new in staged.items():
            _replace(target, new, undo, leftovers)
        for old, new_name in moves:
            _move(root / old, root / new_name, undo)
    except BaseException:
        for step in reversed(undo):
            step()
        raise
    finally:
        for path in leftovers:
            path.unlink(missing_ok=True)


def _refuse_outside(root: Path, contents: Mapping[str, bytes | None]) -> None:
    for file in contents:
        if not (root / file).resolve().is_relative_to(root.resolve()):
            raise CannotEdit(file, "it lies behind a link that leads out of the dossier.")


def _staged(
    target: Path, content: bytes | None, undo: list[Callable[[], object]], leftovers: list[Path]
) -> Path | None:
    if content is None:
        return None
    target = target.resolve()
    _make_folders(target.parent, undo)
    handle, name = tempfile.mkstemp(prefix=PREFIX, dir=target.parent)
    staged = Path(name)
    leftovers.append(staged)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    staged.chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~umask())
    return staged


def _make_folders(folder: Path, undo: list[Callable[[], object]]) -> None:
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir()
        undo.append(lambda one=one: one.rmdir())  # type: ignore[misc]


def _replace(target: Path, new: Path | None, undo: list[Callable[[], object]], leftovers: list[Path]) -> None:
    if target.exists():
        backup = Path(tempfile.mktemp(prefix=PREFIX, dir=target.parent))
        leftovers.append(backup)
        _keep(target, backup)
        undo.append(lambda: backup.replace(target))
    elif new is not None:
        undo.append(lambda: target.unlink(missing_ok=True))
    if new is None:
        target.unlink(missing_ok=True)
    else:
        new.replace(target)


def _keep(target: Path, backup: Path) -> None:
    try:
        backup.hardlink_to(target)
    except OSError:  # a file system without hard links
        shutil.copy2(target, backup)


def _move(old: Path, new: Path, undo: list[Callable[[], object]]) -> None:
    if new.exists():
        raise FileExistsError(new)
    old.rename(new)
    undo.append(lambda: new.rename(old))


def remove_if_empty(folder: Path) -> None:
    """Takes away a folder in which nothing is left."""
    with contextlib.suppress(OSError):
        folder.rmdir()


def umask() -> int:
    """The permissions that new files are not to have."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
