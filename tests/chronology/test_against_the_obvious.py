"""The chronology agrees with solvers too simple to be wrong in the same way, on dossiers made by chance."""

from __future__ import annotations

import os
from random import Random

import pytest
from narrow_dossiers import narrow_dossier
from random_dossiers import Planter
from reference_exhaustive import World, every_solution
from trials import bounds_of, trial

from onrecord.chronology import chronology_of

MORE = int(os.environ.get("ONRECORD_TRIALS", "0"))
"""How many more dossiers are tried by hand, made by chance anew each time: `ONRECORD_TRIALS=10000 pytest …`."""

EVERY_WAY = [
    Planter(Random(1907)),
    Planter(Random(1917), unknown=False),
    Planter(Random(1925), places=True),
    Planter(Random(1933), supposed=True),
    Planter(Random(1937), places=True, supposed=True),
    Planter(Random(1953), places=True, supposed=True, unknown=False),
]


@pytest.mark.parametrize("planter", EVERY_WAY)
def test_bounds_proofs_and_conflicts_are_those_of_the_obvious_solver(planter: Planter) -> None:
    came_of_it = [trial(planter) for _ in range(25)]
    assert came_of_it.count("consistent") >= 5
    assert came_of_it.count("conflict") >= 5


def test_bounds_are_those_of_trying_every_day() -> None:
    """Four times around a month's end, a leap day or the turn of a year, each on each of 12 days."""
    chance = Random(1908)
    came_of_it = [trial_of_every_day(chance) for _ in range(20)]
    assert came_of_it.count("consistent") >= 5
    assert came_of_it.count("conflict") >= 1


def trial_of_every_day(chance: Random) -> str:
    dossier, window = narrow_dossier(chance)
    chronology = chronology_of(dossier)
    told = list(dossier.statements.values())
    world = World("s0", dossier.sources["s0"].calendar, dossier.production.policy, window.known)
    solutions = list(every_solution(told[1:], window.days, world))
    assert bool(solutions) == (not chronology.conflicts)
    for time in solutions[0] if solutions else ():
        days = [solution[time] for solution in solutions]
        assert bounds_of(chronology, time) == (min(days), max(days)), time
    return "consistent" if solutions else "conflict"
