"""A file from outside, opened without trusting what it seems to be."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.findings import Refusal
from onrecord.intake.reading.recordings import is_recording

MOST_BYTES = 10**9
"""No scan of a book comes near a thousand million bytes."""

MOST_OF_A_RECORDING = 500 * 10**9
"""Cameras write some hundred thousand million bytes an hour; a transcript needs little of it at a time."""

HEAD = 16


class NotTaken(Refusal):
    """A file is not taken in; the sentence says why, and does not name it."""


@contextmanager
def opened(file: Path) -> Iterator[io.BufferedReader]:
    """An ordinary file of bearable size, open for reading; raises NotTaken for anything else."""
    try:
        # Without waiting, since opening a pipe would wait for somebody to write into it.
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise NotTaken(f"it cannot be opened: {(error.strerror or str(error)).lower()}.") from None
    with os.fdopen(handle, "rb") as file_opened:
        known = os.fstat(handle)
        if not stat.S_ISREG(known.st_mode):
            raise NotTaken("it is no ordinary file.")
        is_film = is_recording(file, file_opened.peek(HEAD)[:HEAD])
        _refuse_unfit(known, MOST_OF_A_RECORDING if is_film else MOST_BYTES)
        yield file_opened


def _refuse_unfit(known: os.stat_result, most: int) -> None:
    if known.st_size > most:
        raise NotTaken(f"it has {known.st_size:,} bytes; {most:,} are the most that is taken in.")
    if known.st_size == 0:
        raise NotTaken("there is nothing in it.")
