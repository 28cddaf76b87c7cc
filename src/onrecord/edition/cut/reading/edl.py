"""An edit decision list read: what each event plays, from where, and when in the film (CMX 3600)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from onrecord.edition.cut.clip import Clip, Cut
from onrecord.passages import BadTimeCode, Timebase

TIME_CODE = r"\d\d:\d\d:\d\d[:;.,]\d\d"
EVENT = re.compile(
    r"\s*\d+\s+(?P<reel>\S.*?)\s+(?P<tracks>(?:NONE|B|V\d*|A\d*|AA)(?:/V\d*)?)\s+"
    rf"(?P<how>C|[DK]B?|W\d{{1,3}})\s+(?P<length>\d+\s+)?(?P<times>{TIME_CODE}(?:\s+{TIME_CODE}){{3}})\s*",
    re.ASCII,
)
SPEED = re.compile(r"M2\s+(?P<reel>\S.*?)\s+(?P<rate>-?\d+(?:\.\d+)?)\s+\S+")
COMMENT = re.compile(
    r"\*\s*(FROM CLIP NAME|TO CLIP NAME|FROM CLIP|FROM FILE|SOURCE FILE)(?: IS)?\s*:\s*(.+)", re.IGNORECASE
)
NOTHING = frozenset({"BL", "BLACK", "BARS"})
"""Reels that are no tape: black, and the test picture."""


class BadEdl(ValueError):
    """A list that is none, or a line of it that cannot be read."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class _Event:
    """One row of the list: a clip, and for how many frames the one before it is still seen."""

    clip: Clip
    dissolves: int


def read_edl(text: str, timebase: Timebase) -> Cut:
    """The events of a list; it does not say how many frames a second it counts, so that must be known."""
    title, events = "", list[_Event]()
    for number, row in enumerate(text.splitlines(), start=1):
        row = row.strip()
        if row.upper().startswith("TITLE:"):
            title = row[6:].strip()
        elif row.upper().startswith("FCM:"):
            timebase = replace(timebase, drop_frame="NON" not in row.upper() and timebase.may_drop)
        elif row.startswith("*") or row.startswith("M2"):
            _described(events, row, timebase)
        elif row[:1].isdigit():
            _added(events, row, timebase, number)
    if not events:
        raise BadEdl("there is no event in it")
    return _cut(title, timebase, events)


def _added(events: list[_Event], row: str, timebase: Timebase, number: int) -> None:
    read = EVENT.fullmatch(row)
    if read is None:
        raise BadEdl(f"line {number} is no event of an EDL")
    try:
        times = [_frame(time, timebase) for time in read["times"].split()]
    except BadTimeCode as bad:
        raise BadEdl(f"line {number}: {bad.sentence.rstrip('.')}") from bad
    if times[1] < times[0] or times[3] < times[2]:
        raise BadEdl(f"line {number} ends before it begins")
    tracks, length = read["tracks"], int(read["length"] or 0)
    clip = Clip(
        name=read["reel"],
        reel=read["reel"],
        timebase=timebase,
        start=times[0],
        end=times[1],
        film_start=times[2],
        film_end=times[3],
        is_seen="V" in tracks or tracks == "B",
        is_heard=tracks.startswith(("A", "B")),
    )
    events.append(_Event(clip, 0 if read["how"] == "C" else length))


def _frame(label: str, timebase: Timebase) -> int:
    return replace(timebase, drop_frame=timebase.may_drop and (timebase.drop_frame or ";" in label)).frame(
        label
    )


def _described(events: list[_Event], row: str, timebase: Timebase) -> None:
    """What a comment says of the event above it: a name, a file, another speed."""
    if not events:
        return
    event = events[-1]
    said, speed = COMMENT.match(row), SPEED.match(row)
    if speed is not None:
        frames = round(
            (event.clip.film_end - event.clip.film_start) * abs(float(speed["rate"])) / timebase.rate
        )
        events[-1] = replace(event, clip=replace(event.clip, end=event.clip.start + max(frames, 1)))
    elif said is not None and not (event.dissolves and said[1].upper().startswith("FROM")):
        field = "name" if said[1].upper().endswith("NAME") else "file"
        events[-1] = replace(event, clip=replace(event.clip, **{field: said[2].strip()}))  # type: ignore[arg-type]


def _cut(title: str, timebase: Timebase, events: list[_Event]) -> Cut:
    """The events as a cut, counted from where the film begins; what dissolves is seen until it is gone."""
    first = min(event.clip.film_start for event in events)
    clips: list[Clip] = []
    for event in events:
        if event.dissolves and clips:
            last = clips[-1]
            clips[-1] = replace(
                last, end=last.end + event.dissolves, film_end=last.film_end + event.dissolves
            )
        if event.clip.reel not in NOTHING and event.clip.frames > 0:
            clips.append(
                replace(
                    event.clip,
                    film_start=event.clip.film_start - first,
                    film_end=event.clip.film_end - first,
                )
            )
    return Cut(title=title, timebase=timebase, first_frame=first, clips=tuple(clips))
