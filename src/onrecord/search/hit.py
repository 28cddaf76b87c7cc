"""What was found: the words, where they stand, and which of them were looked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.dossier.anchoring import words_of
from onrecord.dossier.blocks import Block
from onrecord.evidence import Passage, Statement, Text
from onrecord.passages import page_at, written_stretch
from onrecord.search.entries import Entry, What
from onrecord.search.matching import Marked
from onrecord.search.parts import BETWEEN, Part
from onrecord.search.quoting import excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One answer. `words` are shown, and `marks` are those looked for, as `start, end` in characters of them.

    Of a passage `words` are the quote, word for word as the text has it, so that `at` can be a statement's own
    passage. Of a statement `at` is where it is found, as it is recorded; other records have none.
    """

    what: What
    id: str
    source: str | None
    words: str
    marks: tuple[tuple[int, int], ...]
    at: Passage | None = None

    @property
    def quote(self) -> str | None:
        """What its passage quotes of the text."""
        return None if self.at is None else self.at.quote

    @property
    def text(self) -> str | None:
        """The language of the text that it stands in."""
        return None if self.at is None else self.at.text


def hit(entry: Entry, part: Part, found: Sequence[Marked]) -> Hit:
    """A part as an answer, by the words in it that were looked for."""
    if isinstance(entry.record, Text):
        return _passage(entry, entry.record, part, found)
    marks = tuple(
        dict.fromkeys(
            (part.blocks[one.block].start + one.start, part.blocks[one.block].start + one.end)
            for one in found
        )
    )
    return Hit(
        what=entry.what,
        id=entry.id,
        source=entry.source,
        words=BETWEEN.join(block.words for block in part.blocks),
        marks=marks,
        at=next(iter(entry.record.at), None) if isinstance(entry.record, Statement) else None,
    )


def _passage(entry: Entry, text: Text, part: Part, found: Sequence[Marked]) -> Hit:
    shown = excerpt(part, found)
    block = part.blocks[shown.block]
    start, end = block.start + shown.start, block.start + shown.end
    words = words_of(text)
    quote = words[start:end]
    at = Passage(
        text=text.language,
        quote=quote,
        position=f"{start}-{end}",
        page=page_at(words, start),
        section=part.section,
        time=_time(block),
    )
    return Hit(what=entry.what, id=entry.id, source=entry.source, words=quote, marks=shown.marks, at=at)


def _time(block: Block) -> str | None:
    return None if block.cue is None else written_stretch(block.cue.start, block.cue.end)
