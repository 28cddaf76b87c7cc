"""A network brought to agree with itself: conflict after conflict is found, and its members are doubted.

So all conflicts that share no member are found in one run. What is found of times and calendars is doubted
before places are looked at: whoever is in two places at once must be so by dates that agree. With more in
doubt less is certain, so two stays that can both be are not looked at again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.chronology.calendars import decide_calendars
from onrecord.chronology.conflict import Conflict, members_of
from onrecord.chronology.conflicts import not_following, of_calendars, of_judgements, of_places, of_times
from onrecord.chronology.groundwork import Groundwork
from onrecord.chronology.presence import stays_apart
from onrecord.chronology.propagation import Contradiction, resettle, settle, settled
from onrecord.chronology.sides import Days, Towards


@dataclass(frozen=True, slots=True)
class Reconciled:
    """The conflicts of a network, and its days without what is contested."""

    conflicts: tuple[Conflict, ...]
    earliest: Days
    latest: Days


def reconcile(ground: Groundwork) -> Reconciled:
    """Find every conflict that shares no member with another, and settle what is left."""
    seeking = _Seeking(ground)
    seeking.of_times_and_calendars()
    latest, _ = settled(ground.network, Towards.LATEST, doubted=seeking.doubted)
    apart = not_following(stays_apart(ground), seeking.earliest, latest)
    while True:
        found, apart = of_places(ground, apart, seeking.earliest, seeking.doubted)
        if not found:
            return Reconciled(tuple(seeking.conflicts), seeking.earliest, latest)
        newly = members_of(found)
        seeking.doubt(found)
        seeking.of_times_and_calendars()
        resettle(latest, doubted=seeking.doubted, suspected=newly)


class _Seeking:
    """The conflicts so far, what is doubted for them, and the earliest days without it."""

    def __init__(self, ground: Groundwork) -> None:
        self.ground = ground
        self.conflicts = of_judgements(ground)
        self.doubted = members_of(self.conflicts)
        self.earliest, self.contradictions = settled(ground.network, Towards.EARLIEST, doubted=self.doubted)

    def of_times_and_calendars(self) -> None:
        """Doubt until no times contradict one another, and every date is held to a calendar that it can be in."""
        while True:
            if self.contradictions:
                self.doubt([of_times(self.ground, one) for one in self.contradictions], self.contradictions)
                continue
            found = of_calendars(self.ground, self.earliest, self.doubted)
            if found:
                self.doubt(found)
                continue
            decided = decide_calendars(self.ground, self.earliest, self.doubted)
            if not decided:
                return
            self.contradictions = settle(self.earliest, (), doubted=self.doubted, also=decided)

    def doubt(self, found: Sequence[Conflict], contradictions: Iterable[Contradiction] = ()) -> None:
        """Settle anew without the members of new conflicts.

        A contradiction may rest on more than the conflict in it: that was doubted too while it was found,
        and comes back.
        """
        passing = (record for one in contradictions for record in one.because)
        self.conflicts += found
        self.doubted = members_of(self.conflicts)
        suspected = members_of(found).union(passing)
        self.contradictions = resettle(self.earliest, doubted=self.doubted, suspected=suspected)
