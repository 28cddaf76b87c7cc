"""Files in which files are packed: zip, and so Word, Excel, OpenDocument, EPUB; tar; and what is squeezed alone."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from typing import IO, TypeVar

from onrecord.edition.gate.opening.part import Enclosed, Part, Unreadable, Words

Info = TypeVar("Info")
Squeezed = gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile
MOST = 1 << 30
"""More than a gigabyte out of one file is taken for a bomb."""

MOST_FILES = 100_000
SQUEEZED: tuple[tuple[bytes, Callable[[IO[bytes]], Squeezed]], ...] = (
    (b"\x1f\x8b", lambda file: gzip.GzipFile(fileobj=file)),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ\x00", lzma.LZMAFile),
)


def words_of_zip(content: bytes) -> Iterator[Part]:
    """The files of a zip with their names and comments."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            yield Words(packed.comment.decode("utf-8", "replace"), "comment")
            left = MOST
            for info in _few(packed.infolist()):
                yield Words(_text(info.comment), "comment")
                if not info.is_dir():
                    with packed.open(info) as file:
                        inner = _read(file, left)
                    left -= len(inner)
                    yield Enclosed(info.filename, inner)
                else:
                    yield Enclosed(info.filename, b"")
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError, ValueError) as refused:
        raise Unreadable(_why(refused)) from refused


def words_of_tar(content: bytes) -> Iterator[Part]:
    """The files of a tar with their names, owners and links."""
    try:
        with tarfile.open(fileobj=io.BytesIO(content)) as packed:
            left = MOST
            for info in _few(packed.getmembers()):
                yield Words(
                    "\n".join((info.uname, info.gname, info.linkname, *map(str, info.pax_headers.values()))),
                    "owner",
                )
                file = packed.extractfile(info) if info.isfile() else None
                inner = b"" if file is None else _read(file, left)
                left -= len(inner)
                yield Enclosed(info.name, inner)
    except (tarfile.TarError, OSError, EOFError) as refused:
        raise Unreadable(_why(refused)) from refused


def unsqueezed(content: bytes) -> Iterator[Part]:
    """What a gzip, bz2 or xz holds; the name that a gzip has beside it is among its first bytes."""
    opened = next(opening for magic, opening in SQUEEZED if content.startswith(magic))
    yield Words(content[:512].split(b"\x00")[-1 if content[3:4] == b"\x00" else 0].decode("latin-1"), "head")
    yield Words(content[10:512].split(b"\x00")[0].decode("utf-8", "replace"), "head")
    try:
        with opened(io.BytesIO(content)) as file:
            yield Enclosed("content", _read(file, MOST))
    except (OSError, EOFError, lzma.LZMAError, ValueError) as refused:
        raise Unreadable(_why(refused)) from refused


def _few(infos: list[Info]) -> list[Info]:
    if len(infos) > MOST_FILES:
        raise Unreadable(f"it has more than {MOST_FILES:,} files in it")
    return infos


def _read(file: IO[bytes] | Squeezed, most: int) -> bytes:
    """All of a packed file, but no more than can be meant to be read."""
    content = file.read(most + 1)
    if len(content) > most:
        raise Unreadable("it would be more than a gigabyte unpacked")
    return content


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")


def _why(refused: Exception) -> str:
    """Why, without what the library may have taken from the file."""
    said = str(refused).lower()
    return "it is locked by a password" if "password" in said or "encrypted" in said else "it is damaged"
