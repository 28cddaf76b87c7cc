"""What an editor needs to find a recording again: its time code, its tape and its file."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.passages import BadTimeCode, FrameRate, Timebase, read_stretch
from onrecord.sentences import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """The source time code of a recording: how many frames a second, and what its first frame is called.

    Every other time of a dossier is running time, counted from that frame; source time code is what tape and
    camera wrote. `start` is written `10:00:00:00`, in drop frame `10:00:00;00`; `reel` is what an edit list calls
    the tape or card, `file` the name of the file as the editing program has it, `length` the running time of the
    whole, `00:41:10.0`.
    """

    rate: FrameRate
    start: str = "00:00:00:00"
    drop_frame: bool = False
    length: str | None = None
    reel: str | None = None
    file: str | None = None

    @property
    def timebase(self) -> Timebase:
        """How its frames are counted."""
        return Timebase(self.rate.exact, self.drop_frame)

    @property
    def first_frame(self) -> int:
        """The number of its first frame, counted from 00:00:00:00."""
        return self.timebase.frame(self.start)

    @property
    def frames(self) -> int | None:
        """How many frames it has; None where its length is not on the card."""
        length = None if self.length is None else read_stretch(self.length)
        return None if length is None or length.end is not None else self.timebase.after(length.exact_start)


def why_not_recorded(recording: Recording) -> tuple[str, str] | None:
    """The key at fault and why it cannot be so; None for a recording that there can be."""
    if recording.drop_frame and not recording.timebase.may_drop:
        return (
            "drop_frame",
            Sentence(
                "There is drop frame at 29.97 and 59.94 frames a second, not at {rate}.",
                rate=str(recording.rate),
            ),
        )
    if ";" in recording.start and not recording.drop_frame:
        semicolon = "{start} is drop frame by its semicolon: say `drop_frame: true`."
        return "start", Sentence(semicolon, start=recording.start)
    try:
        recording.timebase.frame(recording.start)
    except BadTimeCode as bad:
        return "start", bad.sentence
    if recording.length is not None and recording.frames is None:
        wanted = "A running time such as 00:41:10.0 is wanted here, not “{length}”."
        return "length", Sentence(wanted, length=recording.length[:40])
    return None
