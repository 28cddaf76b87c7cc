"""The files of a source: what each was called, and whether a browser may show it or only keep it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from onrecord.evidence import Source

UNKNOWN = "application/octet-stream"

TYPES = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".wav": "audio/wav",
    ".ogg": "audio/ogg",
    ".oga": "audio/ogg",
    ".opus": "audio/ogg",
    ".flac": "audio/flac",
    ".mp4": "video/mp4",
    ".m4v": "video/mp4",
    ".mov": "video/quicktime",
    ".webm": "video/webm",
    ".ogv": "video/ogg",
    ".pdf": "application/pdf",
    ".txt": "text/plain; charset=utf-8",
}
"""What is shown in the browser. Whatever is not on this list may hold a program, and is only kept."""


class Way(StrEnum):
    """How a file is shown on a page."""

    IMAGE = "image"
    AUDIO = "audio"
    VIDEO = "video"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file under a source's `files/`: its name there, and what it was called by whoever sent it."""

    file: str
    name: str

    @property
    def way(self) -> Way:
        """How a page shows it."""
        kind = type_of(self.file).partition("/")[0]
        return Way(kind) if kind in list(Way) else Way.LINK

    @property
    def is_played(self) -> bool:
        """Whether it is sound or film."""
        return self.way in (Way.AUDIO, Way.VIDEO)


def type_of(file: str) -> str:
    """The type under which a file is sent, by its suffix alone."""
    return TYPES.get(PurePosixPath(file).suffix.lower(), UNKNOWN)


def attachments(source: Source, files: Iterable[str]) -> tuple[Attachment, ...]:
    """The files of a source, as they were received first, in the order of their pages."""
    return tuple(_in_order(source, tuple(files)))


def _in_order(source: Source, files: tuple[str, ...]) -> Iterator[Attachment]:
    names = {one.file: one.name for one in source.received}
    yield from (Attachment(file, name) for file, name in names.items() if file in files)
    yield from (Attachment(file, file) for file in files if file not in names)
