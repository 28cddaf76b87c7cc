"""Handles: how much of a recording goes along on either side of what was asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from onrecord.passages import Timebase

WRITTEN = re.compile(r"(\d{1,4}(?:\.\d{1,3})?)s|(\d{1,6})f?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Handles:
    """A length on either side, in seconds or in frames."""

    seconds: Fraction = Fraction(0)
    frames: int = 0

    def length(self, timebase: Timebase) -> int:
        """How many frames each has."""
        return self.frames + timebase.after(self.seconds)


NO_HANDLES = Handles()


def read_handles(words: str) -> Handles | None:
    """`2s`, `1.5s`, `12f`; None for anything else."""
    read = WRITTEN.fullmatch(words.strip())
    if read is None:
        return None
    return Handles(frames=int(read[2])) if read[1] is None else Handles(seconds=Fraction(read[1]))
