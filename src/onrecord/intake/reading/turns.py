"""An oral history as a table, as CollectionBuilder has it: who says what, times now and then, topics beside it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from onrecord.evidence import SourceKind, TextFormat
from onrecord.intake.reading.languages import language_of
from onrecord.intake.reading.reading import Reading
from onrecord.intake.reading.timed import Spoken, Turn, as_vtt, end_of
from onrecord.passages import read_stretch

COLUMNS: Mapping[str, frozenset[str]] = {
    "time": frozenset(("timestamp", "time", "timecode", "start", "время", "таймкод")),
    "speaker": frozenset(("speaker", "name", "говорит", "кто")),
    "words": frozenset(("words", "text", "transcript", "слова", "текст")),
    "topics": frozenset(("tags", "topics", "темы", "теги")),
}
TIME = re.compile(r"\[?((?:\d{1,3}:)?[0-5]?\d:[0-5]\d(?:\.\d+)?)\]?")
NO_TIMES = "No row of it has a time: it was kept as text."

Row = Mapping[str, str]
"""A row's cells by what their column holds."""


def column(heading: str) -> str | None:
    """What a column of this heading holds in such a table."""
    return next((what for what, called in COLUMNS.items() if heading.strip().casefold() in called), None)


def read_turns(rows: Iterable[Row], form: str) -> Reading:
    """The interview: a cue from each time that somebody noted to the next, with the turns between."""
    said = tuple(rows)
    stretches = list(_stretches(said))
    if len(stretches) == 1:
        return _as_text(said, form)
    times = [start for start, _ in stretches]
    last = end_of(times[-1], map(_turn, stretches[-1][1]))
    cues = [
        Spoken(start, end, tuple(map(_turn, within)), _topics(within))
        for (start, within), (_, end) in zip(stretches, pairwise((*times, last)), strict=True)
    ]
    return Reading(
        format=f"oral history, {form}",
        kind=SourceKind.INTERVIEW,
        words=as_vtt(cues),
        language=language_of(" ".join(_turn(row)[1] for row in said)),
        text_format=TextFormat.WEBVTT,
    )


def _stretches(rows: Iterable[Row]) -> Iterator[tuple[float, list[Row]]]:
    """Rows from one time to the next; those before the first are from the beginning."""
    start = 0.0
    within: list[Row] = []
    for row in rows:
        time = _time(row.get("time", ""))
        if time is not None and time > start:
            yield start, within
            start, within = time, []
        within.append(row)
    yield start, within


def _time(cell: str) -> float | None:
    found = TIME.match(cell.strip())
    stretch = read_stretch(found[1]) if found else None
    return None if stretch is None else stretch.start


def _turn(row: Row) -> Turn:
    return row.get("speaker", "").strip().rstrip(":") or None, html.unescape(row.get("words", ""))


def _topics(rows: Iterable[Row]) -> str:
    """The topics of a stretch, and what somebody wrote beside its time."""
    found = [topic.strip() for row in rows for topic in re.split(r"[;,]", row.get("topics", ""))]
    beside = [TIME.sub("", row.get("time", "")).strip() for row in rows]
    topics = "; ".join(dict.fromkeys(filter(None, found)))
    return "\n".join(filter(None, (*beside, f"Topics: {topics}" if topics else "")))


def _as_text(rows: Iterable[Row], form: str) -> Reading:
    turns = [(f"{by}: " if by else "") + words for by, words in map(_turn, rows) if words.strip()]
    words = "\n\n".join(turns) + "\n"
    return Reading(
        format=f"oral history, {form}",
        kind=SourceKind.INTERVIEW,
        words=words,
        language=language_of(words),
        told=(NO_TIMES,),
    )
