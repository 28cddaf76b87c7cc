"""The sound of a recording in pieces that can be heard one by one, each cut where it is quiet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

RATE = 16_000
"""Samples a second, as Whisper wants them."""

PIECE = 60 * RATE
LOOKED_THROUGH = 15 * RATE
QUIET = RATE // 5
"""A fifth of a second is cut through its middle."""


def pieces(sound: Any) -> Iterator[tuple[float, Any]]:
    """Pieces of about a minute, and when each begins in seconds; `sound` is a numpy array of one channel."""
    start = 0
    while start < len(sound):
        end = len(sound) if len(sound) - start <= PIECE + LOOKED_THROUGH else _quietest(sound, start + PIECE)
        yield start / RATE, sound[start:end]
        start = end


def _quietest(sound: Any, around: int) -> int:
    """The middle of the quietest fifth of a second in the quarter of a minute before a place."""
    import numpy

    begin = around - LOOKED_THROUGH
    windows = sound[begin : begin + LOOKED_THROUGH // QUIET * QUIET].reshape(-1, QUIET)
    loudness = numpy.square(windows).sum(axis=1)
    return int(begin + int(loudness.argmin()) * QUIET + QUIET // 2)
