"""What pieces of text have to tell: most of a site is said on many of its pages, and is looked at on the first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from onrecord.edition.gate.runs import TOKEN

MOST_KEPT = 1 << 20
"""So many pieces are remembered; a site of thousands of pages has some hundred thousand."""

A_LETTER, A_WORD = b"\x01", b"\x02"
SPACED_OUT = A_LETTER * 3


@dataclass(frozen=True, slots=True)
class Said:
    """What is to be looked at in some pieces: their words, and whether there are letters that are spaced out."""

    words: set[str]
    is_spaced: bool


class Heard:
    """The pieces that were read before: in most of them nothing is to be looked at, and of the others the words.

    `telling` says which of some words have to be looked at wherever they stand.
    """

    def __init__(self, telling: Callable[[set[str]], set[str]]) -> None:
        self._telling = telling
        self._shapes: dict[str, bytes] = {}
        self._words: dict[str, frozenset[str]] = {}

    def said(self, pieces: Sequence[str]) -> Said:
        """What is to be looked at in the pieces of a text, in their order."""
        if len(self._shapes) > MOST_KEPT:
            self._shapes.clear()
            self._words.clear()
        distinct = set(pieces)
        self._hear([one for one in distinct if one not in self._shapes])
        words: set[str] = set().union(*(self._words[one] for one in distinct if one in self._words))
        shape = b"".join([self._shapes[one] for one in pieces])
        return Said(words, SPACED_OUT in shape)

    def _hear(self, fresh: Iterable[str]) -> None:
        """Remember pieces that are new: their shapes, and the words of those that have anything to tell."""
        tokens = {piece: TOKEN.findall(piece) for piece in fresh}
        telling = self._telling(set().union(*tokens.values()))
        for piece, words in tokens.items():
            self._shapes[piece] = _shape(words)
            if not telling.isdisjoint(words):
                self._words[piece] = frozenset(words)


def _shape(words: Sequence[str]) -> bytes:
    """Which words of a piece are single letters, and that there are others: letters are spaced out over pieces too."""
    shape = b"".join([A_LETTER if len(one) == 1 and one.isalpha() else A_WORD for one in words])
    return shape if A_LETTER in shape else shape[:1]
