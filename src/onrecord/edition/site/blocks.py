"""A text in the parts that are read one after another: paragraphs of a page, cues of a recording."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from onrecord.evidence import Text, TextFormat
from onrecord.passages import cues, spoken

PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|$))+")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
HEADING = re.compile(r"#{1,6}\s+")
EDITORIAL = re.compile(r"\[[^\[\]\n]{0,200}\]")
"""What an editor has put into a text or left out of it stands in square brackets."""


@dataclass(frozen=True, slots=True)
class Block:
    """One of them: its words, where they begin in the text, and of a recording the time of day in it."""

    start: int
    words: str
    time: str | None = None
    is_heading: bool = False

    @property
    def end(self) -> int:
        """Where its words end in the text."""
        return self.start + len(self.words)


@dataclass(frozen=True, slots=True)
class Sign:
    """The number of a note, behind the words that it is about, and the anchor to which it leads."""

    at: int
    number: int
    anchor: str


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
            yield Block(found, cue.words, clock(int(cue.start)))
            at = found + len(cue.words)


def clock(seconds: int) -> str:
    """A running time as a viewer reads it."""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def set_in_type(block: Block, signs: Iterable[Sign]) -> Markup:
    """The words of a block, safe in a page, with the numbers of notes and what the editor added set apart."""
    told, at = [Markup("")], block.start
    for sign in sorted(signs, key=lambda one: (one.at, one.number)):
        told.append(_edited(block.words[at - block.start : sign.at - block.start]))
        told.append(Markup('<a class="ref" href="#{}">{}</a>').format(sign.anchor, sign.number))
        at = sign.at
    told.append(_edited(block.words[at - block.start :]))
    return Markup("").join(told)


def _edited(words: str) -> Markup:
    told, at = [Markup("")], 0
    for found in EDITORIAL.finditer(words):
        told += [
            escape(words[at : found.start()]),
            Markup('<span class="editorial">{}</span>').format(found[0]),
        ]
        at = found.end()
    return Markup("").join([*told, escape(words[at:])])
