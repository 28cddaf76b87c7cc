"""Stretches of a recording: `00:12:03.2-00:12:19.0`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

CLOCK = r"(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d(?:\.\d{1,6})?)"
STRETCH = re.compile(rf"\s*{CLOCK}(?:\s*[-–—]\s*{CLOCK})?\s*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Stretch:
    """From when until when in a recording, in seconds; a single time has no end."""

    start: float
    end: float | None = None

    @property
    def exact_start(self) -> Fraction:
        """The start as it was written."""
        return exact(self.start)

    @property
    def exact_end(self) -> Fraction:
        """The end as it was written; of a single time, that time."""
        return self.exact_start if self.end is None else exact(self.end)


def read_stretch(words: str) -> Stretch | None:
    """A time `00:12:03.2` or a stretch of two; None if it is neither, or ends no later than it begins."""
    found = STRETCH.fullmatch(words)
    if found is None:
        return None
    start = _seconds(*found.group(1, 2, 3))
    if found[6] is None:
        return Stretch(start)
    end = _seconds(*found.group(4, 5, 6))
    return Stretch(start, end) if end > start else None


def exact(seconds: float) -> Fraction:
    """Seconds as they were written: the float nearest to 723.2 is a little more, and would be another frame."""
    return Fraction(repr(seconds))


def written(seconds: Fraction | float) -> str:
    """Running time as a transcript has it: 00:12:03.200."""
    minutes, thousandths = divmod(round(seconds * 1000), 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{thousandths // 1000:02}.{thousandths % 1000:03}"


def written_stretch(start: Fraction, end: Fraction) -> str:
    """A stretch of running time: 00:12:03.200-00:12:19.000."""
    return f"{written(start)}-{written(end)}"


def _seconds(hours: str | None, minutes: str, seconds: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + float(seconds)
