"""What can be asked of a pair: questions, and conditions made of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Ask(IntEnum):
    """A kind of question. Each is answered yes, no, or not at all where something is unknown.

    From AT_MOST on something is measured, and is at most the bound; from SHARED on it is at least the bound.
    """

    SAME = 0
    UNKNOWN = 1
    EITHER_UNKNOWN = 2
    HOLDS = 3
    FOREIGN = 4
    AT_MOST = 5
    APART = 6
    GAP = 7
    LEVENSHTEIN = 8
    DAMERAU = 9
    SHARED = 10
    JARO = 11
    JARO_WINKLER = 12


TEXTS = frozenset({Ask.JARO_WINKLER, Ask.JARO, Ask.LEVENSHTEIN, Ask.DAMERAU})
"""What is asked of two texts letter by letter, and takes ten times as long as anything else."""

NUMBERS = frozenset({Ask.HOLDS, Ask.AT_MOST, Ask.APART, Ask.GAP})
"""What is asked of numbers; whether something holds is 1 or 0."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question: of which value of the one row, and which of the other, and the bound in it.

    The values are SQL without a side. For UNKNOWN and HOLDS `right` says whose value is meant, `l` or `r`; of a GAP
    they are the beginning and the end of an interval that both rows have; a FOREIGN question is SQL with sides, which
    DuckDB answers for each pair of values.
    """

    ask: Ask
    left: str
    right: str
    bound: float = 0.0


@dataclass(frozen=True, slots=True)
class Not:
    """Yes where the answer is no."""

    of: Condition


@dataclass(frozen=True, slots=True)
class All:
    """Yes where every answer is yes."""

    of: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """Yes where some answer is yes."""

    of: tuple[Condition, ...]


Condition = Question | Not | All | Any
