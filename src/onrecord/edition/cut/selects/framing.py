"""Which frames of a recording a select comes to: with its handles, and without what is withheld."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from onrecord.edition.cut.handles import Handles
from onrecord.edition.cut.stretches import without
from onrecord.passages import Stretch, Timebase

Frames = tuple[int, int]
"""The first frame, and the first behind the last; counted from the recording's first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """How stretches of one recording are cut to frames; `length` is where it ends for certain."""

    timebase: Timebase
    length: int | None
    withheld: tuple[Stretch, ...] = ()

    def wanted(self, start: Fraction, end: Fraction) -> Frames:
        """The frames of a stretch, the first and last of them whole; none where it lies behind the end."""
        first, after = self.timebase.first_of(start), self.timebase.after(end)
        return first, after if self.length is None else min(after, self.length)

    def pieces(self, wanted: Frames, handles: Handles) -> Iterator[Frames]:
        """What may be taken of some frames: handles end at the recording's ends, and at what is withheld."""
        length = handles.length(self.timebase)
        last = wanted[1] if self.length is None else self.length
        reach = max(0, wanted[0] - length), min(last, wanted[1] + length)
        for start, end in without(reach, [self._around(one) for one in self.withheld]):
            if start < wanted[1] and wanted[0] < end:
                yield start, end

    def taken_from(self, wanted: Frames) -> list[Stretch]:
        """The withheld stretches that some frames would have shown."""
        return [one for one in self.withheld if _meet(self._around(one), wanted)]

    def _around(self, stretch: Stretch) -> Frames:
        """Every frame in which a moment of a stretch can be seen."""
        return self.timebase.first_of(stretch.exact_start), self.timebase.after(stretch.exact_end)


def _meet(one: Frames, other: Frames) -> bool:
    return one[0] < other[1] and other[0] < one[1]
