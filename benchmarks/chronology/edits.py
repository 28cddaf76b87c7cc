"""Random edits of one constraint each, timed one by one, and now and then compared with a full computation."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from benchmarks.chronology.checking import NotTrue, same_bounds
from benchmarks.chronology.editing import Editing
from benchmarks.chronology.engine import Build, Engine
from benchmarks.chronology.limits import Prepare
from benchmarks.chronology.networks import Network
from benchmarks.chronology.rounds import bounds


@dataclass(frozen=True, slots=True)
class Latencies:
    """How long edits took, in seconds."""

    each: tuple[float, ...]

    @property
    def told(self) -> tuple[float, float, float]:
        """What half of them took at most, what nineteen in twenty, and the longest."""
        median, p95 = np.quantile(self.each, (0.5, 0.95))
        return float(median), float(p95), max(self.each)


def ready(build: Build, edits: int, *, check_every: int = 100, seed: int = 1) -> Prepare[Latencies]:
    """What builds an engine and is then measured over so many edits."""

    def prepare(network: Network) -> Callable[[], Latencies]:
        engine, editing = build(network), Editing(network)
        return lambda: _time(engine, editing, edits, np.random.default_rng(seed), check_every)

    return prepare


def _time(
    engine: Engine, editing: Editing, edits: int, chance: np.random.Generator, check_every: int
) -> Latencies:
    """Time each edit; refuse an engine whose bounds are then not those of the edited network."""
    taken: list[float] = []
    for at, edit in enumerate(editing.random_edits(edits, chance), 1):
        begun = time.perf_counter()
        engine.edit(edit)
        taken.append(time.perf_counter() - begun)
        if bool(len(engine.conflicts())) != editing.is_contradicted:
            raise NotTrue(f"conflicts are wrong after {edit}: {engine.conflicts()}")
        if at % check_every == 0 and not editing.is_contradicted:
            same_bounds(engine.bounds(), bounds(editing.network())())
    return Latencies(tuple(taken))
