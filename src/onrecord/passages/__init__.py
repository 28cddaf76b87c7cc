"""Passages: quotes found again in texts that change, and stretches of recordings."""

from onrecord.passages.clock import Stretch, read_stretch
from onrecord.passages.find import Ambiguous, Anchored, Found, Orphan, Place, find, occurrences
from onrecord.passages.fold import INVISIBLE, LINE_END, QUOTES, SPACES, Folded, fold, fold_once, typography
from onrecord.passages.nearest import Nearest, nearest
from onrecord.passages.spoken import spoken

__all__ = [
    "INVISIBLE",
    "LINE_END",
    "QUOTES",
    "SPACES",
    "Ambiguous",
    "Anchored",
    "Folded",
    "Found",
    "Nearest",
    "Orphan",
    "Place",
    "Stretch",
    "find",
    "fold",
    "fold_once",
    "nearest",
    "occurrences",
    "read_stretch",
    "spoken",
    "typography",
]
