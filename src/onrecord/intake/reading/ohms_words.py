"""The words of an interview in OHMS as WebVTT: minute by minute, with what its index says of each segment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.intake.reading.timed import Spoken, as_vtt, end_of
from onrecord.passages import written

SYNC = re.compile(r"(\d+):((?:\|\d+\(\d+\))+)")
MARK = re.compile(r"\|(\d+)\((\d+)\)")
MINUTE = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A segment of the index, from a running time in seconds; `begins` are the first words said in it."""

    start: float
    title: str
    synopsis: str
    keywords: tuple[str, ...]
    begins: str

    @property
    def told(self) -> str:
        """The segment in words, its time first."""
        keywords = f"Keywords: {'; '.join(self.keywords)}." if self.keywords else ""
        return " ".join(filter(None, (f"{written(self.start)}", f"{self.title}.", self.synopsis, keywords)))


def synchronised(transcript: str, sync: str, segments: Sequence[Segment]) -> str | None:
    """The transcript by the marks of its sync (the line and word reached after each minute); None without any."""
    found = SYNC.match(sync)
    if found is None:
        return None
    step = MINUTE * max(1, int(found[1]))
    places = [_place(transcript, int(line), int(word)) for line, word in MARK.findall(found[2])]
    bounds = [0, *_rising(places, len(transcript)), len(transcript)]
    said = []
    for number, (begin, end) in enumerate(pairwise(bounds)):
        turns = ((None, transcript[begin:end]),)
        start = number * step
        until = start + step if number + 2 < len(bounds) else end_of(start, turns)
        said.append(Spoken(start, until, turns, _about(segments, start, until)))
    return as_vtt(said)


def indexed(segments: Sequence[Segment]) -> str:
    """The first words of each segment, from its beginning to the next."""
    starts = [*(one.start for one in segments)]
    ends = [*starts[1:], end_of(starts[-1], ((None, segments[-1].begins),))]
    return as_vtt(
        Spoken(one.start, max(end, one.start + 1), ((None, one.begins),), one.told)
        for one, end in zip(segments, ends, strict=True)
    )


def with_notes(vtt: str, segments: Sequence[Segment]) -> str:
    """A WebVTT file as it stands, what its index says put before the first cue."""
    header, blank, rest = vtt.partition("\n\n")
    notes = "".join(f"NOTE\n{one.told.replace('-->', '→')}\n\n" for one in segments)
    return f"{header}{blank}{notes}{rest}"


def _about(segments: Sequence[Segment], start: float, until: float) -> str:
    return "\n".join(one.told for one in segments if start <= one.start < until)


def _rising(places: Sequence[int], most: int) -> Iterator[int]:
    """Places in the text that never go back, whatever a slip of the pen says."""
    reached = 0
    for place in places:
        reached = min(most, max(reached, place))
        yield reached


def _place(transcript: str, line: int, word: int) -> int:
    """Where the word of a line begins, both counted from 1."""
    rows = transcript.split("\n")
    if line > len(rows):
        return len(transcript)
    before = sum(len(row) + 1 for row in rows[: line - 1])
    words = list(re.finditer(r"\S+", rows[line - 1]))
    return before + (words[word - 1].start() if 0 < word <= len(words) else 0)
