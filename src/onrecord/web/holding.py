"""What is held for long is not searched for garbage, for which every page would stand still; all else is."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SEARCHES = (10_000, 5, 20)
"""After how many new objects what is youngest is searched, and after how many such searches what is older (`gc`).

Python's own, a seventh of it, has an edit of a line in a film of 2,000 search all that the last ten have left behind.
"""


def seek_garbage() -> None:
    """Let go, from now on, of what nobody holds: a command lives for seconds and seeks none, a workbench for weeks."""
    gc.set_threshold(*SEARCHES)
    gc.enable()


@contextmanager
def held() -> Iterator[None]:
    """Make what will be held for long: nothing is sought meanwhile, and afterwards not in it.

    What of it is no longer wanted goes at once all the same, unless it refers to itself.
    """
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
