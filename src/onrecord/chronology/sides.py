"""One side of what is known of all times: their earliest days or their latest, and how each came about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from onrecord.chronology.network import Constraint, Network
from onrecord.dates.days import DAYS_IN_FOUR_CENTURIES

FOREVER = DAYS_IN_FOUR_CENTURIES * 10**11
"""Further off than any date that can be written: where a time stands that no date bounds on a side."""


class Towards(Enum):
    """Which bound is sought."""

    EARLIEST = 1
    LATEST = -1


Chain = tuple[Constraint, "Chain | None"]
"""The constraints that led to a day, the last one first."""


def constraints_of(chain: Chain | None) -> Iterator[Constraint]:
    """The constraints of a chain, the last one first."""
    while chain is not None:
        yield chain[0]
        chain = chain[1]


@dataclass(slots=True)
class Days:
    """One side's bounds: for each time its day, None where not yet reached, and the chain that led to it."""

    network: Network
    towards: Towards
    value: list[int | None]
    why: list[Chain | None]

    def known(self, time: int) -> int | None:
        """The bound of a time; None where no date bounds it on this side."""
        day = self.value[time]
        return None if day is None or abs(day) > FOREVER // 2 else day

    def source(self, constraint: Constraint) -> int:
        """The time from which a constraint carries this side's bound."""
        return constraint.early if self.towards is Towards.EARLIEST else constraint.late

    def target(self, constraint: Constraint) -> int:
        """The time to which it carries it."""
        return constraint.late if self.towards is Towards.EARLIEST else constraint.early

    def carry(self, constraint: Constraint, day: int) -> int:
        """The bound that a constraint gives its target."""
        return constraint.push(day) if self.towards is Towards.EARLIEST else constraint.pull(day)

    def leaving(self, time: int) -> list[Constraint]:
        """The constraints that carry a time's bound on."""
        network = self.network
        return network.outgoing[time] if self.towards is Towards.EARLIEST else network.incoming[time]

    def arriving(self, time: int) -> list[Constraint]:
        """The constraints that carry other times' bounds to it."""
        network = self.network
        return network.incoming[time] if self.towards is Towards.EARLIEST else network.outgoing[time]

    def is_tighter(self, new: int, old: int | None) -> bool:
        """Whether a bound says more than another."""
        return old is None or (new > old if self.towards is Towards.EARLIEST else new < old)


def resting_on(days: Days, records: frozenset[str]) -> list[int]:
    """The times whose bound on this side came about by any of some records."""
    rests: dict[int, bool] = {}
    found: list[int] = []
    for time, chain in enumerate(days.why):
        # Chains share their beginnings: each link is looked at once.
        unknown: list[tuple[Constraint, Chain | None]] = []
        while chain is not None and id(chain) not in rests:
            unknown.append(chain)
            chain = chain[1]
        does = chain is not None and rests[id(chain)]
        for link in reversed(unknown):
            does = does or not records.isdisjoint(link[0].because)
            rests[id(link)] = does
        if does:
            found.append(time)
    return found


@dataclass(slots=True)
class Trail:
    """What a trial run changed, so that it can be taken back."""

    changed: list[tuple[int, int | None, Chain | None]]

    def undo(self, days: Days) -> None:
        """Put every bound back as it was."""
        for time, value, why in reversed(self.changed):
            days.value[time] = value
            days.why[time] = why
