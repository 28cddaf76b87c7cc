"""A network under random edits of one constraint each, which keep it true but where they contradict it on purpose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from benchmarks.chronology.engine import Edit, Kind
from benchmarks.chronology.networks import COLUMNS, Days, Network
from benchmarks.chronology.rounds import bounds
from onrecord.dates import Step

FARTHEST_LOOSENED = 400
CONTRADICTING = 0.1


@dataclass(slots=True)
class Editing:
    """A network under edits that keep one solution of it true, but for contradictions that are taken back at once."""

    sound: Network
    solution: Days = field(init=False)
    now: dict[int, Edit] = field(default_factory=dict)
    added: int = 0
    contradicted: Edit | None = None

    def __post_init__(self) -> None:
        earliest, latest = bounds(self.sound)()
        # Half-way between two solutions lies a third where no step is of months, and leaves room on both sides.
        self.solution = earliest if self.sound.by_calendar else (earliest + latest) // 2

    @property
    def is_contradicted(self) -> bool:
        """Whether the last edit cannot be true."""
        return self.contradicted is not None

    def random_edits(self, edits: int, chance: np.random.Generator) -> Iterator[Edit]:
        """So many edits, each known here before it is given."""
        for _ in range(edits):
            yield self._take(self._next(chance))

    def network(self) -> Network:
        """The network as it is now, whole."""
        edits = list(self.now.values())
        kept = np.ones(self.sound.size, dtype=np.bool_)
        kept[[edit.number for edit in edits if edit.number < self.sound.size]] = False
        here = [edit for edit in edits if edit.kind is not Kind.REMOVED]
        return self.sound.only(kept).also({name: [getattr(edit, name) for edit in here] for name in COLUMNS})

    def _take(self, edit: Edit) -> Edit:
        self.now[edit.number] = edit
        self.added += edit.kind is Kind.ADDED
        return edit

    def _next(self, chance: np.random.Generator) -> Edit:
        if self.contradicted is not None:
            edit, self.contradicted = replace(self.contradicted, kind=Kind.REMOVED), None
            return edit
        one = self._some_constraint(chance)
        if chance.random() < CONTRADICTING:
            self.contradicted = self._opposite(one)
            return self.contradicted
        kind = Kind(chance.choice(list(Kind)))
        if kind is Kind.ADDED:
            return self._addition(chance)
        return replace(one, kind=kind, days=one.days + self._change(one, kind, chance))

    def _some_constraint(self, chance: np.random.Generator) -> Edit:
        """A constraint that is there, as it is now."""
        while True:
            number = int(chance.integers(self.sound.size + self.added))
            one = self.now.get(number) or self._as_it_was(number)
            if one.kind is not Kind.REMOVED:
                return one

    def _as_it_was(self, number: int) -> Edit:
        values = {column: getattr(self.sound, column)[number].item() for column in COLUMNS}
        return Edit(kind=Kind.ADDED, number=number, **values)

    def _change(self, one: Edit, kind: Kind, chance: np.random.Generator) -> int:
        """By how many days a length changes: tightened by no more than the solution allows."""
        if kind is Kind.REMOVED:
            return 0
        step = Step(one.months, one.days)
        early, late = int(self.solution[one.early]), int(self.solution[one.late])
        room = step.forward(late) - early if one.at_most else late - step.forward(early)
        tighter = (
            int(chance.integers(room + 1))
            if kind is Kind.TIGHTENED
            else -int(chance.integers(FARTHEST_LOOSENED))
        )
        return -tighter if one.at_most else tighter

    def _opposite(self, one: Edit) -> Edit:
        """What cannot be true together with a constraint, in any network."""
        return replace(
            one,
            kind=Kind.ADDED,
            number=self._next_number(),
            early=one.late,
            late=one.early,
            days=one.days + (1 if one.at_most else -1),
            at_most=not one.at_most,
        )

    def _addition(self, chance: np.random.Generator) -> Edit:
        early, late = (int(time) for time in chance.choice(np.arange(self.sound.times), 2, replace=False))
        apart = int(self.solution[late] - self.solution[early]) - int(chance.integers(FARTHEST_LOOSENED))
        number = self._next_number()
        return Edit(
            kind=Kind.ADDED,
            number=number,
            early=early,
            late=late,
            months=0,
            days=apart,
            at_most=False,
            record=0,
        )

    def _next_number(self) -> int:
        return self.sound.size + self.added
