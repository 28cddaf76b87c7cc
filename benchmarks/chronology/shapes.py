"""The networks that are measured, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.chronology.chains import tell_chains, tell_the_worst
from benchmarks.chronology.faults import plant
from benchmarks.chronology.lives import tell_lives, trusted
from benchmarks.chronology.networks import Network
from benchmarks.chronology.statements import Statements, network_of

MOST_FAULTS = 666
CHAINS = ((100, 1_000), (10, 10_000), (1, 100_000))
WORST = (1_000, 3_000, 10_000)
Telling = Callable[[np.random.Generator], Statements]


def faults_in(events: int) -> int:
    """How many faults are planted where nobody says: 6 in a thousand, 600 in 100,000 and no more than 666."""
    return min(events * 6 // 1_000, MOST_FAULTS)


def lives(events: int, *, faults: int = 0, by_calendar: bool = False, seed: int = 1) -> Network:
    """Life courses of so many events, with planted faults; in plain days, or in calendar years and months."""
    chance = np.random.default_rng(seed)
    said = tell_lives(events, by_calendar=by_calendar, chance=chance)
    name = "lives by the calendar" if by_calendar else "lives"
    return plant(name, events + 1, said, trusted(len(said), chance), faults, chance)


def chains(lives: int, events: int, *, seed: int = 1) -> Network:
    """Some lives of very many events."""
    return _sound(
        f"{lives} {'chain' if lives == 1 else 'chains'} of {events:,}",
        lives * events,
        seed,
        lambda at: tell_chains(lives, events, at),
    )


def the_worst(events: int, *, seed: int = 1) -> Network:
    """What a queue is worst at."""
    return _sound("the worst chain", events, seed, lambda chance: tell_the_worst(events, chance))


def _sound(name: str, events: int, seed: int, tell: Telling) -> Network:
    chance = np.random.default_rng(seed)
    said = tell(chance)
    return network_of(name, events + 1, said, trusted(len(said), chance))


@dataclass(frozen=True, slots=True)
class Shapes:
    """The networks of one run: life courses of these sizes, and chains no longer than the largest."""

    sizes: Sequence[int]
    faults: int | None
    seed: int
    worst: Sequence[int] = WORST

    def all(self) -> Iterator[Network]:
        """Every network, the small ones of a kind first, made one at a time."""
        for events in self.sizes:
            planted = faults_in(events) if self.faults is None else self.faults
            for by_calendar in (False, True):
                yield lives(events, by_calendar=by_calendar, seed=self.seed)
                if planted:
                    yield lives(events, faults=planted, by_calendar=by_calendar, seed=self.seed)
        for many, long in CHAINS:
            if many * long <= self.sizes[-1]:
                yield chains(many, long, seed=self.seed)
        for events in self.worst:
            if events <= self.sizes[-1]:
                yield the_worst(events, seed=self.seed)

    def sound(self) -> Iterator[Network]:
        """The life courses without faults."""
        for events in self.sizes:
            for by_calendar in (False, True):
                yield lives(events, by_calendar=by_calendar, seed=self.seed)
