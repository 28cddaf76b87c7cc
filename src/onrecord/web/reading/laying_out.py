"""A text laid out for reading: paragraphs or cues, cut where a statement's passage begins or ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.dossier.anchoring import words_of
from onrecord.dossier.blocks import Block, blocks_of
from onrecord.edition.site.blocks import EDITORIAL
from onrecord.evidence import Text
from onrecord.passages import page_at
from onrecord.web.reading.spots import Spot

LONGEST = 60_000
"""Characters that are laid out at once, some thirty pages: of a longer text, its parts one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words within which nothing changes: which statements rest on them, and whether an editor put them there.

    `is_sought` are words that a link leads to.
    """

    words: str
    statements: tuple[str, ...] = ()
    is_edited: bool = False
    is_sought: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph or cue; `page` is given where another page of the original begins with it."""

    start: int
    pieces: tuple[Piece, ...]
    is_heading: bool
    page: str | None
    time: str | None
    seconds: float | None
    until: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """As much of a text as is laid out at once, by its number counted from 1, and where it begins and ends."""

    number: int
    parts: int
    start: int
    end: int
    blocks: tuple[Block, ...]


def part_of(text: Text, number: int | None, at: int | None = None) -> Part:
    """A part of a text: by its number, else the one in which a place is."""
    parts = list(_parts(blocks_of(text))) or [()]
    if number is None and at is not None:
        number = next((n for n, blocks in enumerate(parts, 1) if blocks and at < blocks[-1].end), len(parts))
    number = min(max(number or 1, 1), len(parts))
    blocks = parts[number - 1]
    start, end = (blocks[0].start, blocks[-1].end) if blocks else (0, 0)
    return Part(number=number, parts=len(parts), start=start, end=end, blocks=blocks)


def _parts(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    held: list[Block] = []
    for block in blocks:
        if held and block.end - held[0].start > LONGEST:
            yield tuple(held)
            held = []
        held.append(block)
    if held:
        yield tuple(held)


def paragraphs(
    text: Text, part: Part, spots: Sequence[Spot], sought: tuple[int, int] | None
) -> tuple[Paragraph, ...]:
    """The paragraphs of a part."""
    words, page = words_of(text), None
    told = []
    for block in part.blocks:
        here = page_at(words, block.start)
        told.append(_paragraph(block, spots, sought, here if here != page else None))
        page = here
    return tuple(told)


def _paragraph(
    block: Block, spots: Sequence[Spot], sought: tuple[int, int] | None, page: str | None
) -> Paragraph:
    cue = block.cue
    return Paragraph(
        start=block.start,
        pieces=tuple(_pieces(block, [one for one in spots if _meet(block, one.start, one.end)], sought)),
        is_heading=block.is_heading,
        page=page,
        time=block.time,
        seconds=None if cue is None else float(cue.start),
        until=None if cue is None else float(cue.end),
    )


def _pieces(block: Block, spots: Sequence[Spot], sought: tuple[int, int] | None) -> Iterator[Piece]:
    edited = [(block.start + one.start(), block.start + one.end()) for one in EDITORIAL.finditer(block.words)]
    stretches = [*((one.start, one.end) for one in spots), *edited, *([sought] if sought else [])]
    for start, end in pairwise(_edges(block, stretches)):
        yield Piece(
            words=block.words[start - block.start : end - block.start],
            statements=tuple(
                dict.fromkeys(one.statement for one in spots if one.start < end and start < one.end)
            ),
            is_edited=any(first < end and start < last for first, last in edited),
            is_sought=sought is not None and sought[0] < end and start < sought[1],
        )


def _edges(block: Block, stretches: Iterable[tuple[int, int]]) -> list[int]:
    inner = {edge for stretch in stretches for edge in stretch if block.start < edge < block.end}
    return sorted({block.start, block.end, *inner})


def _meet(block: Block, start: int, end: int) -> bool:
    return start < block.end and block.start < end
