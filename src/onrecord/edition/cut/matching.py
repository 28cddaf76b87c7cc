"""Which source a clip is of, and which stretch of it: by its own word, its file, its name or its reel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import PurePosixPath

from onrecord.dossier.dossier import Dossier
from onrecord.edition.cut.clip import Clip, Cut
from onrecord.edition.cut.reels import reel_of
from onrecord.evidence import Source


@dataclass(frozen=True, slots=True)
class Played:
    """A clip with the source that it is of; `start` and `end` are running time, in seconds from its beginning."""

    clip: Clip
    source: Source
    start: Fraction
    end: Fraction

    def meets(self, start: Fraction, end: Fraction) -> bool:
        """Whether anything between two moments of the recording is played."""
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True)
class Matched:
    """A cut's clips: those of sources on record in their order, and those of nothing on record."""

    played: tuple[Played, ...]
    unknown: tuple[Clip, ...]


def match(dossier: Dossier, cut: Cut) -> Matched:
    """Every clip with its source; picture and sound of one stretch are one."""
    played: dict[tuple[object, ...], Played] = {}
    unknown: dict[tuple[object, ...], Clip] = {}
    for clip in cut.clips:
        source = source_of(dossier, clip)
        place = (clip.film_start, clip.film_end, clip.start, clip.end)
        if source is None:
            unknown.setdefault((clip.name, *place), clip)
        else:
            start, end = running_time(source, clip)
            played.setdefault((source.id, *place), Played(clip, source, start, end))
    return Matched(tuple(played.values()), tuple(unknown.values()))


def source_of(dossier: Dossier, clip: Clip) -> Source | None:
    """The source that a clip is of; None where nothing on record answers to it, or several do alike."""
    if clip.source is not None and clip.source in dossier.sources:
        return dossier.sources[clip.source]
    called = {*_spellings(clip.file), *_spellings(clip.name)}
    by_name = [source for source in dossier.sources.values() if called & set(_called(source))]
    if len(by_name) == 1:
        return by_name[0]
    on_reel = by_name or [one for one in dossier.sources.values() if _is_on_reel(one, clip)]
    within = [source for source in on_reel if _is_within(source, clip)]
    return within[0] if len(within) == 1 else None


def running_time(source: Source, clip: Clip) -> tuple[Fraction, Fraction]:
    """From when until when of its recording a clip plays; a file that counts from zero is not in time code."""
    recording = source.recording
    if recording is None or (clip.media_start == 0 and recording.first_frame != 0):
        begins = clip.timebase.seconds(clip.media_start or 0)
    else:
        begins = recording.timebase.seconds(recording.first_frame)
    return clip.timebase.seconds(clip.start) - begins, clip.timebase.seconds(clip.end) - begins


def _called(source: Source) -> Iterator[str]:
    """What a clip of a source may be called: by its id, or by its file."""
    yield source.id
    if source.recording is not None:
        yield from _spellings(source.recording.file)


def _spellings(file: str | None) -> Iterable[str]:
    """A file's name without its folders, with its ending and without."""
    if not file:
        return ()
    name = PurePosixPath(file.replace("\\", "/")).name.casefold()
    return name, PurePosixPath(name).stem


def _is_on_reel(source: Source, clip: Clip) -> bool:
    reel = source.recording.reel if source.recording is not None else None
    return reel is not None and clip.reel is not None and clip.reel in (reel, reel_of(reel))


def _is_within(source: Source, clip: Clip) -> bool:
    """Whether a clip's time code can be in a source's recording."""
    start, end = running_time(source, clip)
    frames = source.recording.frames if source.recording is not None else None
    length = None if source.recording is None or frames is None else source.recording.timebase.seconds(frames)
    return start >= 0 and (length is None or end <= length + clip.timebase.seconds(1))
