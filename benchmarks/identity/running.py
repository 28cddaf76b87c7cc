"""One run in a process of its own, so that what it held at most can be told and none is warmed by another."""

from __future__ import annotations

import multiprocessing
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ran(Generic[T]):
    """An answer, the seconds that it took, and the most megabytes that were held."""

    answer: T
    seconds: float
    megabytes: float


class Failed(Exception):
    """A run ended without an answer."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"{what} ended without an answer: {why}.")


def apart(work: Callable[..., T], *given: Any) -> Ran[T]:
    """What the work answers to what is given, in a process that began with nothing."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    run = multiprocessing.get_context("spawn").Process(target=_run, args=(theirs, work, given))
    run.start()
    theirs.close()
    try:
        answered: Ran[T] | str = ours.recv()
    except EOFError:
        run.join()
        raise Failed(work.__name__, f"exit code {run.exitcode}") from None
    finally:
        ours.close()
    run.join()
    if isinstance(answered, str):
        raise Failed(work.__name__, answered)
    return answered


def _run(answers: Connection, work: Callable[..., T], given: tuple[Any, ...]) -> None:
    began = time.perf_counter()
    try:
        answer = work(*given)
    except Exception as error:  # whatever a peer dies of is told, and the others go on
        answers.send(f"{type(error).__name__}: {error}")
        raise
    seconds = time.perf_counter() - began
    held = _most_held()
    answers.send(Ran(answer, seconds, held))


def _most_held() -> float:
    """Megabytes this process held at most: not `ru_maxrss`, in which Linux keeps what its parent held."""
    told = Path("/proc/self/status")
    if not told.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    held = next(line for line in told.read_text().splitlines() if line.startswith("VmHWM"))
    return int(held.split()[1]) / 1024
