"""A cut: stretches of recordings one after another, each with its source time code and its place in the film."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from onrecord.passages import Timebase


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What an editor is told of a clip: the records that it rests on, and words."""

    about: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """One stretch of a recording in a cut.

    `start` and `end` are source time code, counted in frames from 00:00:00:00; `end` is the first frame that is
    not played. `media_start` and `media_frames` are those of the whole file, as far as they are known.
    `film_start` and `film_end` are frames of the cut. `source` is the id on record, where the cut itself says it.
    """

    name: str
    source: str | None = None
    reel: str | None = None
    file: str | None = None
    timebase: Timebase
    start: int
    end: int
    media_start: int | None = None
    media_frames: int | None = None
    film_start: int
    film_end: int
    is_seen: bool = True
    is_heard: bool = True
    note: Note = Note()

    @property
    def frames(self) -> int:
        """How many frames of the recording are played."""
        return self.end - self.start

    def running(self, frame: int, first_frame: int) -> Fraction:
        """The running time of one of its frames, in seconds from a recording's first."""
        return self.timebase.seconds(frame - first_frame)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Clips in the order in which they are played; `first_frame` is the film's time code where it begins."""

    title: str
    timebase: Timebase
    first_frame: int = 0
    clips: tuple[Clip, ...] = ()

    def film_label(self, frame: int) -> str:
        """The film's time code at one of its frames."""
        return self.timebase.label(self.first_frame + frame)
