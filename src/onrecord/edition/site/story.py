"""The story as strangers may read it: each line as it is said, or an honest word that the production holds it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from onrecord.dates import Calendar, NoSuchDay, readings
from onrecord.dossier.dossier import Dossier
from onrecord.edition.site.chapters import Headings, headings_of
from onrecord.evidence import Access, Script
from onrecord.protection import Screen, is_shut
from onrecord.script import Assessment, Report, ScriptLine, Verdict, read_lines
from onrecord.script.assess import assess
from onrecord.script.claim import Claim
from onrecord.script.weighing import withheld


@dataclass(frozen=True, slots=True)
class Held:
    """Something that the production keeps to itself; `until` is the last day on which its source is closed."""

    until: date | None = None


Piece = Assessment | Held


@dataclass(frozen=True, slots=True)
class Scene:
    """What stands under one heading; the heading of a scene that is held whole is held too."""

    heading: str | None
    kind: str
    pieces: tuple[Piece, ...]

    @property
    def told(self) -> tuple[Assessment, ...]:
        """The lines that are shown."""
        return tuple(one for one in self.pieces if isinstance(one, Assessment))


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section of the script; `title` is None before the first, and where it may not be shown."""

    number: int
    title: str | None
    scenes: tuple[Scene, ...]

    @property
    def told(self) -> tuple[Assessment, ...]:
        """The lines that are shown."""
        return tuple(one for scene in self.scenes for one in scene.told)

    @property
    def held(self) -> tuple[Held, ...]:
        """What is not."""
        return tuple(one for scene in self.scenes for one in scene.pieces if isinstance(one, Held))


@dataclass(frozen=True, slots=True)
class Boundary:
    """What of a script may leave the house: `house` is the whole dossier, `public` a report on the narrowed one.

    Default is no. A line is shown if all that it cites may be read, if nothing in it names anyone withheld, and
    if the evidence may be used on the web; a line of fact that cites nothing is not shown.
    """

    house: Dossier
    public: Report
    screen: Screen

    def piece(self, line: ScriptLine) -> Piece:
        """A line with its verdict on public evidence, or why it is held."""
        if self._is_named(line) or not self._is_carried(line):
            return Held(self._until(line))
        assessment = assess(self.public.grounds, line)
        # A graver verdict may stand before this objection, and must not hide it.
        is_withheld = any(withheld(Claim(self.public.grounds, line)))
        return Held() if is_withheld or assessment.verdict is Verdict.UNCITED else assessment

    def shown(self, words: str | None) -> str | None:
        """A heading, if it names nobody withheld."""
        return None if words is None or self.screen.hits(words) else words

    def _is_named(self, line: ScriptLine) -> bool:
        """Whether the line names someone withheld: in its words, by who speaks, or by its label."""
        return self.screen.hits((line.text, line.speaker or "", line.label.words if line.label else ""))

    def _is_carried(self, line: ScriptLine) -> bool:
        public = self.public.dossier
        known = public.statements.keys() | public.questions.keys() | public.judgements.keys()
        bite = line.bite is None or line.bite.source in public.sources
        return bite and all(id in known for id in line.cites)

    def _until(self, line: ScriptLine) -> date | None:
        """The day until which its sources are closed, where that is all that stands against the line."""
        closed = [self._opening(id) for id in line.cites if id not in self.public.dossier.statements]
        known = [day for day in closed if day is not None]
        if self._is_named(line) or len(known) < len(closed) or line.bite is not None:
            return None
        return max(known, default=None)

    def _opening(self, cited: str) -> date | None:
        """The day until which the source of a statement is closed."""
        source = self.house.sources.get(cited.partition("/")[0])
        if source is None or source.access is None or not is_shut(source.access, self.public.grounds.today):
            return None
        return _last_day(source.access)


def _last_day(access: Access) -> date | None:
    """The last day of a restriction by its longest reading; None where it has no end that can be told."""
    try:
        found = () if access.until is None else readings(access.until, Calendar.GREGORIAN, about=0)
    except NoSuchDay:
        return None
    lasts = [reading.extent.last for reading in found]
    known = [last for last in lasts if last is not None]
    return date.fromordinal(max(known)) if known and len(known) == len(lasts) else None


def story_of(scripts: Iterable[Script], boundary: Boundary) -> tuple[Chapter, ...]:
    """The chapters of all scripts, as far as they may be shown."""
    chapters = [chapter for script in scripts for chapter in _chapters(script, boundary)]
    return tuple(replace(chapter, number=number) for number, chapter in enumerate(chapters, start=1))


def _chapters(script: Script, boundary: Boundary) -> Iterator[Chapter]:
    headings = headings_of(script)
    lines = read_lines(script).lines
    for (title, _), members in groupby(lines, key=lambda line: headings.chapter(line.line)):
        scenes = _scenes(list(members), headings, boundary)
        yield Chapter(0, boundary.shown(title), tuple(_joined(scenes)))


def _scenes(lines: Sequence[ScriptLine], headings: Headings, boundary: Boundary) -> Iterator[Scene]:
    for (heading, _), members in groupby(lines, key=lambda line: headings.scene(line.line)):
        under = list(members)
        pieces = [boundary.piece(line) for line in under]
        held = [one for one in pieces if isinstance(one, Held)]
        if held and not any(map(_is_of_fact, pieces)):
            # Its heading, and what is only staged under it, would tell of nothing but what is held.
            yield Scene(None, under[0].kind.value, tuple(_merged(held)))
        else:
            yield Scene(boundary.shown(heading), under[0].kind.value, tuple(_merged(pieces)))


def _joined(scenes: Iterable[Scene]) -> Iterator[Scene]:
    """The scenes, those that are held whole one after another as one: how many they are would tell something too."""
    for is_told, neighbours in groupby(scenes, key=lambda scene: bool(scene.told)):
        if is_told:
            yield from neighbours
        else:
            first, *others = neighbours
            pieces = (piece for scene in (first, *others) for piece in scene.pieces)
            yield replace(first, pieces=tuple(_merged(pieces)))


def _is_of_fact(piece: Piece) -> bool:
    return isinstance(piece, Assessment) and piece.verdict is not Verdict.NOT_A_FACT


def _merged(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours that are held alike are told once: how many they are would tell something of them."""
    before: Piece | None = None
    for piece in pieces:
        if not (isinstance(piece, Held) and piece == before):
            yield piece
        before = piece
