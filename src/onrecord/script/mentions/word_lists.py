"""Tables of words, written as one would say them."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a list that is written with spaces between them."""
    return frozenset(words.split())


def inflected(stem: str, endings: str) -> frozenset[str]:
    """A stem with each of the endings of a list that is written so."""
    return frozenset(stem + ending for ending in endings.split())
