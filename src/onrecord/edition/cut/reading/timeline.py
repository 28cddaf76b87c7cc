"""A timeline of OpenTimelineIO read: every clip that is seen or heard, wherever it is nested."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any
from urllib.parse import unquote

from onrecord.edition.cut.clip import Clip, Cut
from onrecord.edition.cut.library import OURS, library
from onrecord.passages import Timebase, timebase_of

Seconds = tuple[Fraction, Fraction]
"""From when until when."""


class NoTimeline(ValueError):
    """A file of OpenTimelineIO that holds no timeline."""


@dataclass(frozen=True, slots=True)
class _Played:
    """A clip with what of it is played, in its own time, and where in the film that begins; all in seconds."""

    clip: Any
    media: Seconds
    film: Fraction
    is_heard: bool


def cut_of(root: Any) -> Cut:
    """The cut that a timeline, or a collection with one in it, comes to."""
    timeline = _timeline(root)
    tracks = timeline.tracks
    timebase = _timebase(timeline)
    whole = _seconds(tracks.trimmed_range())
    played = list(_played(tracks, whole, Fraction(0), is_heard=False))
    start = timeline.global_start_time
    first = 0 if start is None else timebase.first_of(_moment(start))
    clips = (_clip(one, timebase) for one in played)
    return Cut(
        title=timeline.name or "",
        timebase=timebase,
        first_frame=first,
        clips=tuple(sorted((one for one in clips if one is not None), key=lambda one: one.film_start)),
    )


def _timeline(root: Any) -> Any:
    """The first timeline of what a file holds; a bare stack, track or clip is put into one."""
    schema = library("OpenTimelineIO").schema
    if isinstance(root, schema.Timeline):
        return root
    if isinstance(root, schema.SerializableCollection):
        for child in root:
            if isinstance(child, schema.Timeline | schema.SerializableCollection):
                return _timeline(child)
    if isinstance(root, schema.Stack | schema.Track | schema.Clip):
        timeline = schema.Timeline(root.name)
        timeline.tracks.append(root.deepcopy())
        return timeline
    raise NoTimeline("there is no timeline in it")


def _timebase(timeline: Any) -> Timebase:
    """How the film is counted: as its beginning is, else as its first clip."""
    start = timeline.global_start_time
    if start is None:
        first = next(iter(timeline.find_clips()), timeline.tracks)
        start = first.trimmed_range().start_time
    return timebase_of(start.rate)


def _played(item: Any, visible: Seconds, film: Fraction, *, is_heard: bool) -> Iterator[_Played]:
    """What of an item is played between two moments of its own time, which are played from `film` on."""
    schema = library("OpenTimelineIO").schema
    if isinstance(item, schema.Clip):
        if item.enabled:
            yield _Played(item, visible, film, is_heard)
        return
    if not isinstance(item, schema.Track | schema.Stack) or not item.enabled:
        return
    if visible[0] < 0:
        # OpenTimelineIO's reader of EDLs keeps the film's time code so, as a range before the beginning.
        film, visible = film - visible[0], (Fraction(0), visible[1] - visible[0])
    is_heard = is_heard or getattr(item, "kind", None) == schema.TrackKind.Audio
    places = item.range_of_all_children()
    for number, child in enumerate(item):
        if isinstance(child, schema.Transition):
            continue
        start, end = _seconds(places[child])
        before, after = _dissolves(item, number)
        shown = max(start - before, visible[0]), min(end + after, visible[1])
        if shown[0] < shown[1]:
            own = _moment(child.trimmed_range().start_time)
            inside = own + shown[0] - start, own + shown[1] - start
            yield from _played(child, inside, film + shown[0] - visible[0], is_heard=is_heard)


def _dissolves(item: Any, number: int) -> Seconds:
    """How long a child is seen before its cut and behind it, through the transitions beside it."""
    transition = library("OpenTimelineIO").schema.Transition
    before = item[number - 1] if number > 0 else None
    after = item[number + 1] if number + 1 < len(item) else None
    return (
        _moment(before.in_offset) if isinstance(before, transition) else Fraction(0),
        _moment(after.out_offset) if isinstance(after, transition) else Fraction(0),
    )


def _clip(played: _Played, film: Timebase) -> Clip | None:
    schema = library("OpenTimelineIO").schema
    clip, media = played.clip, played.clip.media_reference
    if isinstance(media, schema.GeneratorReference):
        return None
    timebase = timebase_of(clip.trimmed_range().start_time.rate)
    begins, ends = played.media
    length = (ends - begins) * _speed(clip)
    there = media.available_range if media is not None else None
    name, file = _names(clip, media)
    ours, edl = clip.metadata.get(OURS), clip.metadata.get("cmx_3600")
    return Clip(
        name=name,
        source=_word(ours, "source"),
        reel=_word(edl, "reel") or _word(edl, "reel_name") or _fcp_reel(media),
        file=file,
        timebase=timebase,
        start=round(begins * timebase.rate),
        end=max(round((begins + length) * timebase.rate), round(begins * timebase.rate) + 1),
        media_start=None if there is None else round(_moment(there.start_time) * timebase.rate),
        media_frames=None if there is None else round(_moment(there.duration) * timebase.rate),
        film_start=round(played.film * film.rate),
        film_end=round((played.film + ends - begins) * film.rate),
        is_seen=not played.is_heard,
        is_heard=played.is_heard,
    )


def _speed(clip: Any) -> Fraction:
    """How fast a clip is played: a frozen picture not at all."""
    warp = library("OpenTimelineIO").schema.LinearTimeWarp
    speed = Fraction(1)
    for effect in clip.effects:
        if isinstance(effect, warp):
            speed *= abs(Fraction(effect.time_scalar))
    return speed


def _names(clip: Any, media: Any) -> tuple[str, str | None]:
    address = getattr(media, "target_url", None) or getattr(media, "target_url_base", None)
    file = unquote(str(address)) if address else None
    name = clip.name or (media.name if media is not None else "") or file or "a clip without a name"
    return str(name), file


def _word(metadata: Any, key: str) -> str | None:
    word = metadata.get(key) if hasattr(metadata, "get") else None
    return word if isinstance(word, str) and word else None


def _fcp_reel(media: Any) -> str | None:
    """The reel, where Final Cut Pro's XML has it."""
    found: Any = media.metadata if media is not None else None
    for key in ("fcp_xml", "timecode", "reel"):
        found = found.get(key) if hasattr(found, "get") else None
    return _word(found, "name")


def _seconds(range: Any) -> Seconds:
    start = _moment(range.start_time)
    return start, start + _moment(range.duration)


def _moment(time: Any) -> Fraction:
    """A time in seconds, by the rate that is meant."""
    return Fraction(time.value) / timebase_of(time.rate).rate
