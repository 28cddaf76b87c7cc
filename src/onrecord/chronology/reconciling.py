"""A network brought to agree with itself: conflict after conflict is found, and as little as can be is doubted.

Each conflict is met by doubting its least trusted member, so that the search can go on; then the lightest
set of doubts that meets every conflict known is put in its place, and whatever conflicts that lets in are
sought, until there are none (implicit hitting sets: Davies and Bacchus, "Solving MAXSAT by solving a
sequence of simpler SAT instances", CP 2011). So conflicts that share no member are all found in one run. At the
end each contested record is held, alone, against all that is not contested: what it cannot be true beside
belongs to the same knot.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.chronology.calendars import decide_calendars
from onrecord.chronology.choices import Choice
from onrecord.chronology.conflict import Conflict, members_of
from onrecord.chronology.conflicts import Telling, of_judgements
from onrecord.chronology.engine import Towards
from onrecord.chronology.groundwork import Groundwork
from onrecord.chronology.knots import doubts_for
from onrecord.chronology.search import Deadlock, search
from onrecord.chronology.standing import Contradiction, Standing
from onrecord.chronology.trust import Trust
from onrecord.chronology.whereabouts import Whereabouts

MOST_CONFLICTS = 10_000
"""How many conflicts are told; a dossier with more has something else the matter with it."""


@dataclass(frozen=True, slots=True)
class Reconciled:
    """The conflicts of a network, and how it stands without what is contested.

    `given_up` is whether the places were too tangled for all their conflicts to be found.
    """

    conflicts: tuple[Conflict, ...]
    standing: Standing
    given_up: bool


def reconcile(ground: Groundwork) -> Reconciled:
    """Find the conflicts of a network, and settle it without what is contested."""
    choices: list[Choice] = [*ground.readings, *Whereabouts(ground).apart()]
    seeking = Seeking(ground, Standing(ground.network), of_judgements(ground), choices)
    seeking.settle()
    seeking.seek()
    seeking.rest()
    decide_calendars(seeking.standing, ground.readings)
    return Reconciled(tuple(seeking.conflicts), seeking.standing, seeking.given_up)


class Seeking:
    """The conflicts so far, and the network as it stands without what has to be doubted for them."""

    def __init__(
        self, ground: Groundwork, standing: Standing, conflicts: Iterable[Conflict], choices: list[Choice]
    ) -> None:
        self.conflicts = list(conflicts)
        self._known = {frozenset(one.members) for one in self.conflicts}
        self.given_up = False
        self._chosen_without: frozenset[str] | None = None
        """What was doubted when all choices could be made together; with more in doubt they still can."""
        self._held: frozenset[str] = members_of(self.conflicts)
        """The contested records that were held against all that was not."""
        self.choices = choices
        self.ground = ground
        self.telling = Telling(ground, choices)
        self.trust = Trust(ground.dossier)
        self.standing = standing

    def settle(self) -> None:
        """Settle the network from nothing, without the least that has to be doubted for the conflicts so far."""
        self.standing.doubt(doubts_for(self.conflicts, self.trust))
        for towards in Towards:
            self.standing.settle(towards, self._meet)

    def carry_on(self) -> None:
        """Settle what has changed, and find what contradicts it."""
        self.standing.carry_on(self._meet)

    def keep_up(self) -> None:
        """After an edit: find what is newly contradicted, with all that was contested before still in doubt."""
        known = -1
        while known < len(self.conflicts):
            known = len(self.conflicts)
            self.rest()
            if len(self.conflicts) == known:
                self._of_choices(self.choices)
            self._beside_the_uncontested()

    def hold_again(self) -> None:
        """Hold each contested record anew against all that is not, which has become more."""
        self._held = frozenset()

    def rest(self) -> None:
        """Doubt whatever is contested, and nothing else."""
        contested = members_of(self.conflicts)
        self.standing.doubt(contested)
        self.standing.trust(self.standing.doubted - contested)
        self.standing.carry_on(self._meet)

    def seek(self) -> None:
        """Find conflicts until what is left agrees with itself, with as little doubted as can be."""
        while len(self.conflicts) < MOST_CONFLICTS:
            known = len(self.conflicts)
            self._doubt_only(doubts_for(self.conflicts, self.trust))
            if len(self.conflicts) == known:
                if self._chosen_without is not None and self._chosen_without <= self.standing.doubted:
                    return
                self._of_choices(self.choices)
                self._beside_the_uncontested()

    def _beside_the_uncontested(self) -> None:
        """Hold each contested record, alone, against all that is not contested, until no more conflicts come of it."""
        while len(self.conflicts) < MOST_CONFLICTS:
            contested = members_of(self.conflicts)
            if contested <= self._held:
                return
            self._doubt_only(contested)
            for record in sorted(contested - self._held):
                self._hold_alone(record)
            # With more contested there is less to be held against: who was held already is not held again.
            self._held |= contested

    def _hold_alone(self, record: str) -> None:
        known, near = -1, self.ground.network.times_of(record)
        while known < len(self.conflicts):
            known = len(self.conflicts)
            self.standing.doubt(members_of(self.conflicts) - {record})
            with self.standing.engine.watching() as touched:
                self.standing.trust([record])
                self.standing.carry_on(self._meet)
            near |= touched
            if record not in self.standing.doubted:
                self._of_choices(self.telling.choices_near(near))
        self.standing.doubt([record])
        self.standing.carry_on()

    def _doubt_only(self, doubts: Iterable[str]) -> None:
        needed = frozenset(doubts)
        self.standing.doubt(needed)
        self.standing.carry_on()
        self.standing.trust(self.standing.doubted - needed)
        self.standing.carry_on(self._meet)

    def _meet(self, contradiction: Contradiction) -> Iterable[str]:
        return self._take_in([self.telling.of_times(contradiction)])

    def _of_choices(self, choices: Sequence[Choice]) -> None:
        """Find the choices that are left no way, and doubt the least trusted record for each of them."""
        searched = search(self.standing, choices)
        self.given_up |= searched.given_up
        self.standing.doubt(self._take_in([self.telling.of_deadlock(one) for one in searched.deadlocks]))
        self.standing.carry_on(self._meet)
        if choices is self.choices and not any(self._is_still_to_choose(one) for one in searched.deadlocks):
            self._chosen_without = frozenset(self.standing.doubted)

    def _is_still_to_choose(self, deadlock: Deadlock) -> bool:
        return self.standing.doubted.isdisjoint(deadlock.choice.because)

    def _take_in(self, found: Sequence[Conflict]) -> list[str]:
        """Note conflicts, each once; of each, the least trusted member is to be doubted."""
        for one in found:
            members = frozenset(one.members)
            if members not in self._known:
                self._known.add(members)
                self.conflicts.append(one)
        return [min(one.members, key=lambda member: (self.trust.of(member), member)) for one in found]
