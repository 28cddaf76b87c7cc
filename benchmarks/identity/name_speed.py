"""How many names are compared in a second: each way in a process of its own, where no name has been met before."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import combinations
from multiprocessing import get_context
from pathlib import Path
from random import Random
from tempfile import TemporaryFile

from benchmarks.identity.name_peers import Texts, ours
from benchmarks.identity.name_writers import censuses, in_full
from onrecord.names.together import likenesses

Row = tuple[str, ...]
HEADINGS = ("compared", "pairs", "names", "pairs/s of processor time", "pairs/s by the clock", "load")
LISTED = [("Иван Рябов", "Ivan Riabov")]
"""With this pair all lists of the program are read, before any time is taken."""


def speeds(data: Path, sets: Sequence[tuple[str, Texts]], seed: int) -> Iterator[Row]:
    """Pairs a second of each set, of people drawn, of all against all, and of a stream."""
    chance = Random(seed)
    for name, pairs in sets:
        yield _row(name, pairs, _apart(_with_reasons, pairs))
    names = full_names(data, 20_000, chance)
    drawn = list({(chance.choice(names), chance.choice(names)): None for _ in range(200_000)})
    everyone = list(combinations(dict.fromkeys(full_names(data, 1_500, chance)), 2))
    for name, pairs in (("people drawn", drawn), ("all against all", everyone)):
        yield _row(f"{name}, with reasons", pairs, _apart(_with_reasons, pairs))
        yield _row(f"{name}, likeness alone", pairs, _apart(_likeness_alone, pairs))
        yield _row(f"{name}, likeness alone, two processes", pairs, _by_two(_likeness_alone, pairs))
    yield _row("people drawn, with reasons, met again", drawn, _apart(_met_again, drawn))
    yield _row("people drawn, a stream answered in JSON", drawn, _streamed(drawn))


def full_names(data: Path, many: int, chance: Random) -> list[str]:
    """The full names of people drawn by how often names are borne."""
    known = censuses(data)
    return [in_full(chance.choice(known).drawn(chance), chance) for _ in range(many)]


Seconds = tuple[float, float]
"""Of processor time, and by the clock."""


def _apart(timed: Callable[[Texts], Seconds], pairs: Texts) -> Seconds:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(timed, pairs).result()


def _by_two(timed: Callable[[Texts], Seconds], pairs: Texts) -> Seconds:
    """Half of the pairs each; the clock stops when both are done."""
    half = len(pairs) // 2
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as processes:
        taken = list(processes.map(timed, (pairs[:half], pairs[half:])))
    return sum(one[0] for one in taken), max(one[1] for one in taken)


def _timed(scorer: Callable[[Texts], object], pairs: Texts) -> Seconds:
    scorer(LISTED)
    began, by_clock = time.process_time(), time.perf_counter()
    scorer(pairs)
    return time.process_time() - began, time.perf_counter() - by_clock


def _with_reasons(pairs: Texts) -> Seconds:
    return _timed(ours, pairs)


def _met_again(pairs: Texts) -> Seconds:
    ours(pairs)
    return _timed(ours, pairs)


def _likeness_alone(pairs: Texts) -> Seconds:
    return _timed(lambda some: list(likenesses(some)), pairs)


def _streamed(pairs: Texts) -> Seconds:
    """As `onrecord names` answers them, its start and both processes counted."""
    with TemporaryFile() as stream:
        stream.write("".join(f"{left}\t{right}\n" for left, right in pairs).encode())
        stream.seek(0)
        began, by_clock = _of_children(), time.perf_counter()
        command = [sys.executable, "-m", "onrecord", "names"]
        subprocess.run(command, stdin=stream, stdout=subprocess.DEVNULL, check=True)
        return _of_children() - began, time.perf_counter() - by_clock


def _of_children() -> float:
    times = os.times()
    return times.children_user + times.children_system


def _row(name: str, pairs: Texts, seconds: Seconds) -> Row:
    distinct = len({name for pair in pairs for name in pair})
    a_second = (f"{len(pairs) / one:,.0f}" for one in seconds)
    return (name, f"{len(pairs):,}", f"{distinct:,}", *a_second, f"{os.getloadavg()[0]:.1f}")
