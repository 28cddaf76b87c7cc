"""The passage of a draft, given so that it can be found again, whatever else stands in the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.dossier.anchoring import words_of
from onrecord.evidence import Passage, Text, TextFormat
from onrecord.intake.suggesting.sentences import Stretch
from onrecord.passages import Folded, cues, fold, occurrences, page_at, written_stretch
from onrecord.passages.marks import without_marks

CONTEXT = 32
"""How many characters on either side tell a quotation from its twins."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A text in which passages are pointed at; of a recording, with the running time of every stretch."""

    text: Text
    words: str
    folded: Folded
    times: tuple[tuple[Stretch, str], ...]

    def passage(self, at: Stretch) -> tuple[Passage, int]:
        """The passage of a stretch, and which of the places of its words it is, counted from 0."""
        quote = " ".join(without_marks(self.words[at.start : at.end], "").split())
        places = occurrences(self.folded, quote)
        number = next((number for number, place in enumerate(places) if place.start == at.start), 0)
        # Marks at its end may count to the quotation: what finds it again says where it ends.
        end = places[number].end if places else at.end
        is_alone = len(places) < 2
        passage = Passage(
            text=self.text.language,
            quote=quote,
            prefix=None if is_alone else _last(self.words[: at.start]),
            suffix=None if is_alone else _first(self.words[end:]),
            position=f"{at.start}-{end}",
            page=page_at(self.words, at.start),
            time=self._time(at),
        )
        return passage, number

    def _time(self, at: Stretch) -> str | None:
        within = [time for cue, time in self.times if cue.start < at.end and at.start < cue.end]
        if not within:
            return None
        return f"{within[0].partition('-')[0]}-{within[-1].partition('-')[2]}"


def pointer(text: Text) -> Pointer:
    """Made once for a text."""
    words = words_of(text)
    times = tuple(_times(text, words)) if text.format is TextFormat.WEBVTT else ()
    return Pointer(text, words, fold(words), times)


def _times(text: Text, words: str) -> Iterator[tuple[Stretch, str]]:
    at = 0
    for cue in cues(text.words):
        start = words.find(cue.words, at)
        if start >= 0:
            at = start + len(cue.words)
            yield Stretch(start, at), written_stretch(cue.start, cue.end)


def _last(before: str) -> str | None:
    """The last words before a place, none of them cut."""
    whole = before[-CONTEXT:] if len(before) <= CONTEXT else before[-CONTEXT:].partition(" ")[2]
    return " ".join(whole.split()) or None


def _first(after: str) -> str | None:
    whole = after[:CONTEXT] if len(after) <= CONTEXT else after[:CONTEXT].rpartition(" ")[0]
    return " ".join(whole.split()) or None
