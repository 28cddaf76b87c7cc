"""Texts by the pieces that a translation keeps: the paragraphs of a page, the cues of a recording."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.dossier.anchoring import words_of
from onrecord.evidence import Text, TextFormat
from onrecord.passages import cues, read_stretch

COMMENT = re.compile(r"<!--.*?-->\s*", re.DOTALL)
"""What a transcriber noted in the file is no word of the source."""

PARAGRAPH = re.compile(r"\S.*?(?=\n[ \t]*\n|\s*\Z)", re.DOTALL)


def answering(own: Text, other: Text, start: int, end: int) -> str:
    """The pieces of another text that answer to a stretch of this one; nothing where they do not go in pairs."""
    ours, theirs = _pieces(own), _pieces(other)
    if len(ours) != len(theirs):
        return ""
    pairs = zip(ours, theirs, strict=True)
    words = words_of(other)
    return "\n\n".join(
        words[first:after] for (begins, ends), (first, after) in pairs if begins < end and start < ends
    )


def said_at(text: Text, time: str) -> Iterator[str]:
    """What is said in a stretch of a recording, or at a moment of it."""
    stretch = read_stretch(time) if text.format is TextFormat.WEBVTT else None
    if stretch is None:
        return
    for cue in cues(text.words):
        if stretch.end is None:
            said = cue.start <= stretch.exact_start < cue.end
        else:
            said = cue.meets(stretch.exact_start, stretch.exact_end)
        if said:
            yield cue.words


def _pieces(text: Text) -> list[tuple[int, int]]:
    """Where each piece begins and ends in the words of its text."""
    words = words_of(text)
    if text.format is not TextFormat.WEBVTT:
        pieces = PARAGRAPH.finditer(words)
        return [found.span() for found in pieces if not COMMENT.fullmatch(found[0])]
    spans, at = [], 0
    for cue in cues(text.words):
        begins = words.find(cue.words, at)
        at = begins + len(cue.words)
        spans.append((begins, at))
    return spans
