"""The words of a text, with their places in it, as names are looked for among them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

WORD = re.compile(r"[^\W\d_]+(?:[^\W\d_]+|[\u0300-\u036f]|['’‘ʼ](?=[^\W\d_]))*")

TWO_LETTERS = frozenset(("Yu", "Ya", "Ye", "Yo", "Zh", "Kh", "Ts", "Ch", "Sh", "Ju", "Ja"))


class Word(NamedTuple):
    """A word where it stands; `dotted` where a full stop follows at once, as after an initial.

    The parts of a hyphened word are words of their own, since each is declined: Римским-Корсаковым.
    """

    text: str
    start: int
    end: int
    dotted: bool = False

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def is_initial(self) -> bool:
        """Whether it is one capital and a full stop, or a letter that takes two: Ю. is Yu."""
        return self.dotted and (self.text in TWO_LETTERS or (len(self.text) == 1 and self.is_capitalised))

    @property
    def is_in_capitals(self) -> bool:
        """Whether it is of two letters or more, all of them capitals."""
        return len(self.text) > 1 and self.text.isupper()


@lru_cache(maxsize=16_384)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text in their order."""
    found = [(one[0], *one.span()) for one in WORD.finditer(text)]
    return tuple([Word(word, start, end, text.startswith(".", end)) for word, start, end in found])
