"""What the script plays: the stretches of recordings that its lines bite or cite."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from onrecord.dossier.dossier import Dossier
from onrecord.edition.cut.matching import Played
from onrecord.edition.cut.transcripts import stretches_of
from onrecord.passages import exact
from onrecord.script import ScriptLine


@dataclass(frozen=True, slots=True)
class Scripted:
    """A stretch of a recording that a line stands for; `is_bite` where the line says that it is played."""

    line: ScriptLine
    source: str
    start: Fraction
    end: Fraction
    is_bite: bool


@dataclass(frozen=True)
class Scripting:
    """The lines of the scripts that a cut is held against, by what they play and cite."""

    dossier: Dossier
    lines: tuple[ScriptLine, ...]

    @cached_property
    def stretches(self) -> tuple[Scripted, ...]:
        """Every stretch of a recording that a line bites, or cites a statement of."""
        return tuple(scripted for line in self.lines for scripted in self._of(line))

    def of(self, source: str) -> list[Scripted]:
        """The stretches of one recording."""
        return self._by_source.get(source, [])

    def citing(self, source: str) -> list[ScriptLine]:
        """The lines that cite or play anything of a source."""
        return self._citing.get(source, [])

    @cached_property
    def _by_source(self) -> Mapping[str, list[Scripted]]:
        found: dict[str, list[Scripted]] = {}
        for one in self.stretches:
            found.setdefault(one.source, []).append(one)
        return found

    @cached_property
    def _citing(self) -> Mapping[str, list[ScriptLine]]:
        found: dict[str, list[ScriptLine]] = {}
        for line in self.lines:
            for source in _sources_of(line):
                found.setdefault(source, []).append(line)
        return found

    def behind(self, played: Played) -> list[ScriptLine]:
        """The lines that a clip is there for: those of its stretch, else, of a picture, those that cite its source."""
        meeting = [one.line for one in self.of(played.source.id) if played.meets(one.start, one.end)]
        if meeting or self.of(played.source.id):
            return list({line.id: line for line in meeting}.values())
        return self.citing(played.source.id)

    def _of(self, line: ScriptLine) -> Iterable[Scripted]:
        if line.bite is not None:
            yield Scripted(line, line.bite.source, exact(line.bite.start), exact(line.bite.end), True)
        for id in line.cites:
            statement = self.dossier.statements.get(id)
            for passage in statement.at if statement is not None else ():
                if passage.time is not None and statement is not None:
                    for start, end in stretches_of(self.dossier, statement.source, passage.time):
                        yield Scripted(line, statement.source, start, end, False)


def _sources_of(line: ScriptLine) -> set[str]:
    cited = {id.partition("/")[0] for id in line.cites}
    return cited if line.bite is None else {*cited, line.bite.source}
