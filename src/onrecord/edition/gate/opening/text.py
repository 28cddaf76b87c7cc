"""Files of text, in whatever encoding."""

from __future__ import annotations

import base64
import binascii
import codecs
import re
from collections.abc import Iterator

from onrecord.edition.gate.decoding import as_rich_text
from onrecord.edition.gate.opening.part import Enclosed, Part, Words

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
DATA = re.compile(r"data:[\w.+-]+/[\w.+-]+(?:;[\w=-]+)*;base64,([A-Za-z0-9+/=\s]{16,})")
CONTROL = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
OF_ONE_BYTE = ("cp1251", "koi8-r", "cp866", "mac_cyrillic", "latin-1")


def text_of(content: bytes) -> tuple[str, ...] | None:
    """The text of a file; several where its encoding cannot be told, None where it is no text."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return (content.decode(encoding, "replace"),)
    if content.translate(None, CONTROL) != content:
        return None
    try:
        return (content.decode("utf-8"),)
    except UnicodeDecodeError:
        return tuple(content.decode(encoding, "replace") for encoding in OF_ONE_BYTE)


def words_of_text(texts: tuple[str, ...]) -> Iterator[Part]:
    """The words of a text, and the files that are written out in it."""
    for text in texts:
        yield Words(as_rich_text(text) if text.startswith("{\\rtf") else text)
        for at, found in enumerate(DATA.finditer(text), 1):
            try:
                yield Enclosed(f"data {at}", base64.b64decode(found[1]))
            except binascii.Error:
                continue
