"""What a line rests on, as plainly as it takes to hold the line's words against it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from onrecord.names import word_forms, words_of
from onrecord.script.mentions.names import Known

Window = tuple[int | None, int | None]
"""The earliest and latest possible day; None where the evidence sets no bound."""

UNBOUNDED: Window = (None, None)


class Kind(StrEnum):
    """What a line may name."""

    DATE = "date"
    NUMBER = "number"
    PERSON = "person"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of a statement's time, as the 17 years of `for: 17y`; `unit` is y, m, w or d, or None."""

    amount: float
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """One cited statement: its bounds, its fields and the words of its passages.

    `dated` says whether the statement has a time of its own. `names` are all names of those who take part, of
    the persons they are judged to be and of whoever speaks; `persons` are their ids, personas and persons
    alike; `value` is the least and greatest of its number.
    """

    statement: str
    dated: bool = False
    start: Window = UNBOUNDED
    end: Window = UNBOUNDED
    written: tuple[Window, ...] = ()
    quotes: tuple[str, ...] = ()
    says: str | None = None
    value: tuple[float, float] | None = None
    numbers: tuple[Counted, ...] = ()
    names: tuple[str, ...] = ()
    persons: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    title: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """What is said in words: the passages, and the researcher's own."""
        return (*self.quotes, self.says) if self.says is not None else self.quotes

    @property
    def named_in(self) -> tuple[str, ...]:
        """Everywhere that a name may stand: the words, the names of those concerned, the source's title."""
        return (*self.words, *self.names, self.title)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that one line cites, with everyone and every place on record."""

    bearings: tuple[Bearing, ...]
    known: Known


@lru_cache(maxsize=16_384)
def forms_in(text: str) -> frozenset[str]:
    """The forms of all words of a text."""
    return frozenset(form for word in words_of(text) for form in word_forms(word.text))
