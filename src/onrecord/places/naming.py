"""The recorded names of places as they stand, word for word, in a text."""

from __future__ import annotations

import re
from collections.abc import Mapping

WORD = re.compile(r"[^\W\d_]+")


class PlaceNames:
    """The names of many places, found in a text in one pass; the longest name at a word wins."""

    def __init__(self, names: Mapping[str, tuple[str, ...]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for place, called in names.items():
            for words in {_words(name) for name in called} - {()}:
                self._by_first.setdefault(words[0], []).append((words, place))
        for known in self._by_first.values():
            known.sort(key=lambda entry: (-len(entry[0]), entry))

    def named(self, text: str) -> tuple[str, ...]:
        """The places named in a text, each once, in the order of the text."""
        words = _words(text)
        found: dict[str, None] = {}
        at = 0
        while at < len(words):
            length, places = self._at(words, at)
            found.update(dict.fromkeys(places))
            at += max(length, 1)
        return tuple(found)

    def _at(self, words: tuple[str, ...], at: int) -> tuple[int, list[str]]:
        known = self._by_first.get(words[at], [])
        fitting = [(len(name), place) for name, place in known if words[at : at + len(name)] == name]
        longest = max((length for length, _ in fitting), default=0)
        return longest, [place for length, place in fitting if length == longest]


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in WORD.findall(text))
