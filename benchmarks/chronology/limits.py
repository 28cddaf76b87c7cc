"""One solver's run in a process of its own, which is ended when its time is up."""

from __future__ import annotations

import gc
import multiprocessing
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

from benchmarks.chronology.networks import Network

T = TypeVar("T")
Prepare = Callable[[Network], Callable[[], T]]

Load = Callable[[], Prepare[T]]
"""Imports a solver; in its own process, since OR-tools brings a HiGHS along that keeps any other from loading."""

OF_THE_LIMIT = 0.25
"""Another run is begun while no more than this part of the time is gone."""


@dataclass(frozen=True, slots=True)
class Ran(Generic[T]):
    """An answer, and the medians of what building and solving took."""

    answer: T
    building: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Missing:
    """There is no answer, and why."""

    why: str
    too_slow: bool = False


def within(limit: float, load: Load[T], network: Network, runs: int) -> Ran[T] | Missing:
    """The answer of a solver, if it comes within so many seconds, building included."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    run = multiprocessing.get_context("fork").Process(target=_run, args=(theirs, load, network, runs, limit))
    run.start()
    theirs.close()
    try:
        if not ours.poll(limit):
            return Missing(f"stopped after {limit:.0f} s", too_slow=True)
        answered: Ran[T] | Missing = ours.recv()
    except EOFError:
        return Missing("ended without an answer")
    else:
        return answered
    finally:
        run.kill()
        run.join()
        ours.close()


def _run(answer_to: Connection, load: Load[T], network: Network, runs: int, limit: float) -> None:
    gc.disable()  # for everyone alike: it would go through the parent's networks too
    try:
        answer_to.send(_measured(load(), network, runs, limit))
    except Exception as refusal:  # that a peer fails is a result too
        answer_to.send(Missing(f"{type(refusal).__name__}: {' '.join(str(refusal).split())[:90]}"))


def _measured(prepare: Prepare[T], network: Network, runs: int, limit: float) -> Ran[T]:
    """The last answer; everything is built anew for each run, since some solvers keep what they found."""
    building, solving = [], []
    begun = time.perf_counter()
    while True:
        start = time.perf_counter()
        solve = prepare(network)
        built = time.perf_counter()
        answer = solve()
        solved = time.perf_counter()
        building.append(built - start)
        solving.append(solved - built)
        if len(solving) == runs or solved - begun > limit * OF_THE_LIMIT:
            return Ran(answer, statistics.median(building), statistics.median(solving))
