"""The people whom a register's rows name beside somebody: each distinct name read once."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.identity.features import of_words
from onrecord.identity.lookup.coded import People
from onrecord.identity.lookup.coding.names import names_told


class PeopleBook:
    """Numbers for people, given as names are met."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def numbers(self, texts: Iterable[str]) -> list[int]:
        """The number of the person of each name."""
        return [self._numbers.setdefault(text, len(self._numbers)) for text in texts]

    def closed(self) -> People:
        """All people who have a number."""
        written = list(self._numbers)
        return People(written=written, names=names_told([of_words(text) for text in written]))
