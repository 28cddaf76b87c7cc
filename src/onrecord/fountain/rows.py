"""The rows of a script outside its boneyard, each with its line and column in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from onrecord.fountain.notes import Note, blank_notes, find_notes

BREAK = re.compile(r"\r\n|\r|\n")
BONEYARD = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the file without its indentation; `bare` is the same with its notes blanked out."""

    line: int
    column: int
    text: str
    bare: str
    within_note: bool
    spaces: int

    @property
    def blank(self) -> bool:
        return not self.text

    @property
    def only_notes(self) -> bool:
        return bool(self.text) and not self.bare.strip()

    def cut(self, at: int) -> Row:
        """The row without its first characters and the spaces after them."""
        rest = self.text[at:]
        lead = at + len(rest) - len(rest.lstrip())
        return replace(self, column=self.column + lead, text=self.text[lead:], bare=self.bare[lead:])

    def without(self, start: int, end: int) -> Row:
        """The row with a stretch of it blanked out."""
        text = (self.text[:start] + " " * (end - start) + self.text[end:]).rstrip()
        return replace(self, text=text, bare=self.bare[: len(text)])


def read_rows(script: str) -> Iterator[Row]:
    """The rows outside the boneyard; a row that was all boneyard neither begins nor ends a paragraph."""
    text = BREAK.sub("\n", script.removeprefix("\ufeff"))
    if "/*" in text and "*/" in text:
        text, written = _blank_boneyard(text), text
    else:
        written = text
    notes = tuple(find_notes(text))
    bare, openings = blank_notes(text, notes), _rows_within_notes(text, notes)
    offset = 0
    for line, (row, old) in enumerate(zip(text.split("\n"), written.split("\n"), strict=True), start=1):
        end = offset + len(row)
        lead = len(row) - len(row.lstrip())
        if row.strip() or row == old:
            yield Row(
                line, lead + 1, row.strip(), bare[offset + lead : end].rstrip(), line in openings, len(row)
            )
        offset = end + 1


def _blank_boneyard(text: str) -> str:
    """The text with its boneyard blanked out, every other character where it was; one unclosed is text."""
    closed = text.rfind("*/") + 2
    return BONEYARD.sub(lambda cut: _blank(cut.group()), text[:closed]) + text[closed:]


def _blank(boneyard: str) -> str:
    """Spaces for a boneyard; its empty rows get one too, which tells them from those that end a paragraph."""
    return re.sub(r"\n(?=[ \t]*\n)", "\n ", re.sub(r"[^\n]", " ", boneyard))


def _rows_within_notes(text: str, notes: Iterable[Note]) -> frozenset[int]:
    """The numbers of the rows that begin inside a note."""
    within: set[int] = set()
    line, counted = 1, 0
    for note in notes:
        line += text.count("\n", counted, note.start)
        last = line + text.count("\n", note.start, note.end)
        within.update(range(line + 1, last + 1))
        line, counted = last, note.end
    return frozenset(within)
