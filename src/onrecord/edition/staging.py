"""A place aside in which an edition is made, and from which it is put in its own: at once, or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from onrecord.edition.building import CannotBePut
from onrecord.findings import Refusal

Files = Iterable[tuple[str, bytes]]
"""Files by their paths within a folder."""

MARK = ".onrecord-edition"
"""The file by which a folder is known for an edition, so that no other folder is ever replaced."""

MARKED = "Onrecord made what is in this folder, and replaces all of it when the edition is made again.\n"


class NotOurs(Refusal):
    """There is a folder that Onrecord has not made where an edition should go."""

    def __init__(self, out: Path) -> None:
        super().__init__(
            f"There is something in {out} that is no edition of ours: give a new folder, or empty that one."
        )


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """Where to make an edition, a file or a folder, beside `out`: its owner alone reads it, and it is gone after."""
    refuse_to_replace(out)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(dir=out.parent, prefix=".onrecord-"))
    except OSError as refused:
        raise CannotBePut(out, refused.strerror or str(refused)) from refused
    try:
        yield folder / (out.name or "edition")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def write_files(files: Files, folder: Path) -> None:
    """Write files into a folder that is made for them."""
    folder.mkdir()
    for path, content in files:
        file = folder.joinpath(*PurePosixPath(path).parts)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def marked(folder: Path) -> None:
    """Mark a folder as an edition."""
    (folder / MARK).write_text(MARKED, encoding="utf-8")


def refuse_to_replace(out: Path) -> None:
    """Whatever Onrecord has not made is not taken away for an edition."""
    if out.is_dir() and any(out.iterdir()) and not (out / MARK).is_file():
        raise NotOurs(out)


def put_in_place(staged: Path, out: Path) -> None:
    """Put an edition in its place; what was there comes back if that fails."""
    refuse_to_replace(out)
    try:
        if not (staged.is_dir() and out.is_dir()):
            staged.replace(out)
            return
        before = Path(tempfile.mkdtemp(dir=out.parent, prefix=".onrecord-")) / "before"
        out.replace(before)
        try:
            staged.replace(out)
        except OSError:
            before.replace(out)
            raise
        finally:
            shutil.rmtree(before.parent, ignore_errors=True)
    except OSError as refused:
        raise CannotBePut(out, refused.strerror or str(refused)) from refused


def put_folder(files: Files, out: Path) -> None:
    """Put a folder of files for the team, for whom nothing is read back."""
    with staging(out) as staged:
        write_files(files, staged)
        marked(staged)
        put_in_place(staged, out)
