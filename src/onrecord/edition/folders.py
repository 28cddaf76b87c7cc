"""Where an edition of many files is put: staged, read by the gate, and put there whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from onrecord.edition.building import CannotBePut
from onrecord.findings import Refusal

MARK = "made-by-onrecord.txt"
"""The file by which a folder is known for an edition, so that no other folder is ever replaced."""

MARKED = "An edition, made by Onrecord. The next one that is built here replaces this folder whole.\n"


class NotAnEdition(Refusal):
    """What lies where the edition was asked for is none, and is not replaced."""

    def __init__(self, target: Path) -> None:
        super().__init__(f"{target} is not empty and no edition, so it is not replaced: name another folder.")


Gate = Callable[[Path], None]
"""Is given the staged folder, and refuses by raising."""


def put_folder(files: Iterable[tuple[str, bytes]], target: Path, *, gate: Gate) -> Path:
    """Put files, by their paths within it, into a folder at once; an edition that was there is replaced or stays."""
    return lay_folder(lambda staged: _write(files, staged), target, gate=gate)


def lay_folder(lay: Callable[[Path], None], target: Path, *, gate: Gate) -> Path:
    """Put into a folder at once what is laid there by other means, as recordings that no memory holds."""
    _refuse_other_folders(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        staged = Path(tempfile.mkdtemp(dir=target.parent, prefix="."))
        try:
            staged.chmod(0o755)
            lay(staged)
            (staged / MARK).write_text(MARKED, encoding="utf-8")
            gate(staged)
            _replace(target, staged)
        finally:
            shutil.rmtree(staged, ignore_errors=True)
    except OSError as refused:
        raise CannotBePut(target, refused.strerror or str(refused)) from refused
    return target


def _refuse_other_folders(target: Path) -> None:
    try:
        is_other = target.exists() and not (target.is_dir() and _is_ours(target))
    except OSError as refused:
        raise CannotBePut(target, refused.strerror or str(refused)) from refused
    if is_other:
        raise NotAnEdition(target)


def _is_ours(folder: Path) -> bool:
    return (folder / MARK).is_file() or not any(folder.iterdir())


def _write(files: Iterable[tuple[str, bytes]], staged: Path) -> None:
    for path, content in files:
        file = staged.joinpath(*PurePosixPath(path).parts)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _replace(target: Path, staged: Path) -> None:
    """The folder that was there steps aside, and comes back should the new one not take its place."""
    if not target.exists():
        staged.rename(target)
        return
    aside = Path(tempfile.mkdtemp(dir=target.parent, prefix="."))
    target.rename(aside / "before")
    try:
        staged.rename(target)
    except OSError:
        (aside / "before").rename(target)
        raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)
