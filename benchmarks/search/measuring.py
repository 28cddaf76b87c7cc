"""One engine measured: how fast it takes pages in, how long it thinks, how much of what is right it finds."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, quantiles

from benchmarks.search.asked import Asked
from benchmarks.search.engine import Engine


@dataclass(frozen=True, slots=True)
class Told:
    """Of one kind of question: the shares found and right, the means of all questions; milliseconds, the median and
    the 95th percentile; of a romanised one how often its answers are those of the Cyrillic one; the milliseconds
    with quotes, where the engine gives any."""

    recall: float
    precision: float
    half: float
    nearly_all: float
    same: float | None
    quoted: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Measured:
    """What an engine reached. `worked` are the seconds of all processors that taking in took, but for a server's own;
    the index is counted in bytes, an edit in seconds, where the engine tells of one."""

    name: str
    pages_a_second: float
    worked: float
    bytes: int
    told: Mapping[str, Told]
    edited: tuple[float, float] | None


def measure(
    engine: Engine, pages: Sequence[str], asked: Mapping[str, Sequence[Asked]], folder: Path
) -> Measured:
    """Take the pages in, then ask everything; the folder is the engine's own."""
    begun, worked = time.perf_counter(), _worked()
    engine.take_in(pages, folder)
    taken, worked = time.perf_counter() - begun, _worked() - worked
    try:
        told = {kind: _told(engine, questions) for kind, questions in asked.items()}
        size = getattr(engine, "size", lambda: _size(folder))()
        edited = getattr(engine, "edited", lambda: None)()
    finally:
        engine.close()
    return Measured(engine.name, len(pages) / taken, worked, size, told, edited)


def _told(engine: Engine, questions: Sequence[Asked]) -> Told:
    quoted = getattr(engine, "quoted", None)
    answers = {one.typed: frozenset(engine.all(one.typed)) for one in questions}
    found = [(one.right, answers[one.typed]) for one in questions if one.right]
    romanised = [(one.cyrillic, answers[one.typed]) for one in questions if one.cyrillic is not None]
    cyrillic = {name: frozenset(engine.all(name)) for name, _ in romanised}
    return Told(
        mean(len(right & told) / len(right) for right, told in found),
        mean([len(right & told) / len(told) for right, told in found if told] or [0.0]),
        *_times(engine.best, questions),
        mean(told == cyrillic[name] != frozenset() for name, told in romanised) if romanised else None,
        None if quoted is None else _times(quoted, questions),
    )


def _times(ask: Callable[[str], object], questions: Sequence[Asked]) -> tuple[float, float]:
    """Milliseconds, the median and the 95th percentile, of the second time that each is asked."""
    times = [_milliseconds(ask, one.typed) for _ in range(2) for one in questions][len(questions) :]
    found = quantiles(times, n=100)
    return found[49], found[94]


def _milliseconds(ask: Callable[[str], object], typed: str) -> float:
    begun = time.perf_counter()
    ask(typed)
    return (time.perf_counter() - begun) * 1000


def _worked() -> float:
    """Seconds that processors have worked for this process and those that it started and saw end."""
    return sum(os.times()[:4])


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
