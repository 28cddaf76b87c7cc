"""Loops as machine code, kept on disk from the first run on."""

from __future__ import annotations

from collections.abc import Callable
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
