"""How far the reading of a file has come, told to whoever waits for it in the other process."""

from __future__ import annotations

from collections.abc import Callable

_listeners: list[Callable[[int, int], None]] = []


def reached(page: int, pages: int) -> None:
    """Says that so many pages of a file have been read; nobody need be listening."""
    for listener in _listeners:
        listener(page, pages)


def listen(listener: Callable[[int, int], None]) -> None:
    """Has every page that is reached told to somebody."""
    _listeners.append(listener)
