"""What is said in a stretch of a recording, as far as it may be told."""

from __future__ import annotations

from fractions import Fraction

from onrecord.dossier.dossier import Dossier
from onrecord.edition.cut.transcripts import transcript_of
from onrecord.protection import Use


def said_in(dossier: Dossier, source: str, stretch: tuple[Fraction, Fraction], use: Use) -> str:
    """The words of every cue that a stretch touches, but of none that a release leaves out."""
    if use.refused is not None:
        return ""
    start, end = stretch
    told = [
        cue.words
        for cue in transcript_of(dossier, source) or ()
        if cue.meets(start, end) and not use.withholds(cue.start, cue.end)
    ]
    return " ".join(" ".join(told).split())
