"""A cut as Final Cut Pro 7 XML (xmeml), which Premiere and Resolve read; Final Cut Pro itself reads FCPXML."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from onrecord.edition.cut.clip import Clip, Cut
from onrecord.edition.cut.library import library
from onrecord.edition.cut.writing.rates import one_rate
from onrecord.edition.cut.writing.timeline import timeline_of

ADAPTER = "fcp_xml"


def xmeml_of(cut: Cut, *, comments: bool) -> str:
    """A cut as xmeml, by OpenTimelineIO's adapter, which wants to be told of drop frame, reels and sound."""
    one_rate(cut)
    otio = library("Final Cut Pro 7 XML")
    cut = replace(cut, clips=tuple(_with_length(cut, clip) for clip in cut.clips))
    timeline = timeline_of(cut, comments=comments)
    timeline.metadata[ADAPTER] = {"timecode": _format(cut.timebase.drop_frame)}
    for track in timeline.tracks:
        for clip in track.find_clips():
            _finish(clip, cut, is_sound=track.kind == otio.schema.TrackKind.Audio)
    return f"{otio.adapters.write_to_string(timeline, ADAPTER)}"


def _with_length(cut: Cut, clip: Clip) -> Clip:
    """A clip of a file whose length is known, if only as far as the cut plays it: a file in xmeml has one."""
    if clip.media_frames is not None and clip.media_start is not None:
        return clip
    start = clip.media_start or 0
    end = max(other.end for other in cut.clips if other.name == clip.name)
    return replace(clip, media_start=start, media_frames=end - start)


def _finish(clip: Any, cut: Cut, *, is_sound: bool) -> None:
    media = clip.media_reference
    reel = clip.metadata.get("cmx_3600", {}).get("reel")
    drop_frame = any(one.timebase.drop_frame for one in cut.clips if one.name == clip.name)
    media.metadata[ADAPTER] = {
        "timecode": {**_format(drop_frame), **({"reel": {"name": reel}} if reel else {})}
    }
    if is_sound:
        clip.metadata[ADAPTER] = {"sourcetrack": {"mediatype": "audio", "trackindex": "1"}}
        del clip.markers[:]
    for marker in clip.markers:
        # A marker stands in the file as it is counted, not in its time code.
        start = marker.marked_range.start_time - media.available_range.start_time
        marker.marked_range = type(marker.marked_range)(start, marker.marked_range.duration)
        marker.metadata[ADAPTER] = {"comment": marker.comment}


def _format(drop_frame: bool) -> dict[str, str]:
    return {"displayformat": "DF" if drop_frame else "NDF"}
