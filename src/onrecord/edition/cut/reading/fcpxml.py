"""FCPXML read (Final Cut Pro): what the storyline plays, with connected clips and those that are kept in sync.

Read here and not by OpenTimelineIO's adapter, which takes 29.97 frames a second for 29.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from onrecord.edition.cut.clip import Clip, Cut
from onrecord.passages import Timebase

Element = ElementTree.Element

PLAYED = frozenset({"asset-clip", "clip", "video", "audio", "ref-clip", "sync-clip", "mc-clip", "spine"})
"""Elements that show or sound something; gaps, titles, transitions and generators are not from any source."""


class NoProject(ValueError):
    """There is no sequence in the file."""


@dataclass(frozen=True, slots=True)
class _Window:
    """A stretch of an element's own time, and where in the film it begins; in seconds."""

    start: Fraction
    end: Fraction
    film: Fraction


@dataclass(frozen=True, slots=True)
class _Document:
    """The resources of a document by their ids, and how its film is counted."""

    resources: Mapping[str, Element]
    timebase: Timebase


def read_fcpxml(text: str) -> Cut:
    """The cut of the first sequence of a document."""
    root = ElementTree.fromstring(text)
    sequence = root.find(".//project/sequence")
    spine = sequence.find("spine") if sequence is not None else None
    if sequence is None or spine is None:
        raise NoProject("there is no project in it")
    resources = {one.get("id", ""): one for one in root.findall("resources/*")}
    document = _Document(resources, _timebase(resources, sequence))
    project = root.find(".//project")
    start = _time(sequence, "tcStart")
    whole = _Window(start, start + _time(sequence, "duration"), Fraction(0))
    clips = sorted(_played(document, spine, whole), key=lambda clip: clip.film_start)
    return Cut(
        title=project.get("name", "") if project is not None else "",
        timebase=document.timebase,
        first_frame=round(start * document.timebase.rate),
        clips=tuple(clips),
    )


def _timebase(resources: Mapping[str, Element], sequence: Element) -> Timebase:
    frame = _time(resources.get(sequence.get("format", ""), Element("format")), "frameDuration")
    return Timebase(1 / frame if frame else Fraction(25), sequence.get("tcFormat") == "DF")


def _played(document: _Document, holder: Element, window: _Window) -> Iterator[Clip]:
    """What the elements in one element play, as far as they lie in its window."""
    behind = window.start
    for element in holder:
        if element.tag not in PLAYED and element.tag not in ("gap", "title"):
            continue
        offset = _time(element, "offset", behind)
        length = _length(document, element)
        behind = offset + length
        start, end = max(offset, window.start), min(behind, window.end)
        if element.tag == "spine":  # a storyline that is connected counts on in the time of what holds it
            yield from _played(document, element, _Window(window.start, window.end, window.film))
        elif start < end and element.get("enabled") != "0":
            own = _time(element, "start") + start - offset
            yield from _of(
                document, element, _Window(own, own + end - start, window.film + start - window.start)
            )


def _of(document: _Document, element: Element, window: _Window) -> Iterator[Clip]:
    """What one element plays, and what is connected to it."""
    asset = document.resources.get(element.get("ref", ""))
    if element.tag in ("asset-clip", "ref-clip", "mc-clip", "video", "audio") and _is_of_a_source(asset):
        yield _clip(document, element, asset, window)
    yield from _played(document, element, window)


def _is_of_a_source(resource: Element | None) -> bool:
    """Whether a resource is something recorded: an effect is a generator or a title."""
    return resource is not None and resource.tag != "effect"


def _clip(document: _Document, element: Element, asset: Element | None, window: _Window) -> Clip:
    resource = asset if asset is not None else Element("asset")
    rate, frames = document.timebase.rate, document.timebase
    known = resource.get("duration") is not None
    first = round(_time(resource, "start") * rate)
    return Clip(
        name=element.get("name") or resource.get("name") or "a clip without a name",
        file=_file(resource),
        timebase=Timebase(rate, frames.may_drop and element.get("tcFormat") == "DF"),
        start=round(window.start * rate),
        end=max(round(window.end * rate), round(window.start * rate) + 1),
        media_start=first if known else None,
        media_frames=round(_time(resource, "duration") * rate) if known else None,
        film_start=round(window.film * rate),
        film_end=round((window.film + window.end - window.start) * rate),
        is_seen=element.tag != "audio" and resource.get("hasVideo") != "0",
        is_heard=element.tag != "video" and resource.get("hasAudio") != "0",
    )


def _file(asset: Element) -> str | None:
    """The file of an asset, which newer documents have in a `media-rep` of its own."""
    media = asset.find("media-rep")
    address = asset.get("src") or (media.get("src") if media is not None else None)
    return unquote(urlsplit(address).path) if address else None


def _length(document: _Document, element: Element) -> Fraction:
    """How long an element is: by its own word, else as long as what it refers to."""
    if element.get("duration") is not None:
        return _time(element, "duration")
    return _time(document.resources.get(element.get("ref", ""), Element("asset")), "duration")


def _time(element: Element, name: str, otherwise: Fraction = Fraction(0)) -> Fraction:
    """A time in seconds, written 1001/30000s or 12s."""
    written = element.get(name)
    return otherwise if written is None else Fraction(written.strip().removesuffix("s"))
