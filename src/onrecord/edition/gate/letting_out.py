"""What is let out: made where nobody sees it, read back, and put in its place at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from onrecord.edition.gate.passing import pass_through, staging
from onrecord.edition.gate.report import Report
from onrecord.edition.gate.secrets import Secrets

Files = Iterable[tuple[str, bytes]]
"""Files by their paths within a folder."""


def let_out(files: Files, out: Path, secrets: Secrets) -> Report:
    """Put files into a folder once the gate has read every byte of them; refuses as HeldBack, and nothing is left."""
    return let_folder_out(lambda folder: _write(files, folder), out, secrets)


def let_folder_out(make: Callable[[Path], object], out: Path, secrets: Secrets) -> Report:
    """Put what somebody makes in an empty folder, by the same rule."""
    with staging(out) as staged:
        staged.mkdir()
        make(staged)
        return pass_through(staged, out, secrets)


def let_file_out(content: str | bytes, out: Path, secrets: Secrets) -> Report:
    """Put one file, by the same rule."""
    with staging(out) as staged:
        staged.write_bytes(content.encode("utf-8", "replace") if isinstance(content, str) else content)
        return pass_through(staged, out, secrets)


def _write(files: Files, folder: Path) -> None:
    for path, content in files:
        file = folder.joinpath(*PurePosixPath(path).parts)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
