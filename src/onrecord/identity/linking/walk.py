"""A comparison as a walk: each step asks one question of the pair, and the answer says where to go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlglot.errors import SqlglotError

from onrecord.identity.linking.conditions import condition_in
from onrecord.identity.linking.questions import TEXTS, All, Ask, Condition, Not, Question
from onrecord.identity.linking.splink_model import Comparison, Level
from onrecord.identity.model import NotAModel


@dataclass(frozen=True, slots=True)
class Step:
    """A question, the answer that is wanted, and the steps after it; below zero the walk is over, at a level."""

    question: Question
    wanted: bool
    yes: int
    no: int


@dataclass(slots=True)
class Walks:
    """All comparisons of a model, its steps in one row and its levels in another.

    `conditions` are those of a comparison's levels but the last, which takes whatever is left.
    What costs least is asked first, so that most pairs are given up before their names are compared.
    """

    steps: list[Step] = field(default_factory=list)
    levels: list[Level] = field(default_factory=list)
    entries: list[int] = field(default_factory=list)
    comparisons: list[Comparison] = field(default_factory=list)
    conditions: list[list[Condition]] = field(default_factory=list)

    def best_from(self, rarest: Sequence[float]) -> list[float]:
        """For every step the most that its comparison can still weigh, the rarest agreement counted in."""
        best: list[float] = []
        for step in self.steps:  # a step is laid after those that it leads to
            best.append(max(rarest[end_of(to)] if to < 0 else best[to] for to in (step.yes, step.no)))
        return best


def walks_of(comparisons: Sequence[Comparison]) -> Walks:
    """The walks of a model's comparisons, the cheap ones first."""
    conditions = {one.name: [_condition_of(level) for level in one.levels[:-1]] for one in comparisons}
    walks = Walks()
    for comparison in sorted(comparisons, key=lambda one: (_cost(conditions[one.name]), _counts_rarity(one))):
        _lay(walks, comparison, conditions[comparison.name])
    return walks


def _condition_of(level: Level) -> Condition:
    try:
        return condition_in(level.condition)
    except SqlglotError as wrong:
        raise NotAModel(f"the condition {level.condition} is no SQL") from wrong


def _lay(walks: Walks, comparison: Comparison, conditions: Sequence[Condition]) -> None:
    """Lay a comparison's levels from the last to the first, since each leads on to the next."""
    first = len(walks.levels)
    walks.levels.extend(comparison.levels)
    walks.comparisons.append(comparison)
    walks.conditions.append(list(conditions))
    begin = end_of(first + len(conditions))
    for place in reversed(range(len(conditions))):
        begin = _reach(walks, conditions[place], end_of(first + place), begin, wanted=True)
    walks.entries.append(begin)


def end_of(level: int) -> int:
    """How a step says that the walk ends at a level; and the level, of such an end."""
    return -1 - level


def _reach(walks: Walks, condition: Condition, yes: int, no: int, *, wanted: bool) -> int:
    """Lay the steps that lead to `yes` if the condition has the answer that is wanted, else to `no`.

    What is not known is neither yes nor no, and its contrary is not known either: hence no contrary is asked but of a
    single question (De Morgan).
    """
    if isinstance(condition, Not):
        return _reach(walks, condition.of, yes, no, wanted=not wanted)
    if isinstance(condition, Question):
        walks.steps.append(Step(condition, wanted, yes, no))
        return len(walks.steps) - 1
    every = isinstance(condition, All) == wanted
    begin = yes if every else no
    for part in reversed(condition.of):
        begin = _reach(walks, part, begin if every else yes, no if every else begin, wanted=wanted)
    return begin


def _counts_rarity(comparison: Comparison) -> bool:
    """Whether it weighs more there to agree on something rare."""
    return any(level.rarity is not None for level in comparison.levels)


def _cost(conditions: Sequence[Condition]) -> int:
    """How many questions compare texts or lists, and whether DuckDB has to be asked."""
    asked = [question.ask for one in conditions for question in questions_in(one)]
    return sum((ask in TEXTS) + (ask is Ask.SHARED) + 10 * (ask is Ask.FOREIGN) for ask in asked)


def questions_in(condition: Condition) -> list[Question]:
    """All questions of a condition."""
    if isinstance(condition, Question):
        return [condition]
    if isinstance(condition, Not):
        return questions_in(condition.of)
    return [question for part in condition.of for question in questions_in(part)]
