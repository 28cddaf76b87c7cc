"""The cues of a transcript: what is said from when until when (WebVTT, W3C)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from onrecord.passages.clock import CLOCK
from onrecord.passages.spoken import blocks, said_in

TIMING = re.compile(rf"\s*{CLOCK}\s+-->\s+{CLOCK}(?:\s.*)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Cue:
    """What is said in one stretch of a recording; times are running times, in seconds from its beginning."""

    start: Fraction
    end: Fraction
    words: str

    def meets(self, start: Fraction, end: Fraction) -> bool:
        """Whether any of it is said between two moments."""
        return self.start < end and start < self.end


@lru_cache(maxsize=128)
def cues(vtt: str) -> tuple[Cue, ...]:
    """The cues of a WebVTT file in their order; what is no cue, or ends before it begins, is passed over."""
    return tuple(cue for block in blocks(vtt) for cue in _cue(block))


def _cue(block: Sequence[str]) -> Iterator[Cue]:
    for at, row in enumerate(block[:2]):
        timing = TIMING.fullmatch(row)
        if timing is not None:
            start, end = _seconds(*timing.group(1, 2, 3)), _seconds(*timing.group(4, 5, 6))
            words = said_in(block[at + 1 :])
            if start < end and words:
                yield Cue(start, end, words)
            return


def _seconds(hours: str | None, minutes: str, seconds: str) -> Fraction:
    return int(hours or 0) * 3600 + int(minutes) * 60 + Fraction(seconds)
