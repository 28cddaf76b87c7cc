"""Where in a part the words stand that were looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.search.parts import Part
from onrecord.search.sought import Phrase, Sought
from onrecord.search.words import WORD, terms_of, terms_of_runs

Answers = frozenset[tuple[int, int]]
"""Which words of which phrases a word answers, by the numbers of both."""


class Marked(NamedTuple):
    """A word of a part that was looked for: which phrase it is of, its block, and its place in that block's words."""

    phrase: int
    block: int
    start: int
    end: int


class _Standing(NamedTuple):
    answers: Answers
    block: int
    start: int
    end: int


class Marker:
    """Finds what was looked for in one part after another."""

    def __init__(self, sought: Sought) -> None:
        self._phrases: tuple[Phrase, ...] = (*sought.wanted, *sought.unwanted)
        self._wanted = len(sought.wanted)
        self._has_phrases = any(len(phrase) > 1 for phrase in self._phrases)
        terms = {term for phrase in self._phrases for word in phrase for term in word.terms}
        self._hint = re.compile("|".join(map(re.escape, sorted(terms))))

    def marked(self, part: Part) -> tuple[Marked, ...] | None:
        """The words of a part that answer; None where not all is there that must be, or what must not be is."""
        words = list(self._standing(part))
        found: list[Marked] = []
        for number, phrase in enumerate(self._phrases):
            places = list(_places(words, number, len(phrase)))
            if bool(places) is not (number < self._wanted):
                return None
            for at in places:
                found += (Marked(number, *one[1:]) for one in words[at : at + len(phrase)])
        return tuple(sorted(set(found), key=lambda one: (one.block, one.start, one.phrase)))

    def _standing(self, part: Part) -> Iterator[_Standing]:
        """The words of a part that answer anything; all of them where neighbours matter."""
        for number, block in enumerate(part.blocks):
            for start, end in self._stretches(block.words):
                for word in WORD.finditer(block.words, start, end):
                    answers = self._answers(word[0])
                    if answers or self._has_phrases:
                        yield _Standing(answers, number, *word.span())

    def _stretches(self, words: str) -> Iterator[tuple[int, int]]:
        """Where to look for words: all of it, or only where a term is in sight, which is quicker."""
        if self._has_phrases or "-\n" in words:
            yield 0, len(words)
            return
        terms = "\n".join(terms_of_runs(words))
        there = {terms.count("\n", 0, found.start()) for found in self._hint.finditer(terms)}
        yield from _places_of_runs(words, sorted(there))

    def _answers(self, word: str) -> Answers:
        terms = terms_of(word)
        return frozenset(
            (number, at)
            for number, phrase in enumerate(self._phrases)
            for at, sought in enumerate(phrase)
            if sought.is_among(terms)
        )


def _places_of_runs(words: str, numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where the words of these numbers stand, with the signs beside them."""
    rest, passed = words, 0
    for number in numbers:
        rest = rest.split(None, number - passed)[-1]
        passed, start = number, len(words) - len(rest)
        yield start, start + len(rest.split(None, 1)[0])


def _places(words: Sequence[_Standing], number: int, length: int) -> Iterator[int]:
    """Where a phrase begins, by the number of its first word among those that stand there."""
    for at in range(len(words) - length + 1):
        if all((number, beside) in words[at + beside].answers for beside in range(length)):
            yield at
