"""A cut as an edit decision list in the form of CMX 3600, which every editing program reads.

Written here and not by OpenTimelineIO's adapter, which cannot write 29.97 without drop frame, says no FCM, and
begins every film at zero.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.edition.cut.clip import Clip, Cut
from onrecord.edition.cut.reels import reels_of, tape_of
from onrecord.edition.cut.refusals import TooManyEvents
from onrecord.edition.cut.writing.rates import one_rate
from onrecord.passages import Timebase

MOST_EVENTS = 999
LONGEST_COMMENT = 240


def edl_of(cut: Cut, *, comments: bool) -> str:
    """The events of a cut, one a clip; comments and locators are for the editor and may be left out."""
    one_rate(cut)
    if len(cut.clips) > MOST_EVENTS:
        raise TooManyEvents(len(cut.clips))
    return "".join(f"{row}\r\n" for row in _rows(cut, comments))


def _rows(cut: Cut, comments: bool) -> Iterator[str]:
    reels = reels_of(cut)
    counting = cut.timebase
    yield f"TITLE: {_one_line(cut.title)[:70]}"
    yield _mode(counting)
    for number, clip in enumerate(cut.clips, start=1):
        if clip.timebase != counting:
            counting = clip.timebase
            yield _mode(counting)
        yield _event(cut, number, reels[tape_of(clip)], clip)
        yield f"* FROM CLIP NAME:  {_one_line(clip.name)}"
        if clip.reel is not None and clip.reel != reels[tape_of(clip)]:
            yield f"* SOURCE REEL: {_one_line(clip.reel)}"
        if comments:
            yield from _comments(cut, clip)


def _event(cut: Cut, number: int, reel: str, clip: Clip) -> str:
    """One event: number, reel, tracks, cut, and from when to when in the source and in the film."""
    tracks = "B" if clip.is_seen and clip.is_heard else "V" if clip.is_seen else "A"
    source = f"{clip.timebase.label(clip.start)} {clip.timebase.label(clip.end)}"
    film = f"{cut.film_label(clip.film_start)} {cut.film_label(clip.film_end)}"
    return f"{number:03}  {reel:8} {tracks:5} C        {source} {film}"


def _comments(cut: Cut, clip: Clip) -> Iterator[str]:
    note = _one_line(f"{' '.join(clip.note.about)} {clip.note.words}")
    if note:
        yield f"* COMMENT: {note[:LONGEST_COMMENT]}"
        yield f"* LOC: {cut.film_label(clip.film_start)} GREEN   {note[:LONGEST_COMMENT]}"


def _mode(timebase: Timebase) -> str:
    return "FCM: DROP FRAME" if timebase.drop_frame else "FCM: NON-DROP FRAME"


def _one_line(words: str) -> str:
    return " ".join("".join(one if one.isprintable() else " " for one in words).split())
