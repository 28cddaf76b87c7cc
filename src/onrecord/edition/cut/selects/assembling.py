"""Selects become a cut: whole frames, handles, time code, and nothing of what may not leave the house."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.dossier.dossier import Dossier
from onrecord.edition.cut.clip import Clip, Cut, Note
from onrecord.edition.cut.handles import NO_HANDLES, Handles
from onrecord.edition.cut.refusals import NothingToTake
from onrecord.edition.cut.said import said_in
from onrecord.edition.cut.selects.framing import Framing
from onrecord.edition.cut.selects.selecting import Select
from onrecord.edition.cut.transcripts import reach_of
from onrecord.evidence import Audience, Recording, Source
from onrecord.findings import Finding, finding
from onrecord.passages import FrameRate, Timebase, written_stretch
from onrecord.protection import Lives, Use, unnamed, use_of

FILM_BEGINS = "01:00:00:00"
"""With its first hour, as in every cutting room."""

SOUND = (".wav", ".mp3", ".m4a", ".aif", ".aiff", ".flac", ".ogg")


@dataclass
class Assembly:
    """A cut in the making; `findings` tell what was left out of it, and why.

    `rate` is for recordings whose cards do not give one; `spoilt` are sources whose cards could not be read whole.
    """

    dossier: Dossier
    lives: Lives
    handles: Handles = NO_HANDLES
    rate: FrameRate = FrameRate.PAL
    spoilt: frozenset[str] = frozenset()
    findings: list[Finding] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.screen = unnamed(self.dossier, self.lives.chronology.people, Audience.FILM)

    def cut(self, selects: Sequence[Select]) -> Cut:
        """The selects one after another; refuses, as NothingToTake, where none may be used."""
        uses = {source: self._use(source) for source in dict.fromkeys(one.source for one in selects)}
        usable = [select for select in selects if uses[select.source].refused is None]
        timebase = self._recording(usable[0].source).timebase if usable else Timebase(self.rate.exact)
        clips: list[Clip] = []
        for select in usable:
            film = clips[-1].film_end if clips else 0
            clips += self._clips(select, uses[select.source], film, timebase)
        if not clips:
            raise NothingToTake(self.findings[0].what if self.findings else None)
        title, first_frame = self.dossier.production.title, timebase.frame(FILM_BEGINS)
        return Cut(title=title, timebase=timebase, first_frame=first_frame, clips=tuple(clips))

    def _use(self, id: str) -> Use:
        """What of a source may be used, with a finding where it is not all of it."""
        source = self.dossier.sources.get(id)
        if source is None:
            use = Use(refused=f"{id} is no source of the dossier")
        elif id in self.spoilt:
            use = Use(refused=f"The card of {id} has errors, and may say that it is closed")
        else:
            use = use_of(self.dossier, self.lives, source, Audience.FILM)
        if use.refused is not None:
            self._find("left-out", f"{use.refused}. Nothing of it is taken.", id)
        elif use.wanted is not None:
            self._find("no-release", f"{use.wanted}.", id)
        if use.refused is None and source is not None and source.recording is None:
            what = f"The card of {id} has no `recording`: its running time is taken for time code"
            self._find("no-time-code", f"{what}, at {self.rate} frames a second.", id)
        return use

    def _recording(self, source: str) -> Recording:
        return self.dossier.sources[source].recording or Recording(rate=self.rate)

    def _clips(self, select: Select, use: Use, film: int, film_timebase: Timebase) -> Iterator[Clip]:
        source, recording = self.dossier.sources[select.source], self._recording(select.source)
        length = self._length(source, recording)
        framing = Framing(timebase=recording.timebase, length=length, withheld=use.withheld)
        wanted = framing.wanted(select.start, select.end)
        self._tell_of(select, wanted, framing)
        note = self._note(select, use)
        for start, end in framing.pieces(wanted, self.handles):
            film_end = film + round(recording.timebase.seconds(end - start) * film_timebase.rate)
            yield Clip(
                name=recording.file or source.id,
                source=source.id,
                reel=recording.reel,
                file=recording.file,
                timebase=recording.timebase,
                start=recording.first_frame + start,
                end=recording.first_frame + end,
                media_start=recording.first_frame,
                media_frames=length,
                film_start=film,
                film_end=film_end,
                is_seen=not (recording.file or "").lower().endswith(SOUND),
                note=note,
            )
            film = film_end

    def _length(self, source: Source, recording: Recording) -> int | None:
        """How many frames there are for certain: by the card, else as far as the transcript reaches."""
        if recording.frames is not None:
            return recording.frames
        reach = reach_of(self.dossier, source.id)
        return None if reach is None else recording.timebase.after(reach)

    def _tell_of(self, select: Select, wanted: tuple[int, int], framing: Framing) -> None:
        about = (select.source, *select.about)
        if wanted[0] >= wanted[1]:
            where = written_stretch(select.start, select.end)
            self._find(
                "left-out", f"{where} lies behind the end of {select.source}, and is not taken.", *about
            )
        for one in framing.taken_from(wanted):
            where = written_stretch(one.exact_start, one.exact_end)
            self._find("left-out", f"{where} of {select.source} is left out, as its release has it.", *about)

    def _note(self, select: Select, use: Use) -> Note:
        """What is said in a select, unless it names someone whom the film does not name."""
        words = said_in(self.dossier, select.source, (select.start, select.end), use)
        if self.screen.hits(words):
            where = f"{written_stretch(select.start, select.end)} of {select.source}"
            what = f"What is said at {where} names someone whom the film does not name."
            self._find("name-kept-back", what, select.source, *select.about)
            words = ""
        return Note(about=select.about, words=words)

    def _find(self, code: str, what: str, *about: str) -> None:
        self.findings.append(finding(code, what, about=about))
