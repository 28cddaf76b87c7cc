"""Prints the conflicts and what they leave of crowded days made by chance: run twice, it prints the same."""

from __future__ import annotations

from random import Random

from crowded_dossiers import crowded_dossier

from onrecord.chronology import chronology_of

if __name__ == "__main__":
    for seed in range(300):
        found = chronology_of(crowded_dossier(Random(seed), journeys=seed % 2 == 0))
        print(found.conflicts, found.knots, [(time, found.bounds(time)) for time in found.times()])
