"""Subtitles of a cut, from the transcripts of what is played: SubRip (SRT) and WebVTT."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from onrecord.dossier.dossier import Dossier
from onrecord.edition.cut.clip import Clip, Cut
from onrecord.edition.cut.transcripts import transcript_of
from onrecord.evidence import Audience
from onrecord.findings import Finding, finding
from onrecord.passages import Cue, written
from onrecord.protection import Lives, unnamed, use_of


@dataclass
class Subtitling:
    """The subtitles of a cut in one language; `findings` tell what has none, and why."""

    dossier: Dossier
    lives: Lives
    language: str | None = None
    findings: list[Finding] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.screen = unnamed(self.dossier, self.lives.chronology.people, Audience.FILM)

    def of(self, cut: Cut) -> tuple[Cue, ...]:
        """What is said in a cut, in times of the film counted from its beginning."""
        return tuple(cue for clip in cut.clips for cue in self._clip(cut, clip))

    def _clip(self, cut: Cut, clip: Clip) -> Iterator[Cue]:
        source = self.dossier.sources[clip.source or ""]
        transcript = transcript_of(self.dossier, source.id, self.language)
        if transcript is None:
            self._find_once(
                "no-transcript", f"{source.id} has no text{_in(self.language)} with time codes.", source.id
            )
            return
        use = use_of(self.dossier, self.lives, source, Audience.FILM)
        first = clip.running(clip.start, clip.media_start or 0)
        last = clip.running(clip.end, clip.media_start or 0)
        film = cut.timebase.seconds(clip.film_start)
        for cue in transcript:
            # Half of a sentence at a clip's edge is shown whole; what a release leaves out never, not in part.
            if not cue.meets(first, last) or use.withholds(cue.start, cue.end):
                continue
            if self.screen.hits(cue.words):
                what = f"What {source.id} says at {written(cue.start)} names someone whom the film does not name."
                self._find_once("name-kept-back", f"{what} It has no subtitle.", source.id)
                continue
            yield Cue(film + max(cue.start, first) - first, film + min(cue.end, last) - first, cue.words)

    def _find_once(self, code: str, what: str, source: str) -> None:
        found = finding(code, what, about=(source,))
        if found not in self.findings:
            self.findings.append(found)


def srt(subtitles: Sequence[Cue]) -> str:
    """Subtitles as SubRip: numbered, with a comma before the thousandths."""
    return "\n".join(
        f"{number}\n{_times(cue).replace('.', ',')}\n{_rows(cue.words).replace('-->', '→')}\n"
        for number, cue in enumerate(subtitles, start=1)
    )


def vtt(subtitles: Sequence[Cue]) -> str:
    """Subtitles as WebVTT (W3C)."""
    cues = (f"{_times(cue)}\n{html.escape(_rows(cue.words), quote=False)}\n" for cue in subtitles)
    return "\n".join(("WEBVTT\n", *cues))


def _times(cue: Cue) -> str:
    return f"{written(cue.start)} --> {written(max(cue.end, cue.start + Fraction(1, 1000)))}"


def _rows(words: str) -> str:
    """The rows of a subtitle: an empty one would end it."""
    return "\n".join(row.strip() for row in words.splitlines() if row.strip())


def _in(language: str | None) -> str:
    return "" if language is None else f".{language}"
