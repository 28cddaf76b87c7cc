"""Words of another program's script as Fountain: as words, with emphasis, or as a note."""

from __future__ import annotations

import re

from onrecord.intake.story import shown
from onrecord.script.marks import Unreadable, read_mark
from onrecord.script.notes import find_notes

SIGNS = re.compile(r"[*_]|\\(?=[*_\\])")
BRACKETS = re.compile(r"\[(?=\[)|\](?=\])")


def noted(words: str, label: str = "") -> str:
    """Words as a note: what is written as a mark of Onrecord's is one, and nothing else is taken for one."""
    inside = BRACKETS.sub(r"\g<0> ", "\n".join(filter(None, map(str.strip, words.split("\n")))))
    mark = read_mark(inside)
    if mark is not None and not isinstance(mark, Unreadable):
        return f"[[{inside}]]" + (f" [[{_plain(label)}]]" if label else "")
    told = f"{_plain(label)}: {inside}" if label else inside
    return f"[[{told}]]" if read_mark(told) is None else f"[[Note: {told}]]"


def as_words(words: str) -> str:
    """Words as they are to be read; a mark of Onrecord's that was typed among them stays one."""
    kept, last = [], 0
    for note in find_notes(words):
        mark = read_mark(note.words)
        if mark is not None and not isinstance(mark, Unreadable):
            kept += [_escaped(words[last : note.start]), words[note.start : note.end]]
            last = note.end
    return "".join([*kept, _escaped(words[last:])])


def emphasised(words: str, sign: str) -> str:
    """Words between signs of emphasis, row by row, since emphasis ends with its row."""
    return "\n".join(_between(row, sign) for row in words.split("\n"))


def _between(row: str, sign: str) -> str:
    bare = row.strip()
    if not bare or not sign:
        return row
    lead = row[: len(row) - len(row.lstrip())]
    return f"{lead}{sign}{bare}{sign[::-1]}{row[len(row.rstrip()) :]}"


def _escaped(words: str) -> str:
    return SIGNS.sub(r"\\\g<0>", shown(words))


def _plain(label: str) -> str:
    return BRACKETS.sub(r"\g<0> ", " ".join(label.split()))
