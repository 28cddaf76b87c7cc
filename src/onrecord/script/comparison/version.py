"""One version of a script: its lines in order, by scene, and what each was weighed as, where it was weighed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from onrecord.fountain.lines import ScriptLine, normalised_words
from onrecord.script.mentions import Known, dates_named, names_named, numbers_named
from onrecord.script.mentions.borne import Anything
from onrecord.script.verdict import Assessment, Verdict


@dataclass(frozen=True, eq=False)
class VersionLine:
    """A line of one version; `assessment` is None where no dossier is at hand to weigh it on."""

    line: ScriptLine
    assessment: Assessment | None
    scene: int

    @cached_property
    def words(self) -> str:
        """Its words alone: two lines of the same words are the same line."""
        return normalised_words(self.line.text)

    @property
    def verdict(self) -> Verdict | None:
        """What may be said of it, as far as is known."""
        return None if self.assessment is None else self.assessment.verdict

    @property
    def cites(self) -> tuple[str, ...]:
        """What it rests on."""
        return self.line.cites if self.assessment is None else self.assessment.cites

    @cached_property
    def named(self) -> dict[str, str]:
        """The dates, numbers and names in it, as they stand, by their words without case."""
        text = self.line.text
        found: list[Anything] = [*dates_named(text), *numbers_named(text), *names_named(text, Known())]
        return {one.text.casefold(): one.text for one in sorted(found, key=lambda one: one.start)}


@dataclass(frozen=True)
class VersionScene:
    """A scene of one version: its heading, and where in the order of scenes it stands, from nought."""

    number: int
    heading: str | None
    lines: tuple[VersionLine, ...]


@dataclass(frozen=True)
class Version:
    """A script as it was at one time."""

    name: str
    scenes: tuple[VersionScene, ...]

    @property
    def lines(self) -> list[VersionLine]:
        """All lines, in order."""
        return [line for scene in self.scenes for line in scene.lines]


def version(name: str, lines: Iterable[tuple[ScriptLine, Assessment | None]]) -> Version:
    """A version of a script from its lines; a scene without lines says nothing, and is none."""
    scenes = []
    for number, (heading, members) in enumerate(groupby(lines, key=lambda one: one[0].scene)):
        told = tuple(VersionLine(line, assessment, number) for line, assessment in members)
        scenes.append(VersionScene(number, heading, told))
    return Version(name, tuple(scenes))
