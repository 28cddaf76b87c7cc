"""Passages: quotes found again in texts that change, and stretches of recordings."""

from onrecord.passages.clock import Stretch, exact, read_stretch, written, written_stretch
from onrecord.passages.cues import Cue, cues
from onrecord.passages.find import Ambiguous, Anchored, Found, Orphan, Place, find, occurrences
from onrecord.passages.fold import INVISIBLE, LINE_END, QUOTES, SPACES, Folded, fold, fold_once, typography
from onrecord.passages.marks import page_at, page_mark, pages
from onrecord.passages.nearest import Nearest, nearest
from onrecord.passages.spoken import spoken
from onrecord.passages.timecode import BadTimeCode, FrameRate, Timebase, timebase_of

__all__ = [
    "INVISIBLE",
    "LINE_END",
    "QUOTES",
    "SPACES",
    "Ambiguous",
    "Anchored",
    "BadTimeCode",
    "Cue",
    "Folded",
    "Found",
    "FrameRate",
    "Nearest",
    "Orphan",
    "Place",
    "Stretch",
    "Timebase",
    "cues",
    "exact",
    "find",
    "fold",
    "fold_once",
    "nearest",
    "occurrences",
    "page_at",
    "page_mark",
    "pages",
    "read_stretch",
    "spoken",
    "timebase_of",
    "typography",
    "written",
    "written_stretch",
]
