"""What a cut is held against: the script, the cards, the releases, and whose names are not to be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from onrecord.dossier.dossier import Dossier
from onrecord.edition.cut.clip import Clip, Cut
from onrecord.edition.cut.handles import NO_HANDLES, Handles
from onrecord.edition.cut.matching import Matched, Played, match
from onrecord.edition.cut.said import said_in
from onrecord.edition.cut.scripted import Scripting
from onrecord.evidence import Audience, Source
from onrecord.findings import Finding, Where, finding
from onrecord.protection import Lives, Screen, Use, unnamed, use_of
from onrecord.script import ScriptLine, Signing

LONGEST_WORDS = 160


@dataclass(frozen=True)
class Audit:
    """A cut, and everything that it is held against.

    `signing` is how lines stand with those who check them; `slack` is how much a clip may differ from its bite.
    """

    dossier: Dossier
    lives: Lives
    cut: Cut
    lines: tuple[ScriptLine, ...]
    signing: Mapping[str, Signing]
    slack: Handles = NO_HANDLES

    @cached_property
    def matched(self) -> Matched:
        """Its clips, with their sources."""
        return match(self.dossier, self.cut)

    @cached_property
    def script(self) -> Scripting:
        """What the script plays and cites."""
        return Scripting(self.dossier, self.lines)

    @cached_property
    def screen(self) -> Screen:
        """The names that are not to be told."""
        return unnamed(self.dossier, self.lives.chronology.people, Audience.FILM)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources that are played or shown, in the order of the film."""
        return {one.source.id: one.source for one in self.matched.played}

    @cached_property
    def uses(self) -> dict[str, Use]:
        """What of each may be used for the film."""
        return {id: use_of(self.dossier, self.lives, one, Audience.FILM) for id, one in self.sources.items()}

    def played(self, source: str) -> list[Played]:
        """The clips of one source."""
        return [one for one in self.matched.played if one.source.id == source]

    def at(self, clip: Clip) -> str:
        """Where in the film a clip is, as a sentence begins with it."""
        return f"{self.cut.film_label(clip.film_start)}-{self.cut.film_label(clip.film_end)}"

    def first_at(self, source: str) -> str:
        """Where in the film a source is first met."""
        return self.at(self.played(source)[0].clip)

    def allows(self, played: Played, length: Fraction) -> bool:
        """Whether so much more or less is within what an editor's hand may differ."""
        timebase = played.clip.timebase
        # Bites are written in tenths and clips cut in frames: half a frame either way is nobody's doing.
        return length * timebase.rate <= self.slack.length(timebase) + Fraction(1, 2)

    def heard(self, source: str, start: Fraction, end: Fraction) -> str:
        """What is said in a stretch, as the end of a sentence; nothing that is not to be told."""
        words = said_in(self.dossier, source, (start, end), self.uses.get(source, Use()))
        if not words or self.screen.hits(words):
            return "."
        return f": “{words[:LONGEST_WORDS]}{'…' if len(words) > LONGEST_WORDS else ''}”"


def of_line(code: str, what: str, line: ScriptLine, source: str) -> Finding:
    """A finding at a line of the script."""
    where = Where(file=f"scripts/{line.script}.fountain", line=line.line, column=line.column)
    return finding(code, what, about=(line.id, source), where=where)
