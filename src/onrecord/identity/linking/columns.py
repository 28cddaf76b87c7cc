"""What the loops read of the rows, and what a model asks of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pyarrow.compute as pc

from onrecord.identity.linking.coding import Codes, shared_codes
from onrecord.identity.linking.compiled import compiled
from onrecord.identity.linking.questions import NUMBERS, Ask, Question
from onrecord.identity.linking.table import People
from onrecord.identity.linking.walk import Walks

Array = Any

ALONE = (Ask.UNKNOWN, Ask.HOLDS)
"""What is asked of one row alone."""


class Columns(NamedTuple):
    """Rows one below the other: texts as codes, dates and measures as numbers, lists of codes.

    The letters of the text with code c are `letters[begin[c]:begin[c + 1]]`; the members of list k of row r are
    `members[starts[k, r]:starts[k, r + 1]]`.
    """

    codes: Array
    numbers: Array
    begin: Array
    letters: Array
    starts: Array
    members: Array


@dataclass(frozen=True, slots=True)
class Laid:
    """The columns, with the place of each value among those of its kind."""

    columns: Columns
    codes: dict[str, int]
    numbers: dict[str, int]
    lists: dict[str, int]

    def place(self, question: Question, value: str) -> int:
        """In which column a value of a question stands."""
        if question.ask in NUMBERS:
            return self.numbers[value]
        return self.lists[value] if question.ask is Ask.SHARED else self.codes[value]


def texts_compared(walks: Walks) -> list[tuple[str, str]]:
    """The values that are asked of as texts, each with the one it is compared with; of one alone, itself."""
    asked = [
        (one.left, one.left if one.ask in ALONE else one.right)
        for one in _questions(walks)
        if one.ask not in NUMBERS and one.ask not in (Ask.SHARED, Ask.FOREIGN)
    ]
    rare = (f'"{level.rarity.column}"' for level in walks.levels if level.rarity is not None)
    return [*asked, *((column, column) for column in rare)]


def lay_columns(people: People, walks: Walks, codes: Codes) -> Laid:
    """The values that the walks ask of, for all rows; their codes are taken out of `codes`, where they stood twice."""
    values = _each(value for pair in texts_compared(walks) for value in pair)
    numbers = _values(one for one in _questions(walks) if one.ask in NUMBERS)
    lists = _values(one for one in _questions(walks) if one.ask is Ask.SHARED)
    table = np.empty((people.count, len(values)), dtype=np.int32)
    for place, value in enumerate(values):
        table[:, place] = codes.of.pop(value)
    starts, members = _listed(people, lists)
    return Laid(
        Columns(table, _numbered(people, numbers), *codes.letters(), starts, members),
        *({value: place for place, value in enumerate(kind)} for kind in (values, numbers, lists)),
    )


def _questions(walks: Walks) -> list[Question]:
    return [step.question for step in walks.steps]


def _values(questions: Iterable[Question]) -> list[str]:
    asked = ((one.left,) if one.ask in ALONE else (one.left, one.right) for one in questions)
    return _each(value for values in asked for value in values)


def _each(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))


def _numbered(people: People, values: Sequence[str]) -> Array:
    """Every number of every row; what is unknown is no number, and so answers to nothing."""
    numbers = np.empty((people.count, len(values)), dtype=np.float64)
    for place, value in enumerate(values):
        numbers[:, place] = people.numbers(value)
    return numbers


def _listed(people: People, values: Sequence[str]) -> tuple[Array, Array]:
    """The members of every list of every row as codes, each once; a list that is not known has none."""
    starts = np.zeros((len(values), people.count + 1), dtype=np.int64)
    lists = [_each_once(people, value) for value in values]
    begin = 0
    for place, one in enumerate(lists):
        lengths = pc.fill_null(pc.list_value_length(one), 0).to_numpy(zero_copy_only=False)
        np.cumsum(lengths, out=starts[place, 1:])
        starts[place] += begin
        begin = int(starts[place, -1])
    members, _ = shared_codes([pc.list_flatten(one) for one in lists]) if lists else ([], None)
    return starts, np.concatenate([np.empty(0, np.int32), *members])


def _each_once(people: People, value: str) -> Any:
    """Lists with every member once: as they are if they are so, since DuckDB takes its time over it."""
    lists = people.column(value)
    (members,), _ = shared_codes([pc.list_flatten(lists)])
    lengths = pc.fill_null(pc.list_value_length(lists), 0).to_numpy(zero_copy_only=False)
    ends = np.cumsum(lengths, dtype=np.int64)
    return people.column(f"list_distinct({value})") if _any_twice(ends, members) else lists


@compiled
def _any_twice(ends: Array, members: Array) -> bool:
    """Whether some list has a member twice, or one that is unknown."""
    begin = 0
    for end in ends:
        for one in range(begin, end):
            if members[one] < 0:
                return True
            for other in range(begin, one):
                if members[other] == members[one]:
                    return True
        begin = end
    return False
