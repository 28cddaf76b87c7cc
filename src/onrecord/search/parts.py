"""A text or record in parts of about a page: what is asked for must stand together in one of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from onrecord.dossier.blocks import Block, blocks_of
from onrecord.evidence import Text
from onrecord.passages.marks import without_marks
from onrecord.search.entries import Entry
from onrecord.search.saying import words_of_record

LONGEST = 2_000
"""Characters of a part: a typewritten page, or two minutes of talk."""

PARAGRAPH = "\n\n"
BETWEEN = " · "
"""What stands between the pieces that a record says."""


@dataclass(frozen=True, slots=True)
class Part:
    """Paragraphs, cues or pieces of a record that follow one another, under the heading of their section."""

    blocks: tuple[Block, ...]
    section: str | None = None

    @property
    def words(self) -> str:
        """Its words, as they are analysed."""
        return PARAGRAPH.join(block.words for block in self.blocks)

    def block_at(self, place: int) -> tuple[int, int]:
        """The number of the block in which a place in these words lies, and where in them it begins."""
        begins = list(accumulate((len(block.words) + len(PARAGRAPH) for block in self.blocks), initial=0))
        number = bisect_right(begins, place) - 1
        return number, begins[number]


def parts_of(entry: Entry) -> tuple[Part, ...]:
    """The parts of an entry in their order; of a record, one."""
    if isinstance(entry.record, Text):
        return tuple(_of_text(entry.record))
    blocks = tuple(_pieces(words_of_record(entry.record)))
    return (Part(blocks),) if blocks else ()


def _pieces(said: tuple[str, ...]) -> Iterator[Block]:
    at = 0
    for words in said:
        yield Block(at, words)
        at += len(words) + len(BETWEEN)


def _of_text(text: Text) -> Iterator[Part]:
    """A heading begins a part, and so does what would make one too long."""
    held: list[Block] = []
    section: str | None = None
    for block in (piece for whole in blocks_of(text) for piece in _cut_up(whole)):
        if held and (block.is_heading or sum(len(one.words) for one in held) + len(block.words) > LONGEST):
            yield Part(tuple(held), section)
            held = []
        section = " ".join(block.words.split()) if block.is_heading else section
        held.append(block)
    if held:
        yield Part(tuple(held), section)


def _cut_up(block: Block) -> Iterator[Block]:
    """A block without the marks of notes, cut between words where it is too long; a cue stays whole, as its time is."""
    words, start = without_marks(block.words, " "), 0
    while block.cue is None and len(words) - start > LONGEST:
        space = words.rfind(" ", start + 1, start + LONGEST)
        end = space if space > 0 else start + LONGEST
        yield Block(block.start + start, words[start:end], is_heading=block.is_heading)
        start = end
    yield Block(block.start + start, words[start:], block.cue, block.is_heading)
