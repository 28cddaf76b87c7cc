"""Ids that say nothing of whom or what they are of: a word and the first number that is free."""

from __future__ import annotations

from collections.abc import Container
from itertools import count


def unused(word: str, taken: Container[str]) -> str:
    """The word with the first number under which nothing is on record yet: person-3."""
    return next(id for number in count(1) if (id := f"{word}-{number}") not in taken)
