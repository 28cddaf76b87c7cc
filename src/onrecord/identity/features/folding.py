"""Words that are compared as words: an occupation, a nationality, a place that is on no map."""

from __future__ import annotations

from functools import lru_cache

from onrecord.names import fold, words_of


@lru_cache(maxsize=65_536)
def folded(text: str) -> str:
    """A text by which it is the same in every script and romanisation."""
    return " ".join(filter(None, (fold(word.text) for word in words_of(text))))
