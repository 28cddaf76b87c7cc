"""Running time and source time code, kept apart: a transcript with the tape's own is brought to running time."""

from __future__ import annotations

import re
from fractions import Fraction

from onrecord.evidence import Recording
from onrecord.intake.received.looking import NotTaken
from onrecord.passages import BadTimeCode, cues, written

TIME = r"(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)(?:\.(\d{1,6}))?"
TIMING = re.compile(rf"^(\s*){TIME}(\s+-->\s+){TIME}(?=\s|$)", re.MULTILINE)
HOUR = 3600


def to_running_time(vtt: str, recording: Recording) -> str:
    """A transcript whose times are source time code, with times counted from the first frame; raises NotTaken.

    What ends before it begins, and so is no cue, is left as it stands.
    """

    def moved(timing: re.Match[str]) -> str:
        start, end = (_frame(recording, *timing.group(*range(at, at + 4))) for at in (2, 7))
        if end < start:
            return timing[0]
        if start < recording.first_frame:
            raise NotTaken(f"it has times before {recording.start}, which is to be its first frame.")
        times = (recording.timebase.seconds(frame - recording.first_frame) for frame in (start, end))
        return timing[1] + timing[6].join(map(written, times))

    return TIMING.sub(moved, vtt)


def seems_source_time(vtt: str) -> str | None:
    """When the first words are said, where that is an hour or more after the beginning; else None."""
    first = next(iter(cues(vtt)), None)
    return written(first.start) if first is not None and first.start >= HOUR else None


def _frame(recording: Recording, hours: str | None, minutes: str, seconds: str, part: str | None) -> int:
    """The frame of a time that is written as tape and camera count."""
    frames = int(Fraction(f"0.{part or 0}") * recording.timebase.nominal)
    try:
        return recording.timebase.frame(f"{int(hours or 0):02}:{int(minutes):02}:{seconds}:{frames:02}")
    except BadTimeCode as bad:
        raise NotTaken(bad.sentence[:1].lower() + bad.sentence[1:]) from None
