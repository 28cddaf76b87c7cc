"""What a PDF holds: text of pages, under boxes too, notes, links, bookmarks, properties, files, earlier versions."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from onrecord.edition.gate.opening.part import Enclosed, Part, Unreadable, Words
from onrecord.edition.gate.opening.raw import ENCODED, OF_ONE_BYTE, raw_words

if TYPE_CHECKING:
    from pypdf import PdfReader

PHOTOGRAPHED = ("/DCTDecode", "/JPXDecode")
STREAM = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)
SQUEEZED = re.compile(rb"/Filter(?:(?!endobj|stream).)*stream\r?\n.*?endstream", re.DOTALL)
"""What is squeezed is read once it is unpacked; as it stands its bytes make words by chance."""

LETTERS = frozenset({"/Length1", "/Length2", "/Length3"})
SHAPES = frozenset({"/CIDFontType0C", "/Type1C", "/OpenType", "/Image"})
"""By what a stream is told that draws letters or is a picture: no words stand in it."""

END = re.compile(rb"%%EOF\r?\n?")


def words_of_pdf(content: bytes) -> Iterator[Part]:
    """All words of a PDF, and of its earlier versions, which a program that only adds to it leaves in the file."""
    yield from raw_words(SQUEEZED.sub(b"", content), ENCODED.keys() - OF_ONE_BYTE)
    yield from raw_words(STREAM.sub(b"", content), OF_ONE_BYTE)
    yield from _version(content, "")
    for at, end in enumerate([found.end() for found in END.finditer(content)][:-1], 1):
        try:
            yield from list(_version(content[:end], f" of version {at}"))
        except Unreadable:
            continue  # the first part of a file made for the web is no file of its own


def _version(content: bytes, of: str) -> Iterator[Part]:
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        document = PdfReader(io.BytesIO(content))
        if document.is_encrypted and not document.decrypt(""):
            raise Unreadable("it is locked by a password")
        yield from _pages(document, of)
        yield Words("\n".join(_strings(document)), f"notes, links, bookmarks and properties{of}")
        yield from _streams(document, of)
    except Unreadable:
        raise
    except Exception as refused:  # pypdf raises anything on what it cannot read
        raise Unreadable("it is no PDF that can be read") from refused


def _pages(document: PdfReader, of: str) -> Iterator[Part]:
    for at, page in enumerate(document.pages, 1):
        yield Words(page.extract_text(), f"page {at}{of}")


def _strings(document: PdfReader) -> Iterator[str]:
    """Every text in every object of the file."""
    for value in _objects(document):
        yield from _texts(value)


def _streams(document: PdfReader, of: str) -> Iterator[Part]:
    """Attached files, XMP and photographs, which have properties of their own; of all others what words they have."""
    for at, value in enumerate(_objects(document), 1):
        if hasattr(value, "get_data"):
            if value.get("/Type") in ("/EmbeddedFile", "/Metadata"):
                yield Enclosed(
                    f"{'XMP' if value['/Type'] == '/Metadata' else 'attached file'} {at}{of}",
                    value.get_data(),
                )
            elif _last(value.get("/Filter")) in PHOTOGRAPHED:
                yield Enclosed(f"image {at}{of}", bytes(value._data))
            elif LETTERS.isdisjoint(value) and value.get("/Subtype") not in SHAPES:
                yield from raw_words(value.get_data(), ENCODED.keys() - OF_ONE_BYTE)


def _last(filters: Any) -> Any:
    """Of how a stream is squeezed, what was done to it first."""
    return filters[-1] if isinstance(filters, list) and filters else filters


def _objects(document: PdfReader) -> Iterator[Any]:
    yield document.trailer
    numbers = {(number, generation) for generation, held in document.xref.items() for number in held}
    numbers |= {(number, 0) for number in document.xref_objStm}
    from pypdf.generic import IndirectObject

    for number, generation in sorted(numbers):
        value = document.get_object(IndirectObject(number, generation, document))
        if value is not None:
            yield value


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield str(key)
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, bytes):
        yield value.decode("utf-8", "replace")
        yield value.decode("cp1251", "replace")
    elif isinstance(value, str):
        yield str(value)
