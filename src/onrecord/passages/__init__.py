"""Passages: quotes found again in texts that change, and stretches of recordings."""

from onrecord.passages.clock import Stretch, clock, read_stretch
from onrecord.passages.find import Ambiguous, Anchored, Found, Orphan, Place, find, occurrences
from onrecord.passages.fold import LINE_END, Folded, fold, typography
from onrecord.passages.nearest import Nearest, nearest
from onrecord.passages.spoken import Cue, cues, spoken

__all__ = [
    "LINE_END",
    "Ambiguous",
    "Anchored",
    "Cue",
    "Folded",
    "Found",
    "Nearest",
    "Orphan",
    "Place",
    "Stretch",
    "clock",
    "cues",
    "find",
    "fold",
    "nearest",
    "occurrences",
    "read_stretch",
    "spoken",
    "typography",
]
