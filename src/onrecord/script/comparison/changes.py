"""What became of each line from one version to the next, and what that rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from onrecord.script.comparison.scenes import SceneChange
from onrecord.script.comparison.version import Version, VersionLine
from onrecord.script.difference import Difference, compare_whole
from onrecord.script.line_findings import besides_its_verdict


class Fate(StrEnum):
    """What became of a line.

    `changed` is a line in other words, `retold` one that tells what one or several others told, `moved` the same
    words elsewhere, and `weighed` the same words on other evidence or with another verdict.
    """

    ADDED = "added"
    DROPPED = "dropped"
    CHANGED = "changed"
    RETOLD = "retold"
    MOVED = "moved"
    WEIGHED = "weighed"


@dataclass(frozen=True, eq=False)
class LineChange:
    """A line before and after: none, one, or several that became one; None where there is none after."""

    fate: Fate
    before: tuple[VersionLine, ...]
    after: VersionLine | None

    @property
    def difference(self) -> Difference | None:
        """How the wording changed, where it is still one line's."""
        if self.fate is not Fate.CHANGED or self.after is None:
            return None
        return compare_whole(self.before[0].line.text, self.after.line.text)

    @property
    def newly_named(self) -> tuple[str, ...]:
        """The dates, numbers and names that the line has now and had not."""
        had = {one for line in self.before for one in line.named}
        return () if self.after is None else _without(self.after.named, had)

    @property
    def named_no_more(self) -> tuple[str, ...]:
        """Those that it had and has no longer; of a dropped line, all."""
        has = {} if self.after is None else self.after.named
        return tuple(one for line in self.before for one in _without(line.named, set(has)))

    @property
    def needs(self) -> tuple[str, ...]:
        """What of the line now wants evidence, and why; empty where nothing does."""
        if self.after is None or self.fate is Fate.MOVED:
            return ()
        assessment, line = self.after.assessment, self.after.line
        if assessment is not None:
            because = () if assessment.severity is None else assessment.because
            return (*because, *(what for _, what in besides_its_verdict(assessment)))
        bare = not line.cites and line.bite is None and line.exempt is None
        return ("It cites nothing.",) if bare else ()


@dataclass(frozen=True)
class Comparison:
    """Everything that differs between two versions of a script, in the order of the new one."""

    before: Version
    after: Version
    scenes: tuple[SceneChange, ...]
    lines: tuple[LineChange, ...]
    same: int

    def of(self, fate: Fate) -> list[LineChange]:
        """The lines that this became of."""
        return [one for one in self.lines if one.fate is fate]


def _without(named: Mapping[str, str], others: set[str]) -> tuple[str, ...]:
    return tuple(text for one, text in named.items() if one not in others)
