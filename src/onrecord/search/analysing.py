"""The terms of many parts, by two processes where there are thousands."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from onrecord.search.words import analysed

MANY = 2_000_000
"""Characters from which a second process is worth its beginning: about a thousand pages."""

PROCESSES = 2
BATCH = 200


def all_analysed(texts: Sequence[str]) -> Iterator[str]:
    """The terms of each text, in their order."""
    if sum(map(len, texts)) < MANY or (os.cpu_count() or 1) == 1:
        yield from map(analysed, texts)
        return
    batches = [texts[at : at + BATCH] for at in range(0, len(texts), BATCH)]
    with ProcessPoolExecutor(PROCESSES, initializer=_leave_interrupts) as processes:
        for batch in processes.map(_analysed_batch, batches):
            yield from batch


def _analysed_batch(texts: Sequence[str]) -> list[str]:
    return list(map(analysed, texts))


def _leave_interrupts() -> None:
    """Ctrl-C is for the process that was started; it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
