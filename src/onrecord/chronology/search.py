"""Whether all choices can be made together, and which records leave none.

A temporal network whose constraints may be alternatives is searched one choice after another, with the
network itself as what rules ways out (Stergiou and Koubarakis, "Backtracking algorithms for disjunctions of
temporal constraints", Artificial Intelligence 120, 2000). The earliest schedule is the witness: a choice that
it meets needs no deciding. Where no way is left, what ruled each way out is known; if that holds an earlier
decision, the latest such is taken back and tried the other way, and nothing between is tried in vain
(conflict-directed backjumping: Prosser, "Hybrid algorithms for the constraint satisfaction problem",
Computational Intelligence 9, 1993). If it holds none, these records alone leave no way.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.chronology.choices import Choice, Way, bound_by
from onrecord.chronology.engine import Towards
from onrecord.chronology.standing import Standing

MOST_TRIES = 20_000
"""How many ways are tried, besides one for every choice, before a dossier is too tangled to say."""

DECISION = "\0"
"""What a decision is called among the records that a constraint rests on; no record is called so."""


@dataclass(frozen=True, slots=True)
class Deadlock:
    """A choice that records leave no way for."""

    choice: Choice
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search came to: the deadlocks, and whether it was given up before all choices were made."""

    deadlocks: tuple[Deadlock, ...]
    given_up: bool


@dataclass(slots=True)
class _Decision:
    """A choice as it is made for now: which way of which, and what ruled out the ways before it."""

    choice: int
    ways: Sequence[Way]
    way: int
    ruled_out_by: frozenset[str]


def search(standing: Standing, choices: Sequence[Choice]) -> Searched:
    """Make all choices together, as far as they can be; leaves the standing as it was."""
    return _Search(standing, choices).run()


class _Search:
    """The decisions so far, each pushed upon the network, and the choices that are still to be looked at."""

    def __init__(self, standing: Standing, choices: Sequence[Choice]) -> None:
        self.standing = standing
        self.choices = choices
        self.decisions: list[_Decision] = []
        self.decided: set[int] = set()
        self.deadlocks: list[Deadlock] = []
        self.over: set[int] = set()
        self.tries_left = MOST_TRIES + len(choices)
        self.open: deque[int] = deque()
        self.queued: set[int] = set()

    def run(self) -> Searched:
        for at in sorted((at for at in range(len(self.choices)) if not self._is_met(at)), key=self._when):
            self._queue(at)
        while self.open and self.tries_left > 0:
            at = self.open.popleft()
            self.queued.discard(at)
            if self._is_to_decide(at):
                self._decide(at)
        given_up = any(map(self._is_to_decide, self.open))
        for _ in self.decisions:
            self.standing.pop()
        return Searched(tuple(self.deadlocks), given_up)

    def _when(self, at: int) -> tuple[int, int]:
        """Neighbours first: once what lies side by side is in order, what lies further apart mostly is too."""
        days = self.standing.days(Towards.EARLIEST)
        begun = [days[time] for time in self.choices[at].times]
        return max(begun), -min(begun)

    def _is_to_decide(self, at: int) -> bool:
        return at not in self.decided and at not in self.over and not self._is_met(at)

    def _is_met(self, at: int) -> bool:
        choice = self.choices[at]
        return choice.is_met(self.standing.days(Towards.EARLIEST)) or not self.standing.doubted.isdisjoint(
            choice.because
        )

    def _decide(self, at: int) -> None:
        ways = sorted(self.choices[at].ways(self.standing.counts), key=self._lack)
        decision = _Decision(at, ways, 0, frozenset())
        while not self._try(decision):
            decided = self._latest_of(decision.ruled_out_by)
            because = [*self.choices[decision.choice].because, *sorted(decision.ruled_out_by)]
            if decided is None:
                self._deadlock(decision.choice, because)
                return
            self._queue(decision.choice)
            decision = self._return_to(decided, because)

    def _lack(self, way: Way) -> int:
        """By how many days the schedule misses a way: what is nearest is tried first."""
        day_of = self.standing.days(Towards.EARLIEST)
        return sum(not one.holds(day_of) for one in way)

    def _try(self, decision: _Decision) -> bool:
        """Push the first way that is not ruled out; False, with what rules all of them out, where none is left."""
        me = f"{DECISION}{decision.choice}"
        while decision.way < len(decision.ways):
            self.tries_left -= 1
            way = decision.ways[decision.way]
            refuted = self.standing.push([one._replace(because=(*one.because, me)) for one in way])
            if refuted is None:
                self.decisions.append(decision)
                self.decided.add(decision.choice)
                self._look_again(self.standing.moved)
                return True
            decision.ruled_out_by |= set(refuted.because) - {me}
            self.standing.pop()
            decision.way += 1
        return False

    def _latest_of(self, because: Iterable[str]) -> _Decision | None:
        named = {int(one[1:]) for one in because if one.startswith(DECISION)}
        return next((one for one in reversed(self.decisions) if one.choice in named), None)

    def _return_to(self, decision: _Decision, because: Iterable[str]) -> _Decision:
        """Take back all decisions from one on, which is then to be made another way."""
        while self.decisions[-1] is not decision:
            self._take_back()
        self._take_back()
        me = f"{DECISION}{decision.choice}"
        decision.ruled_out_by |= set(because) - {me}
        decision.way += 1
        return decision

    def _take_back(self) -> None:
        """Undo the last decision; what was met by way of it is to be looked at again."""
        choice = self.decisions.pop().choice
        self._look_again(self.standing.moved)
        self.standing.pop()
        self.decided.discard(choice)
        self._queue(choice)

    def _deadlock(self, at: int, because: Iterable[str]) -> None:
        self.over.add(at)
        self.deadlocks.append(Deadlock(self.choices[at], tuple(dict.fromkeys(because))))

    def _look_again(self, moved: Iterable[int]) -> None:
        for time in moved:
            for choice in self._bound_by.get(time, ()):
                self._queue(choice)

    def _queue(self, choice: int) -> None:
        if choice not in self.queued:
            self.queued.add(choice)
            self.open.append(choice)

    @cached_property
    def _bound_by(self) -> dict[int, list[int]]:
        """The choices that each time has a part in."""
        return bound_by(self.choices)
