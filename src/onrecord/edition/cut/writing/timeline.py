"""A cut as an OpenTimelineIO timeline: picture and sound, source time code, and markers that may be left out."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from onrecord.edition.cut.clip import Clip, Cut
from onrecord.edition.cut.library import OURS, library
from onrecord.passages import Timebase


def otio_of(cut: Cut, *, comments: bool) -> str:
    """A cut as the JSON of OpenTimelineIO."""
    return f"{timeline_of(cut, comments=comments).to_json_string(indent=2)}\n"


def timeline_of(cut: Cut, *, comments: bool) -> Any:
    """A cut as a timeline of two tracks: what is seen, and what is heard."""
    otio = library("OpenTimelineIO")
    timeline = otio.schema.Timeline(cut.title, global_start_time=_time(cut.first_frame, cut.timebase))
    kinds = otio.schema.TrackKind
    for name, kind, is_on in (
        ("V1", kinds.Video, [clip.is_seen for clip in cut.clips]),
        ("A1", kinds.Audio, [clip.is_heard for clip in cut.clips]),
    ):
        if any(is_on):
            on = zip(cut.clips, is_on, strict=True)
            items = [_clip(clip, comments) if there else _gap(clip) for clip, there in on]
            timeline.tracks.append(otio.schema.Track(name, items, kind=kind))
    return timeline


def _clip(clip: Clip, comments: bool) -> Any:
    schema = library("OpenTimelineIO").schema
    played = _range(clip.start, clip.frames, clip.timebase)
    made = schema.Clip(clip.name, _media(clip), played)
    if clip.reel is not None:
        made.metadata["cmx_3600"] = {"reel": clip.reel}
    if clip.source is not None:
        made.metadata[OURS] = {"source": clip.source}
    if comments and (clip.note.about or clip.note.words):
        made.metadata[OURS] = {**made.metadata.get(OURS, {}), "about": list(clip.note.about)}
        marker = schema.Marker(" ".join(clip.note.about), played, color=schema.MarkerColor.GREEN)
        marker.comment = clip.note.words
        made.markers.append(marker)
    return made


def _gap(clip: Clip) -> Any:
    return library("OpenTimelineIO").schema.Gap(source_range=_range(0, clip.frames, clip.timebase))


def _media(clip: Clip) -> Any:
    schema = library("OpenTimelineIO").schema
    known = clip.media_start is not None and clip.media_frames is not None
    there = _range(clip.media_start or 0, clip.media_frames or 0, clip.timebase) if known else None
    if clip.file is None:
        media = schema.MissingReference(available_range=there)
    else:
        media = schema.ExternalReference(quote(clip.file), there)
    media.name = clip.file or clip.name
    return media


def _range(start: int, frames: int, timebase: Timebase) -> Any:
    opentime = library("OpenTimelineIO").opentime
    return opentime.TimeRange(_time(start, timebase), _time(frames, timebase))


def _time(frame: int, timebase: Timebase) -> Any:
    return library("OpenTimelineIO").opentime.RationalTime(frame, float(timebase.rate))
