"""Where the notes of a script stand: `[[ ]]`, over several rows if no empty one comes between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

BRACKETS = re.compile(r"\[\[|\]\]|\n[ \t]?(?=\n)")
EMPHASIS = re.compile(r"\\[*_\\]|\*{1,3}|_")


@dataclass(frozen=True, slots=True)
class Note:
    """A note with its brackets; one that is never closed ends where the next begins or its paragraph ends."""

    start: int
    end: int
    words: str
    closed: bool = True


def find_notes(text: str) -> Iterator[Note]:
    """The notes that are closed."""
    return (note for note in all_notes(text) if note.closed)


def all_notes(text: str) -> Iterator[Note]:
    """The notes in order, the unclosed among them too."""
    opened: int | None = None
    for bracket in BRACKETS.finditer(text):
        if opened is not None:
            closed = bracket.group() == "]]"
            words = text[opened + 2 : bracket.start()]
            yield Note(opened, bracket.end() if closed else bracket.start(), words, closed)
        opened = bracket.start() if bracket.group() == "[[" else None
    if opened is not None:
        yield Note(opened, len(text), text[opened + 2 :], closed=False)


def blank_notes(text: str, notes: Iterable[Note]) -> str:
    """The text with these notes of it blanked out, every other character where it was."""
    kept, last = [], 0
    for note in notes:
        kept += [text[last : note.start], re.sub(r"[^\n]", " ", text[note.start : note.end])]
        last = note.end
    return "".join([*kept, text[last:]])


def blank_emphasis(text: str) -> str:
    """The text with NUL for every sign of emphasis (`*`, `**`, `_`) and every backslash that escapes one."""
    signs: list[tuple[int, int]] = []
    opened: dict[str, int] = {}
    for sign in EMPHASIS.finditer(text):
        mark, at, end = sign.group(), sign.start(), sign.end()
        if mark[0] == "\\":
            signs.append((at, at + 1))
        elif mark in opened and _closes(text, mark, at, end) and "\n" not in text[opened[mark] : at]:
            start = opened.pop(mark)
            signs += [(start, start + len(mark)), (at, end)]
        elif _opens(text, mark, at, end):
            opened[mark] = at
    return _blanked(text, sorted(signs))


def _opens(text: str, mark: str, at: int, end: int) -> bool:
    inside_word = mark == "_" and at > 0 and text[at - 1].isalnum()
    return end < len(text) and not text[end].isspace() and not inside_word


def _closes(text: str, mark: str, at: int, end: int) -> bool:
    inside_word = mark == "_" and end < len(text) and text[end].isalnum()
    return not text[at - 1].isspace() and not inside_word


def _blanked(text: str, signs: list[tuple[int, int]]) -> str:
    kept, last = [], 0
    for start, end in signs:
        kept += [text[last:start], "\0" * (end - start)]
        last = end
    return "".join([*kept, text[last:]])
