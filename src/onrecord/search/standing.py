"""In which stretches of a part something stands that was looked for, as the index knows it."""

from __future__ import annotations

from array import array
from bisect import bisect_right

import apsw


def places(found: apsw.FTS5ExtensionApi, *_: apsw.SQLiteValue) -> bytes:
    """Which of the terms of a part were looked for, by their numbers, for SQLite to call."""
    phrases = range(found.phrase_count)
    return array("I", (at for phrase in phrases for at in found.phrase_column_offsets(phrase, 0))).tobytes()


def stretches_of(ends: bytes, terms: bytes) -> tuple[int, ...]:
    """The numbers of the stretches in which these terms stand, by how many there are by the end of each."""
    upto = array("I", ends)
    return tuple(sorted({bisect_right(upto, at) for at in array("I", terms)}))
