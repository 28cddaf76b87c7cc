"""Long chains, in which what is known at one end must be carried through every time to the other."""

from __future__ import annotations

import numpy as np

from benchmarks.chronology.lives import FIRST_DAY, LAST_DAY
from benchmarks.chronology.networks import EPOCH
from benchmarks.chronology.statements import Statements, say, together

DATED = 0.02


def tell_chains(lives: int, events: int, chance: np.random.Generator) -> Statements:
    """Lives of so many events, each within two days of the one before; two in a hundred are dated."""
    steps = chance.integers(0, 2, (lives, events))
    wide = LAST_DAY - FIRST_DAY - int(steps.sum(axis=1).max())
    true = (FIRST_DAY + chance.integers(0, wide, lives)[:, None] + steps.cumsum(axis=1)).reshape(-1)
    every = np.arange(1, lives * events + 1)
    after = every[every % events != 1]
    told = np.flatnonzero(chance.random(len(true)) < DATED)
    apart = true[after - 1] - true[after - 2]
    return together(
        [
            say(every, EPOCH, least=FIRST_DAY, most=LAST_DAY),
            say(after, after - 1, least=apart, most=2),
            say(told + 1, EPOCH, least=true[told], most=true[told]),
        ]
    )


def tell_the_worst(events: int, chance: np.random.Generator) -> Statements:
    """One chain without a date, its times numbered in no order: each round of a queue carries a day only a few steps.

    Every time has a bound of its own at first, all of them wrong but one, and each is made better by one
    day again and again: as many steps as times, times a third of their number.
    """
    number = chance.permutation(events) + 1
    return together(
        [
            say(number, EPOCH, least=FIRST_DAY, most=FIRST_DAY + 2 * events),
            say(number[1:], number[:-1], least=1, most=2),
        ]
    )
