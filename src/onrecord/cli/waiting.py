"""What takes long, said on a terminal while it does."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

PATIENCE = 2.0
"""Seconds after which somebody wants to know that something is going on."""


@contextmanager
def waiting(doing: str | Callable[[], str]) -> Iterator[None]:
    """Says what is being done, how far it has come and for how long, once it takes long; nothing in a pipe."""
    if not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    teller = threading.Thread(target=_tell, args=(doing, done), daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def _tell(doing: str | Callable[[], str], done: threading.Event) -> None:
    began, shown = time.monotonic(), ""
    pause = PATIENCE
    while not done.wait(pause):
        what = doing if isinstance(doing, str) else doing()
        shown = f"{what} … {time.monotonic() - began:.0f} s"
        print(f"\r{shown}", end="", file=sys.stderr, flush=True)
        pause = 1.0
    if shown:
        print(f"\r{' ' * len(shown)}\r", end="", file=sys.stderr, flush=True)
