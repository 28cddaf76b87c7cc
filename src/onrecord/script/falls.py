"""What falls with a record: the lines whose verdict or evidence changes without it, and the times."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.chronology import Difference, difference
from onrecord.script.check import Report
from onrecord.script.signoffs import Alteration, alterations, rests_on
from onrecord.script.verdict import WORST_FIRST, Assessment


@dataclass(frozen=True, slots=True, kw_only=True)
class FallenLine:
    """A line that rests on the record, as it is with it and without."""

    before: Assessment
    after: Assessment
    altered: tuple[Alteration, ...]

    @property
    def way(self) -> str:
        """Whether the verdict gets worse, better, or only rests on something else."""
        ranks = WORST_FIRST.index(self.before.verdict), WORST_FIRST.index(self.after.verdict)
        return "same" if ranks[0] == ranks[1] else "worse" if ranks[1] < ranks[0] else "better"


@dataclass(frozen=True, slots=True, kw_only=True)
class Falls:
    """Everything that changes without a record, or with one more: lines, and in the chronology bounds and conflicts.

    `how` says which: "without np-letter", "if np and poliakov were one".
    """

    how: str
    lines: tuple[FallenLine, ...]
    times: Difference

    def of_way(self, way: str) -> list[FallenLine]:
        """The lines that get worse, or better, or stay as they are on other grounds."""
        return [one for one in self.lines if one.way == way]


def falls(how: str, whole: Report, rest: Report) -> Falls:
    """What changes between a dossier and the same without a record, or with one more."""
    return Falls(
        how=how,
        lines=tuple(_lines(whole, rest)),
        times=difference(whole.chronology, rest.chronology),
    )


def _lines(whole: Report, rest: Report) -> Iterator[FallenLine]:
    after = {one.line.id: one for one in rest.lines}
    for before in whole.lines:
        there = after.get(before.line.id)
        if there is not None:
            was, now = rests_on(whole.grounds, before), rests_on(rest.grounds, there)
            altered = tuple(alterations(was, now))
            if altered:
                yield FallenLine(before=before, after=there, altered=altered)
