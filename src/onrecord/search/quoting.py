"""The words that are shown of a part: around as many of those that were looked for as stand together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.search.matching import Marked
from onrecord.search.parts import Part

ROOM = 160
"""Characters within which marked words are shown together."""

AROUND = 90
"""Characters that are shown on either side of them, at most."""

SENTENCE_END = re.compile(r"(?<=\w\w\w)([.!?…][\"»”’)]*)\s+")
"""Behind a word of three letters or more: what is shorter is an initial or cut short."""

BLANK = re.compile(r"\s+")


class Excerpt(NamedTuple):
    """A stretch of one block, in characters of its words; `marks` are the marked words in it, from its start on."""

    block: int
    start: int
    end: int
    marks: tuple[tuple[int, int], ...]


def excerpt(part: Part, found: Sequence[Marked]) -> Excerpt:
    """The stretch to show of a part, from a sentence's beginning to its end where they are near."""
    first, last = _densest(found)
    words = part.blocks[first.block].words
    start, end = _begin(words, first.start), _end(words, last.end)
    shown = (
        (one.start - start, one.end - start)
        for one in found
        if one.block == first.block and start <= one.start and one.end <= end
    )
    return Excerpt(first.block, start, end, tuple(dict.fromkeys(shown)))


def _densest(found: Sequence[Marked]) -> tuple[Marked, Marked]:
    """The first and the last of those marked words that stand together and answer most of what was asked."""
    groups = [_together(found, at) for at in range(len(found))]
    best = max(groups, key=lambda group: (len({one.phrase for one in group}), len(group)))
    return best[0], best[-1]


def _together(found: Sequence[Marked], at: int) -> list[Marked]:
    first, group = found[at], [found[at]]
    for one in found[at + 1 :]:
        if one.block != first.block or one.end > first.start + ROOM:
            break
        group.append(one)
    return group


def _begin(words: str, at: int) -> int:
    """Where to begin: with the sentence, else with a word within reach."""
    least = max(0, at - AROUND)
    if ends := [found.end() for found in SENTENCE_END.finditer(words, least, at)]:
        return ends[-1]
    if least == 0:
        return len(words) - len(words.lstrip())
    blank = BLANK.search(words, least, at)
    return at if blank is None else blank.end()


def _end(words: str, at: int) -> int:
    """Where to end: with the sentence, else with a word within reach."""
    most = min(len(words), at + AROUND)
    if (found := SENTENCE_END.search(words, max(0, at - 3), most)) is not None and found.end(1) >= at:
        return found.end(1)
    if most == len(words):
        return max(at, len(words.rstrip()))
    blanks = [found.start() for found in BLANK.finditer(words, at, most)]
    return blanks[-1] if blanks else at
