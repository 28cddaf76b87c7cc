"""How a text file is encoded, told by its letters, and its text as UTF-8 without a byte that stops anybody."""

from __future__ import annotations

import codecs
import io
from pathlib import Path
from typing import Any, BinaryIO

from onrecord.identity.registers.tables.table import Broken

LOOKED_AT = 2**20
PIECE = 2**22
RUSSIAN = ("cp1251", "koi8_r", "cp866")
COMMON = "оеаинтсрвлкмдпуя"
"""Russian letters, nine of ten in any text; the other encodings make capitals or lines of a table of them."""
WITHIN_A_LETTER = bytes(range(0x80, 0xC0))
"""Bytes of UTF-8 with which no letter begins."""
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def encoding_of(file: Path) -> str:
    """The encoding of a file, by its beginning and its middle."""
    size = file.stat().st_size
    with file.open("rb") as opened:
        start = opened.read(LOOKED_AT)
        opened.seek(max(0, size // 2 // 2 * 2))  # an even place, where a letter of UTF-16 begins
        middle = opened.read(LOOKED_AT)
    for mark, encoding in MARKS:
        if start.startswith(mark):
            return encoding
    if zeros := _zeros(start):
        return zeros
    return "utf-8" if _is_utf8(start) and _is_utf8(middle) else _russian(start + middle)


def _zeros(sample: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of what is Latin in it, delimiters and figures, is zero."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 40 <= len(sample) or min(even, odd) * 20 > max(even, odd):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _is_utf8(sample: bytes) -> bool:
    """Whether it is UTF-8 but for a letter in a hundred, and for the letters that the sample cuts through."""
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    broken = decoder.decode(sample.lstrip(WITHIN_A_LETTER)).count("\ufffd")
    beyond_ascii = len(sample) - len(sample.translate(None, bytes(range(128, 256))))
    return broken * 50 <= beyond_ascii


def _russian(sample: bytes) -> str:
    def commonness(encoding: str) -> int:
        text = sample.decode(encoding, errors="replace")
        return sum(map(text.count, COMMON))

    return max(RUSSIAN, key=commonness)


class AsUtf8(io.RawIOBase):
    """A file's text as UTF-8: what is no letter in its encoding is replaced and counted, bytes of zero left out."""

    def __init__(self, opened: BinaryIO, encoding: str, broken: Broken) -> None:
        super().__init__()
        self._opened, self._broken = opened, broken
        self._decode = codecs.getincrementaldecoder(encoding)(errors="replace").decode
        self._waiting = b""

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, into: Any) -> int:
        """Fills a buffer as far as there is text."""
        view = memoryview(into).cast("B")
        while not self._waiting:
            piece = self._opened.read(PIECE)
            self._waiting = self._read_as_utf8(piece)
            if not piece:
                break
        count = min(len(view), len(self._waiting))
        view[:count] = self._waiting[:count]
        self._waiting = self._waiting[count:]
        return count

    def close(self) -> None:
        """Lets go of the file."""
        self._opened.close()
        super().close()

    def _read_as_utf8(self, piece: bytes) -> bytes:
        text = self._decode(piece, final=not piece)
        self._broken.unreadable_letters += text.count("\ufffd")
        return text.replace("\0", "").encode("utf-8", errors="replace")


def text_of(file: Path, encoding: str, broken: Broken) -> io.BufferedReader:
    """The text of a file as UTF-8; what is asked for is given in full, as long as there is any."""
    return io.BufferedReader(AsUtf8(file.open("rb"), encoding, broken), PIECE)
