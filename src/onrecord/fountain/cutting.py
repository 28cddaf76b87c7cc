"""Where one line of a paragraph ends and the next begins: behind each run of marks that end a line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from onrecord.fountain.marks import Attributed, Bite, Citation, Exempt, HeldBack, Label
from onrecord.fountain.notes import Note
from onrecord.fountain.scenes import Paragraph, ReadNote, fold_spaces

Ending = Citation | Exempt | Bite | HeldBack
"""Marks that end a line."""

Beside = Attributed | Label
"""Marks that are of the words in which they stand, or directly behind which."""

ENDS_NO_WORDS = "The mark ends no words: it belongs behind the words that it is about, in their paragraph."
CLOSING = re.compile(r"[.,;:!?…»”“’'\")\]]+(?!\w)")


@dataclass(slots=True)
class LineStretch:
    """Where the words of one line stand in its paragraph, with the marks that end them and those beside them.

    `closing` is the punctuation that stands behind a mark.
    """

    start: int
    end: int
    beside: list[ReadNote]
    closing: str = ""
    endings: list[ReadNote] = field(default_factory=list)

    def words(self, hidden: str) -> str:
        """The line's words, of a paragraph whose notes are hidden."""
        return fold_spaces(hidden[self.start : self.end].rstrip(" \0\t\n") + self.closing)


def cut(hidden: str, paragraph: Paragraph) -> tuple[list[LineStretch], list[tuple[Note, str]]]:
    """The lines of a paragraph whose notes are hidden, and the notes that belong to none, with why."""
    stretches: list[LineStretch] = []
    strays: list[tuple[Note, str]] = []
    last, ahead = 0, list[ReadNote]()
    for read in paragraph.notes:
        note = read.note
        worded = _has_words(hidden[last : note.start])
        if isinstance(read.mark, Beside):
            (stretches[-1].beside if stretches and not worded else ahead).append(read)
        elif isinstance(read.mark, Ending):
            if worded:
                stretches.append(LineStretch(last, note.start, ahead))
                ahead = []
            if stretches:
                strays += _added(stretches[-1], read)
            else:
                strays.append((note, ENDS_NO_WORDS))
            last = _past_closing(hidden, note.end, stretches)
    if _has_words(hidden[last:]):
        stretches.append(LineStretch(last, len(hidden), ahead))
    else:
        strays += [(read.note, ENDS_NO_WORDS) for read in ahead]
    return stretches, strays


def _added(stretch: LineStretch, read: ReadNote) -> list[tuple[Note, str]]:
    if isinstance(read.mark, Bite) and any(isinstance(one.mark, Bite) for one in stretch.endings):
        what = "A line is one stretch of one recording: this is its second source, and is passed over."
        return [(read.note, what)]
    stretch.endings.append(read)
    return []


def _past_closing(hidden: str, at: int, stretches: list[LineStretch]) -> int:
    """Where the next words may begin: punctuation right behind a mark belongs to the line before."""
    closing = CLOSING.match(hidden, at)
    if closing is None or not stretches:
        return at
    stretches[-1].closing += closing.group()
    return closing.end()


def _has_words(text: str) -> bool:
    return any(one.isalnum() for one in text)
