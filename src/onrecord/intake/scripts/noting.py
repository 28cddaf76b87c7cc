"""Words of another program's script as Fountain: as words, with emphasis, or as a note."""

from __future__ import annotations

import re

from onrecord.fountain.marks import Unreadable, read_mark
from onrecord.fountain.notes import blank_emphasis, find_notes
from onrecord.intake.facts.story import shown

SIGNS = re.compile(r"[*_]|\\(?=[*_\\])")
BRACKETS = re.compile(r"\[(?=\[)|\](?=\])")


def noted(words: str, label: str = "") -> str:
    """Words as a note: what is written as a mark of Onrecord's is one, and nothing else is taken for one."""
    inside = BRACKETS.sub(r"\g<0> ", "\n".join(filter(None, map(str.strip, words.split("\n")))))
    inside += " " if inside.endswith("]") else ""
    told = f"{_plain(label)}: {inside}" if label else inside
    if _is_mark(inside):
        return f"[[{inside}]]"
    # “Source: a diary” would be taken for a mark that cannot be read.
    return f"[[{told}]]" if read_mark(told) is None else f"[[“{_plain(label) or 'Note'}”: {inside}]]"


def as_words(words: str) -> str:
    """Words as they are to be read; a mark of Onrecord's that was typed among them stays one."""
    kept, last = [], 0
    for note in find_notes(words):
        if _is_mark(note.words):
            kept += [_escaped(words[last : note.start]), words[note.start : note.end]]
            last = note.end
    return "".join([*kept, _escaped(words[last:])])


def emphasised(words: str, sign: str) -> str:
    """Words between signs of emphasis, row by row, since emphasis ends with its row."""
    return "\n".join(_between(row, sign) for row in words.split("\n"))


def without_emphasis(words: str) -> str:
    """Words without signs of emphasis, for what has a look of its own, as headings have."""
    return blank_emphasis(words).replace("\0", "")


def _between(row: str, sign: str) -> str:
    bare = row.strip()
    if not bare or not sign:
        return row
    lead = row[: len(row) - len(row.lstrip())]
    return f"{lead}{sign}{bare}{sign[::-1]}{row[len(row.rstrip()) :]}"


def _is_mark(words: str) -> bool:
    mark = read_mark(words)
    return mark is not None and not isinstance(mark, Unreadable)


def _escaped(words: str) -> str:
    plain = shown(words)
    means_something = "*" in plain or blank_emphasis(plain) != plain
    return SIGNS.sub(r"\\\g<0>", plain) if means_something else plain


def _plain(label: str) -> str:
    return BRACKETS.sub(r"\g<0> ", " ".join(label.split()))
