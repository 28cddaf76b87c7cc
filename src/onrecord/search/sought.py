"""What is looked for: words and phrases that must be there, and others that must not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SoughtWord:
    """Any of these terms answers it; where it is only a beginning, whatever begins so."""

    terms: frozenset[str]
    is_beginning: bool = False

    def is_among(self, terms: Iterable[str]) -> bool:
        """Whether a word of a text with these terms is an answer."""
        if self.is_beginning:
            return any(term.startswith(tuple(self.terms)) for term in terms)
        return not self.terms.isdisjoint(terms)


Phrase = tuple[SoughtWord, ...]
"""Words that stand behind one another; of one word alone, that word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What is looked for; `limits` are fields with their values as they were written, `kind` and `letter`."""

    wanted: tuple[Phrase, ...]
    unwanted: tuple[Phrase, ...] = ()
    limits: tuple[tuple[str, str], ...] = ()
