"""A file from outside, opened without trusting what it seems to be."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.findings import Refusal

MOST_BYTES = 10**9
"""No scan of a book comes near a thousand million bytes."""


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
        _refuse_unfit(os.fstat(handle))
        yield file_opened


def _refuse_unfit(known: os.stat_result) -> None:
    if not stat.S_ISREG(known.st_mode):
        raise NotTaken("it is no ordinary file.")
    if known.st_size > MOST_BYTES:
        raise NotTaken(f"it has {known.st_size:,} bytes; {MOST_BYTES:,} are the most that is taken in.")
    if known.st_size == 0:
        raise NotTaken("there is nothing in it.")
