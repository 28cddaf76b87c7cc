"""The story as strangers may read it: each line as it is said, or an honest word that the production holds it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from onrecord.edition.site.boundary import Held, Piece, piece_of, shown
from onrecord.edition.site.chapters import Headings, headings_of
from onrecord.evidence import Script
from onrecord.fountain import ScriptLine, read_lines
from onrecord.script import Assessment, Report, Verdict


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


def story_of(scripts: Iterable[Script], report: Report) -> tuple[Chapter, ...]:
    """The chapters of all scripts, as far as they may be shown."""
    chapters = [chapter for script in scripts for chapter in _chapters(script, report)]
    return tuple(replace(chapter, number=number) for number, chapter in enumerate(chapters, start=1))


def _chapters(script: Script, report: Report) -> Iterator[Chapter]:
    headings = headings_of(script)
    lines = read_lines(script).lines
    for (title, _), members in groupby(lines, key=lambda line: headings.chapter(line.line)):
        scenes = _scenes(list(members), headings, report)
        yield Chapter(0, shown(title), tuple(_joined(scenes)))


def _scenes(lines: Sequence[ScriptLine], headings: Headings, report: Report) -> Iterator[Scene]:
    for (heading, _), members in groupby(lines, key=lambda line: headings.scene(line.line)):
        under = list(members)
        pieces = [piece_of(report, line) for line in under]
        held = [one for one in pieces if isinstance(one, Held)]
        if held and not any(map(_is_of_fact, pieces)):
            # Its heading, and what is only staged under it, would tell of nothing but what is held.
            yield Scene(None, under[0].kind.value, tuple(_merged(held)))
        else:
            yield Scene(shown(heading), under[0].kind.value, tuple(_merged(pieces)))


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
