"""Sheets as text: CSV with commas, semicolons or tabs, in the encodings that are met."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from onrecord.intake.refusals import NotASheet
from onrecord.intake.tables.sheet import Sheet, bounded

DELIMITERS = (",", ";", "\t")
Known = Callable[[Sequence[str]], int]
"""How many cells of a row are headings that somebody knows."""
LOOKED_AT = 50
"""Rows by which the delimiter is told."""
SEPARATOR_ROW = re.compile(r"sep=(.)\r?\n")
"""Excel's own hint, a first row that is none of the sheet's."""


def read_delimited(path: Path, content: bytes, encoding: str | None, known: Known) -> tuple[Sheet, str]:
    """The one sheet of a text file, and the encoding that it was read in; `known` counts a row's known headings."""
    text, read_as = decoded(path, content, encoding)
    return bounded(path, "", _numbered(path, text, known)), read_as


def decoded(path: Path, content: bytes, encoding: str | None) -> tuple[str, str]:
    """The text; without a mark or valid UTF-8 it is taken for what Russian Excel writes."""
    if encoding is not None:
        candidates = [encoding]
    elif content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        candidates = ["utf-16"]
    else:
        candidates = ["utf-8-sig", "cp1251"]
    for candidate in candidates:
        try:
            return content.decode(candidate), candidate.removesuffix("-sig")
        except UnicodeDecodeError:
            continue
    raise NotASheet(path, f"it is not text in {' or '.join(candidates)}. Name its encoding with --encoding.")


def _numbered(path: Path, text: str, known: Known) -> Iterator[tuple[int, Sequence[str]]]:
    hint = SEPARATOR_ROW.match(text)
    delimiter = hint[1] if hint else _delimiter(text, known)
    body = text[hint.end() :] if hint else text
    # Strictly, since a quotation mark left open would swallow the rest of the sheet without a word.
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter, strict=True)
    try:
        yield from enumerate(reader, start=2 if hint else 1)
    except csv.Error as error:
        raise NotASheet(path, _why(error, reader.line_num)) from None


def _why(error: csv.Error, line: int) -> str:
    if "field larger" in str(error):
        return f"a cell that goes on to line {line:,} has no end in sight; is a quotation mark left open?"
    return f"the quotation marks around a cell that ends on line {line:,} do not match."


def _delimiter(text: str, known: Known) -> str:
    """The delimiter that gives the most headings we know, and then the most rows of one width.

    csv.Sniffer takes the commas of prose for delimiters, and fails on cells with line breaks.
    """
    return max(DELIMITERS, key=lambda delimiter: _likeness(text, delimiter, known))


def _likeness(text: str, delimiter: str, known: Known) -> tuple[int, int, int]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        rows = [row for row in islice(reader, LOOKED_AT) if any(row)]
    except csv.Error:
        return (0, 0, 0)
    headings = max(map(known, rows), default=0)
    [(width, agreeing)] = Counter(map(len, rows)).most_common(1) or [(0, 0)]
    return headings, agreeing if width > 1 else 0, width
