"""Passages drawn by chance from a text, as somebody would quote them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from random import Random

from benchmarks.quotation.texts import RealText

FEWEST, MOST = 7, 40
"""Words in a passage."""
LAST_LEFT_OUT = frozenset(
    (
        *("not", "no", "never", "nor", "neither", "cannot", "without", "none", "nobody", "nothing"),
        *("не", "ни", "нет", "без", "никогда", "никто", "ничто", "ничего"),
    )
)
"""Words that turn a sentence round, as whoever cuts them must know."""
EDGES = " \t\n.,;:!?…—–-()[]\"'«»“”„‘’"
MARKED = re.compile(r"…|\.\s?\.|\[|\]|\0")
PLAIN_WORD = re.compile(r"[^\W_]+")
WORD = re.compile(r"\S+")
LAST_WORD = re.compile(r"([^\W_]+(?:['’-][^\W_]+)*)\s+$")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text."""

    text: RealText
    start: int
    end: int

    @property
    def words(self) -> str:
        """The passage as it stands in its text."""
        return self.text.words[self.start : self.end]

    @property
    def has_marks(self) -> bool:
        """Whether it has an ellipsis or bracket of its own, beside which every cut is a marked one."""
        return MARKED.search(self.words) is not None

    @property
    def before(self) -> str:
        """The word before it, in one breath with it."""
        found = LAST_WORD.search(self.text.words, max(0, self.start - 80), self.start)
        return found[1].casefold() if found else ""


def draw(text: RealText, chance: Random) -> Passage | None:
    """A passage of some words that begins and ends with a word; None where this place has none."""
    words = words_of(text)
    if len(words) <= MOST:
        return None
    first = chance.randrange(len(words) - MOST)
    last = first + chance.randint(FEWEST, MOST) - 1
    start, end = words[first][0], words[last][1]
    passage = text.words[start:end]
    start += len(passage) - len(passage.lstrip(EDGES))
    end -= len(passage) - len(passage.rstrip(EDGES))
    if end - start < 20 or (start and text.words[start - 1].isalnum()):
        return None
    return Passage(text, start, end)


@cache
def words_of(text: RealText) -> tuple[tuple[int, int], ...]:
    """Where every word of a text stands, punctuation beside it included."""
    return tuple(word.span() for word in WORD.finditer(text.words))


def begins_behind_a_negation(passage: Passage) -> bool:
    """Whether the word that turns it round stands right before it, so that quoting it there is no harmless act."""
    return turns(passage.before)


def turns(word: str) -> bool:
    """Whether a word turns a sentence round."""
    plain_word = word.strip(EDGES).casefold()
    return plain_word in LAST_LEFT_OUT or plain_word.endswith(("n't", "n’t"))


@cache
def plain(words: str) -> str:
    """Words alone, for seeing without the program whether an edit left them as they were."""
    kept = PLAIN_WORD.findall(words.casefold().replace("ё", "е"))
    return f" {' '.join(kept)} "
