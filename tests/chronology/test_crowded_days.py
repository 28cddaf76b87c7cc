"""Many stays within a few days: whether they fit together is what trying every order says."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from crowded_dossiers import crowded_dossier
from trials import believed, refuse_false_conflicts

from onrecord.chronology import chronology_of


@pytest.mark.parametrize("first", [0, 1600])
def test_stays_fit_together_where_some_order_of_them_does(first: int) -> None:
    sizes: list[int] = []
    for seed in range(first, first + 100):
        dossier = crowded_dossier(Random(seed))
        chronology = chronology_of(dossier)
        assert (believed(dossier) is None) == bool(chronology.conflicts), seed
        if chronology.conflicts:
            refuse_false_conflicts(dossier, chronology)
            sizes += [len(dossier.statements.keys() & one.members) for one in chronology.conflicts]
    assert min(sizes.count(2), 10 * sum(size > 2 for size in sizes)) >= 20


def test_journeys_let_more_of_them_fit() -> None:
    for seed in range(100):
        dossier = crowded_dossier(Random(seed), journeys=True)
        assert (believed(dossier) is None) == bool(chronology_of(dossier).conflicts), seed


def test_the_same_is_told_of_them_whenever_they_are_read() -> None:
    """Python orders its sets by a number drawn at each start: nothing that is told may hang on it."""
    told = {
        subprocess.run(
            [sys.executable, Path(__file__).with_name("tell_all.py")],
            env={**os.environ, "PYTHONHASHSEED": start},
            capture_output=True,
            check=True,
        ).stdout
        for start in "123"
    }
    assert len(told) == 1
