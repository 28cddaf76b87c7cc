"""The chronology agrees with solvers too simple to be wrong in the same way, on dossiers made by chance."""

from __future__ import annotations

import os
from random import Random, SystemRandom

import pytest
from narrow_dossiers import narrow_dossier
from random_dossiers import Planter
from reference_exhaustive import World, every_solution
from trials import bounds_of, trial

from onrecord.chronology import chronology_of

MORE = int(os.environ.get("ONRECORD_TRIALS", "0"))
"""How many more dossiers of each way are tried by hand, made by chance anew each time:

ONRECORD_TRIALS=1000 pytest tests/chronology/test_against_the_obvious.py
"""

EVERY_WAY: list[tuple[int, dict[str, bool]]] = [
    (1907, {}),
    (1917, {"unknown": False}),
    (1925, {"places": True}),
    (1933, {"supposed": True}),
    (1937, {"places": True, "supposed": True}),
]
"""Seeds, and what the dossiers are made of."""

HARD = [70001, 90001]
"""Seeds of dossiers in which calendars exclude one another only together."""


@pytest.mark.parametrize(("seed", "way"), EVERY_WAY)
def test_bounds_proofs_and_conflicts_are_those_of_the_obvious_solver(seed: int, way: dict[str, bool]) -> None:
    planter = Planter(Random(seed), **way)
    came_of_it = [trial(planter) for _ in range(25)]
    assert came_of_it.count("consistent") >= 5
    assert came_of_it.count("conflict") >= 5


def test_so_they_are_where_a_circle_of_times_rests_on_a_leap_day_alone() -> None:
    """Nineteen years old and a year on, not before the twentieth birthday is over: born on 29 February."""
    assert trial(Planter(Random(211767811), supposed=True)) == "conflict"


@pytest.mark.parametrize("seed", HARD)
def test_so_they_are_where_calendars_exclude_one_another(seed: int) -> None:
    planter = Planter(Random(seed))
    assert {trial(planter) for _ in range(10)} == {"consistent", "conflict"}


@pytest.mark.parametrize("seed", range(5))
def test_so_they_are_with_places_and_suppositions_together(seed: int) -> None:
    planter = Planter(Random(seed), places=True, supposed=True)
    assert {trial(planter) for _ in range(12)} == {"consistent", "conflict"}


@pytest.mark.skipif(not MORE, reason="by hand: ONRECORD_TRIALS says how many")
@pytest.mark.parametrize("way", [way for _, way in EVERY_WAY])
def test_so_they_are_on_as_many_more_as_somebody_wants(way: dict[str, bool]) -> None:
    for _ in range(MORE):
        seed = SystemRandom().randrange(10**9)
        print(f"Planter(Random({seed}), **{way})")  # shown where it fails
        trial(Planter(Random(seed), **way))


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
