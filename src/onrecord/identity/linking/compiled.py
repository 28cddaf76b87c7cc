"""Loops as machine code, kept on disk from the first run on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from os import cpu_count
from typing import Any, TypeVar

from numba import njit

Loop = TypeVar("Loop", bound=Callable[..., Any])

THREADS = min(cpu_count() or 1, 8)
"""Loops that run beside one another."""


def compiled(loop: Loop) -> Loop:
    """A loop over columns, compiled at its first call; it lets other threads run beside it."""
    compile_loop: Callable[[Loop], Any] = njit(cache=True, nogil=True)
    made: Loop = compile_loop(loop)
    return made


@contextmanager
def side_by_side() -> Iterator[ThreadPoolExecutor]:
    """Threads for loops; what has not begun when somebody stops the work is never begun."""
    threads = ThreadPoolExecutor(THREADS)
    try:
        yield threads
    finally:
        threads.shutdown(cancel_futures=True)
