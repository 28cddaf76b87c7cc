"""Faults planted in statements: each says what the rest makes impossible."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from benchmarks.chronology.networks import EPOCH, Bounds, Network, Numbers, Weights
from benchmarks.chronology.rounds import bounds
from benchmarks.chronology.statements import Statements, network_of

FURTHEST = 10
"""How many years a fault is beyond what could be, at most."""


def plant(
    name: str, times: int, said: Statements, trust: Weights, faults: int, chance: np.random.Generator
) -> Network:
    """The network with so many statements made false; those are trusted .3 to .9, the others as they were."""
    sound = network_of(name, times, said, trust)
    if not faults:
        return sound
    chosen = _choose(said, faults, chance)
    known = bounds(sound.without(chosen))()
    trust = trust.copy()
    trust[chosen] = chance.uniform(0.3, 0.9, faults)
    return network_of(name, times, _made_false(said, chosen, known, chance), trust, chosen)


def _choose(said: Statements, faults: int, chance: np.random.Generator) -> npt.NDArray[np.int64]:
    """Dates and lengths of any kind, but not the years that all lie in."""
    most = said.most_days.astype(np.int64) - said.least_days
    dated = (said.mark == EPOCH) & (most < 1_000)
    return np.sort(chance.choice(np.flatnonzero(dated | (said.mark != EPOCH)), faults, replace=False))


def _made_false(
    said: Statements, chosen: npt.NDArray[np.int64], known: Bounds, chance: np.random.Generator
) -> Statements:
    """Dates are moved to before or after all that is possible; lengths become too long."""
    time, mark = said.time[chosen], said.mark[chosen]
    earliest, latest = known
    years = chance.integers(1, FURTHEST + 1, len(chosen))
    too_long = (latest[time] - earliest[mark]) // 365 + years
    wide = said.most_days[chosen] - said.least_days[chosen]
    too_late = latest[time] + 365 * years
    too_early = earliest[time] - 365 * years - wide
    moved = np.where(chance.random(len(chosen)) < 0.5, too_late, too_early)
    by_months = (said.most_months[chosen] != 0) | (said.least_months[chosen] != 0)
    least = np.where(mark == EPOCH, moved, np.where(by_months, 0, 365 * too_long))
    most = np.where(mark == EPOCH, moved + wide, np.where(by_months, 0, 365 * (too_long + 1)))
    months = np.where(by_months, 12 * too_long, 0)
    return replace(
        said,
        least_days=_with(said.least_days, chosen, least),
        most_days=_with(said.most_days, chosen, most),
        least_months=_with(said.least_months, chosen, months),
        most_months=_with(said.most_months, chosen, np.where(by_months, months + 12, 0)),
    )


def _with(column: Numbers, rows: npt.NDArray[np.int64], values: npt.NDArray[np.int64]) -> Numbers:
    changed = column.copy()
    changed[rows] = values
    return changed
