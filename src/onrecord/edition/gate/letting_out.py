"""What is let out: made where nobody sees it, read back, and put in its place at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from onrecord.edition.gate.passing import pass_through
from onrecord.edition.gate.report import Report
from onrecord.edition.gate.scanning import Scanner
from onrecord.edition.gate.secrets import Secrets
from onrecord.edition.staging import Files, staging, write_files


def let_out(files: Files, out: Path, secrets: Secrets | Scanner) -> Report:
    """Put files into a folder once the gate has read every byte of them; refuses as HeldBack, and nothing is left."""
    with staging(out) as staged:
        write_files(files, staged)
        return pass_through(staged, out, secrets)


def let_folder_out(make: Callable[[Path], object], out: Path, secrets: Secrets | Scanner) -> Report:
    """Put what somebody makes in an empty folder, by the same rule."""
    with staging(out) as staged:
        staged.mkdir()
        make(staged)
        return pass_through(staged, out, secrets)


def let_file_out(content: str | bytes, out: Path, secrets: Secrets | Scanner) -> Report:
    """Put one file, by the same rule."""
    with staging(out) as staged:
        staged.write_bytes(content.encode("utf-8", "replace") if isinstance(content, str) else content)
        return pass_through(staged, out, secrets)
