"""The one door: what was made is read back where nobody sees it, and goes on only if nothing stops it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from onrecord.edition.building import put_file
from onrecord.edition.folders import put_folder
from onrecord.edition.gate.leak import Leak
from onrecord.edition.gate.reading import read_back
from onrecord.edition.gate.refusals import HeldBack
from onrecord.edition.gate.report import Report
from onrecord.edition.gate.scanning import Scanner
from onrecord.edition.gate.secrets import Secrets


def pass_through(staged: Path, secrets: Secrets | Scanner, betrayed: Sequence[Leak] = ()) -> Report:
    """Read back a file or folder that was made; raises where it tells what it must not, or cannot be read.

    `betrayed` is what whoever made the edition found amiss in its counts and ids.
    """
    report = read_back(staged, secrets)
    stopping = (*betrayed, *report.stopping)
    if stopping:
        raise HeldBack(stopping)
    return report


def let_out_folder(files: Iterable[tuple[str, bytes]], out: Path, secrets: Secrets | Scanner) -> Path:
    """Put an edition of many files in its place at once, if nothing stops it; else nothing is left there."""
    return put_folder(files, out, gate=partial(_pass, secrets=secrets))


def let_out_file(content: bytes, target: Path, secrets: Secrets | Scanner) -> Path:
    """Put an edition of one file in its place, if nothing stops it."""
    with TemporaryDirectory() as folder:
        staged = Path(folder) / target.name
        staged.write_bytes(content)
        pass_through(staged, secrets)
    return put_file(content, target)


def _pass(staged: Path, secrets: Secrets | Scanner) -> None:
    pass_through(staged, secrets)
