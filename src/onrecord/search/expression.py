"""What is looked for in the language of SQLite's full-text index (FTS5); terms hold no sign of that language."""

from __future__ import annotations

from itertools import pairwise, product

from onrecord.search.sought import Phrase, Sought, SoughtWord
from onrecord.search.words import held

FAR = 24
"""Terms that may lie between two neighbours: those of either word itself. What stands nearer is looked at again."""

MOST_PAIRS = 64


def expression_of(sought: Sought) -> str:
    """All that is wanted, without the single words that are not; phrases are held against the text afterwards."""
    wanted = " AND ".join(_phrase(phrase) for phrase in sought.wanted)
    unwanted = [_word(phrase[0]) for phrase in sought.unwanted if len(phrase) == 1]
    return " NOT ".join((f"({wanted})", *unwanted))


def _phrase(phrase: Phrase) -> str:
    if len(phrase) == 1:
        return _word(phrase[0])
    return " AND ".join(_side_by_side(left, right) for left, right in pairwise(phrase))


def _word(word: SoughtWord) -> str:
    return f"({' OR '.join(_terms(word))})"


def _side_by_side(left: SoughtWord, right: SoughtWord) -> str:
    pairs = [f"NEAR({one} {other}, {FAR})" for one, other in product(_terms(left), _terms(right))]
    return f"({' OR '.join(pairs)})" if len(pairs) <= MOST_PAIRS else f"{_word(left)} AND {_word(right)}"


def _terms(word: SoughtWord) -> list[str]:
    return [f'"{held(term)}"{"*" if word.is_beginning else ""}' for term in sorted(word.terms)]
