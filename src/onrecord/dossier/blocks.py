"""A text in the parts that are read one after another: paragraphs of a page, cues of a recording."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.evidence import Text, TextFormat
from onrecord.passages import Cue, cues, spoken

PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|$))+")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
HEADING = re.compile(r"#{1,6}\s+")


@dataclass(frozen=True, slots=True)
class Block:
    """One of them: its words, where they begin in the text, and of a recording the cue that it is."""

    start: int
    words: str
    cue: Cue | None = None
    is_heading: bool = False

    @property
    def end(self) -> int:
        """Where its words end in the text."""
        return self.start + len(self.words)

    @property
    def time(self) -> str | None:
        """When it is said, as a viewer reads it: 0:12:03."""
        return None if self.cue is None else clock(int(self.cue.start))


def blocks_of(text: Text) -> tuple[Block, ...]:
    """The parts of a text in their order; what is a comment in the file is not in the text."""
    return tuple(_said(text.words) if text.format is TextFormat.WEBVTT else _paragraphs(text.words))


def _paragraphs(words: str) -> Iterator[Block]:
    bare = COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), words)
    for found in PARAGRAPH.finditer(bare):
        heading = HEADING.match(bare, found.start())
        start = heading.end() if heading else found.start()
        yield Block(start, bare[start : found.end()].rstrip(), is_heading=heading is not None)


def _said(vtt: str) -> Iterator[Block]:
    """Cues stand in what is said one after another; one that has no time is passed over."""
    said, at = spoken(vtt), 0
    for cue in cues(vtt):
        found = said.find(cue.words, at)
        if found >= 0:
            yield Block(found, cue.words, cue)
            at = found + len(cue.words)


def clock(seconds: int) -> str:
    """A running time as a viewer reads it."""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
