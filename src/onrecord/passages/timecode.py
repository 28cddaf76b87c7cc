"""Time code: the count of frames by which tape, camera and editor name a picture (SMPTE ST 12-1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor

from onrecord.sentences import Sentence

LABEL = re.compile(r"(\d\d):([0-5]\d):([0-5]\d)([:;.,])(\d\d)", re.ASCII)
DROPPING = (30, 60)
"""Only at 29.97 and 59.94 are labels dropped; at 23.976 time code runs slow, and everyone lets it."""


class FrameRate(StrEnum):
    """How many frames a second a recording has, as cameras and editing programs name it."""

    FILM_NTSC = "23.976"
    FILM = "24"
    PAL = "25"
    NTSC = "29.97"
    THIRTY = "30"
    FORTY_EIGHT = "48"
    FIFTY = "50"
    NTSC_DOUBLE = "59.94"
    SIXTY = "60"

    @property
    def exact(self) -> Fraction:
        """Frames a second: 29.97 is 30,000 frames in 1,001 seconds."""
        return timebase_of(float(self)).rate


class BadTimeCode(ValueError):
    """A time code that cannot be read, or that names no frame."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Timebase:
    """How frames are counted: how many a second, and whether labels are dropped to keep up with the clock."""

    rate: Fraction
    drop_frame: bool = False

    @property
    def nominal(self) -> int:
        """Frames that a second of time code counts: 30 at 29.97."""
        return ceil(self.rate)

    @property
    def may_drop(self) -> bool:
        """Whether there is drop-frame time code at this rate."""
        return self.rate.denominator == 1001 and self.nominal in DROPPING

    @property
    def _dropped(self) -> int:
        """Labels left out at the beginning of each minute but every tenth."""
        return self.nominal // 15 if self.drop_frame and self.may_drop else 0

    @property
    def name(self) -> str:
        """The rate as it is spoken: 25, 29.97 drop frame."""
        spoken = f"{round(float(self.rate), 3):g}"
        return f"{spoken} drop frame" if self._dropped else spoken

    def label(self, frame: int) -> str:
        """The time code of a frame; drop frame is marked by a semicolon, and after 24 hours it begins anew."""
        labelled = self._with_dropped(frame % self._frames_before(24, 0)) if self._dropped else frame
        seconds, frames = divmod(labelled, self.nominal)
        minutes, seconds = divmod(seconds, 60)
        hours, minutes = divmod(minutes, 60)
        mark = ";" if self._dropped else ":"
        return f"{hours % 24:02}:{minutes:02}:{seconds:02}{mark}{frames:02}"

    def frame(self, label: str) -> int:
        """The frame that a time code names; refuses, as BadTimeCode, one that names none."""
        read = LABEL.fullmatch(label.strip())
        if read is None:
            raise BadTimeCode(
                Sentence("“{label}” is no time code, which is written 10:00:00:00.", label=label[:40])
            )
        hours, minutes, seconds, frames = (int(read[group]) for group in (1, 2, 3, 5))
        if hours > 23 or frames >= self.nominal:
            raise BadTimeCode(
                Sentence(
                    "There is no {label} at {rate} frames a second.", label=label.strip(), rate=str(self.name)
                )
            )
        if seconds == 0 and frames < self._dropped and minutes % 10:
            raise BadTimeCode(
                Sentence(
                    "Drop frame leaves out {label}: the minute begins with {first}.",
                    label=label.strip(),
                    first=f"{self._dropped:02}",
                )
            )
        return self._frames_before(hours, minutes) + seconds * self.nominal + frames

    def first_of(self, seconds: Fraction) -> int:
        """The frame that is seen at a moment, counted from the recording's first."""
        return floor(seconds * self.rate)

    def after(self, seconds: Fraction) -> int:
        """The first frame that is seen wholly after a moment."""
        return ceil(seconds * self.rate)

    def seconds(self, frames: int) -> Fraction:
        """How long so many frames last."""
        return frames / self.rate

    def _frames_before(self, hours: int, minutes: int) -> int:
        minutes += 60 * hours
        return minutes * 60 * self.nominal - self._dropped * (minutes - minutes // 10)

    def _with_dropped(self, frame: int) -> int:
        """The frame's number as if no label had been dropped before it."""
        tens, rest = divmod(frame, self._frames_before(0, 10))
        in_first = 60 * self.nominal
        minutes = 0 if rest < in_first else 1 + (rest - in_first) // (in_first - self._dropped)
        return frame + self._dropped * (9 * tens + minutes)


def timebase_of(rate: float, *, drop_frame: bool = False) -> Timebase:
    """The timebase that a file means by 29.97, 29.97003 or 23.98."""
    whole = round(rate)
    if abs(rate - whole) < 0.001:
        return Timebase(Fraction(whole), drop_frame)
    ntsc = Fraction(ceil(rate) * 1000, 1001)
    exact = ntsc if abs(rate - float(ntsc)) < 0.005 else Fraction(rate).limit_denominator(1001)
    return Timebase(exact, drop_frame)
