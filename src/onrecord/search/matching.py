"""Where in a part the words stand that were looked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from onrecord.search.parts import Part
from onrecord.search.sought import Phrase, Sought
from onrecord.search.words import WORD, stretches, terms_of

Answers = frozenset[tuple[int, int]]
"""Which words of which phrases a word answers, by the numbers of both."""


class Marked(NamedTuple):
    """A word of a part that was looked for: which phrase it is of, its block, and its place in that block's words."""

    phrase: int
    block: int
    start: int
    end: int


Standing = tuple[Answers, int, int]
"""A word where it stands in a part, from a character to a character, and what it answers."""


class _Answered(dict[str, Answers]):
    """What every word answers that was met since something was looked for."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._sought = [
            (sought, (number, at))
            for number, phrase in enumerate(phrases)
            for at, sought in enumerate(phrase)
        ]

    def __missing__(self, word: str) -> Answers:
        terms = terms_of(word)
        answers = self[word] = frozenset([at for sought, at in self._sought if sought.is_among(terms)])
        return answers


class Marker:
    """Finds what was looked for in one part after another."""

    def __init__(self, sought: Sought) -> None:
        self._phrases: tuple[Phrase, ...] = (*sought.wanted, *sought.unwanted)
        self._answered = _Answered(self._phrases)
        self._wanted = len(sought.wanted)
        self._looks_everywhere = any(len(phrase) > 1 for phrase in sought.unwanted)
        self._has_phrases = any(len(phrase) > 1 for phrase in self._phrases)

    def marked(self, part: Part, where: Sequence[int]) -> tuple[Marked, ...] | None:
        """The words that answer in some stretches of a part, those that the index names.

        None where not all is there that must be, or what must not be is: of that the index knows the single words,
        so that for a phrase that must not be there all stretches are looked at.
        """
        words = part.words
        standing = [self._standing(words, *span) for span in self._spans(words, where)]
        found: set[Marked] = set()
        for number, phrase in enumerate(self._phrases):
            places = [one for span in standing for one in _phrase_in(span, number, len(phrase))]
            if bool(places) is not (number < self._wanted):
                return None
            found |= {_marked(part, number, start, end) for _, start, end in places}
        return tuple(sorted(found, key=lambda one: (one.block, one.start, one.phrase)))

    def _spans(self, words: str, where: Sequence[int]) -> Sequence[tuple[int, int]]:
        """Where to look: the stretches, made one where no word stands between them."""
        if self._looks_everywhere:
            return [(0, len(words))]
        places = list(pairwise(accumulate(map(len, stretches(words)), initial=0)))
        spans: list[tuple[int, int]] = []
        for start, end in (places[at] for at in where if at < len(places)):
            joins = spans and WORD.search(words, spans[-1][1], start) is None
            spans.append((spans.pop()[0] if joins else start, end))
        return spans

    def _standing(self, words: str, start: int, end: int) -> list[Standing]:
        """The words of a stretch that answer anything; all of them where neighbours matter."""
        answered = self._answered
        return [
            (answers, *word.span())
            for word in WORD.finditer(words, start, end)
            if (answers := answered[word[0]]) or self._has_phrases
        ]


def _phrase_in(words: Sequence[Standing], number: int, length: int) -> Iterator[Standing]:
    """The words of a phrase wherever it stands among words that follow one another."""
    for at in range(len(words) - length + 1):
        if all((number, beside) in words[at + beside][0] for beside in range(length)):
            yield from words[at : at + length]


def _marked(part: Part, phrase: int, start: int, end: int) -> Marked:
    block, begins = part.block_at(start)
    return Marked(phrase, block, start - begins, end - begins)
