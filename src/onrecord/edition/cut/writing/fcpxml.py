"""A cut as FCPXML 1.9, which Final Cut Pro and Resolve read.

Written here and not by OpenTimelineIO's adapter, which leaves a format at 29.97 without its length of a frame.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from urllib.parse import quote
from xml.etree import ElementTree

from onrecord.edition.cut.clip import Clip, Cut
from onrecord.edition.cut.writing.rates import one_rate
from onrecord.passages import Timebase

Element = ElementTree.Element
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n'


def fcpxml_of(cut: Cut, *, comments: bool) -> str:
    """A cut as one project with one storyline."""
    timebase = one_rate(cut)
    document = Element("fcpxml", version="1.9")
    resources = ElementTree.SubElement(document, "resources")
    ElementTree.SubElement(resources, "format", id="r1", frameDuration=_seconds(1 / timebase.rate))
    assets = _assets(cut, resources)
    event = ElementTree.SubElement(ElementTree.SubElement(document, "library"), "event", name=cut.title)
    project = ElementTree.SubElement(event, "project", name=cut.title)
    spine = ElementTree.SubElement(_sequence(project, cut), "spine")
    for clip in cut.clips:
        _clip(spine, cut, clip, assets[_media(clip)], comments)
    ElementTree.indent(document)
    return HEAD + ElementTree.tostring(document, encoding="unicode") + "\n"


def _sequence(project: Element, cut: Cut) -> Element:
    length = cut.clips[-1].film_end
    return ElementTree.SubElement(
        project,
        "sequence",
        format="r1",
        duration=_frames(length, cut.timebase),
        tcStart=_frames(cut.first_frame, cut.timebase),
        tcFormat=_format(cut.timebase),
    )


def _assets(cut: Cut, resources: Element) -> Mapping[str, str]:
    """Every file or tape that is played, with its own id; an asset has a length, if only as far as it is played."""
    assets: dict[str, str] = {}
    for clip in cut.clips:
        if _media(clip) in assets:
            continue
        id = assets[_media(clip)] = f"r{len(assets) + 2}"
        start = clip.media_start or 0
        played = max(one.end for one in cut.clips if _media(one) == _media(clip)) - start
        asset = ElementTree.SubElement(resources, "asset", id=id, name=clip.name, format="r1")
        asset.set("src", f"file:///{quote((clip.file or clip.name).lstrip('/'))}")
        asset.set("start", _frames(start, clip.timebase))
        asset.set("duration", _frames(clip.media_frames or played, clip.timebase))
        asset.set("hasAudio", "1")
        asset.set("hasVideo", "1" if clip.is_seen else "0")
    return assets


def _clip(spine: Element, cut: Cut, clip: Clip, asset: str, comments: bool) -> None:
    played = ElementTree.SubElement(spine, "asset-clip", ref=asset, name=clip.name)
    played.set("offset", _frames(cut.first_frame + clip.film_start, cut.timebase))
    played.set("start", _frames(clip.start, clip.timebase))
    played.set("duration", _frames(clip.frames, clip.timebase))
    played.set("tcFormat", _format(clip.timebase))
    if comments and (clip.note.about or clip.note.words):
        ElementTree.SubElement(played, "note").text = clip.note.words
        marker = ElementTree.SubElement(played, "marker", value=" ".join(clip.note.about))
        marker.set("start", _frames(clip.start, clip.timebase))
        marker.set("duration", _frames(1, clip.timebase))


def _media(clip: Clip) -> str:
    return clip.file or clip.name


def _format(timebase: Timebase) -> str:
    return "DF" if timebase.drop_frame else "NDF"


def _frames(frames: int, timebase: Timebase) -> str:
    return _seconds(timebase.seconds(frames))


def _seconds(seconds: Fraction) -> str:
    """A length as FCPXML writes it, in whole frames: 1001/30000s, 12s."""
    return (
        f"{seconds.numerator}s" if seconds.denominator == 1 else f"{seconds.numerator}/{seconds.denominator}s"
    )
