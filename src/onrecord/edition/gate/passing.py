"""The one door: what was made is read back where nobody sees it, and put in its place only if nothing stops it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.edition.building import CannotBePut
from onrecord.edition.gate.leak import Leak
from onrecord.edition.gate.reading import read_back
from onrecord.edition.gate.refusals import HeldBack, NotOurs
from onrecord.edition.gate.report import Report
from onrecord.edition.gate.scanning import Scanner
from onrecord.edition.gate.secrets import Secrets

MARK = ".onrecord-edition"
MARKED = "Onrecord made what is in this folder, and replaces all of it when the edition is made again.\n"


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


def pass_through(
    staged: Path, out: Path, secrets: Secrets | Scanner, betrayed: tuple[Leak, ...] = ()
) -> Report:
    """Read back a file or folder that was made beside `out`, and move it there at once, or not at all.

    `betrayed` is what whoever made the edition found amiss in its counts and ids. A folder that was there is
    replaced whole, if Onrecord made it.
    """
    refuse_to_replace(out)
    if staged.is_dir():
        (staged / MARK).write_text(MARKED, encoding="utf-8")
    report = read_back(staged, secrets)
    stopping = (*betrayed, *report.stopping)
    if stopping:
        raise HeldBack(stopping)
    _move(staged, out)
    return report


def refuse_to_replace(out: Path) -> None:
    """Whatever Onrecord has not made is not taken away for an edition."""
    if out.is_dir() and any(out.iterdir()) and not (out / MARK).is_file():
        raise NotOurs(out)


def _move(staged: Path, out: Path) -> None:
    """Put it in its place; what was there comes back if that fails."""
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
