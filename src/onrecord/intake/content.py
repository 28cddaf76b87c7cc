"""The bytes of a file: of an ordinary one, and of bearable size."""

from __future__ import annotations

from pathlib import Path

from onrecord.intake.refusals import NotASheet, TooMuch

BIGGEST_FILE = 64_000_000
ZIP, OLD_OFFICE, PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"


def content_of(path: Path) -> bytes:
    """The bytes of an ordinary file of bearable size; raises NotASheet and TooMuch."""
    if path.is_dir():
        raise NotASheet(path, "it is a folder.")
    if path.exists() and not path.is_file():
        raise NotASheet(path, "it is no ordinary file.")
    with path.open("rb") as file:
        content = file.read(BIGGEST_FILE + 1)
    if len(content) > BIGGEST_FILE:
        raise TooMuch(path, f"more than {BIGGEST_FILE:,} bytes")
    return content
