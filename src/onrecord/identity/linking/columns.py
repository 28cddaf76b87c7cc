"""What the loops read of the rows, and what a model asks of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow.compute as pc

from onrecord.identity.linking.coding import Codes, shared_codes
from onrecord.identity.linking.questions import NUMBERS, Ask, Question
from onrecord.identity.linking.table import People
from onrecord.identity.linking.walk import Walks

Array = Any

ALONE = (Ask.UNKNOWN, Ask.HOLDS)
"""What is asked of one row alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """What the loops read of the rows: texts as codes, dates and measures as numbers, lists of codes.

    The letters of the text with code c are `letters[begin[c]:begin[c + 1]]`; the members of a list of row r are
    `members[lists[value][r]:lists[value][r + 1]]`.
    """

    count: int
    codes: dict[str, Array]
    numbers: dict[str, Array]
    lists: dict[str, Array]
    begin: Array
    letters: Array
    members: Array


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
    """The values that the walks ask of, for all rows."""
    numbers = _values(one for one in _questions(walks) if one.ask in NUMBERS)
    begin, letters = codes.letters()
    lists, members = _listed(people, _values(one for one in _questions(walks) if one.ask is Ask.SHARED))
    return Laid(
        count=people.count,
        codes={value: codes.of[value] for pair in texts_compared(walks) for value in pair},
        numbers={value: people.numbers(value) for value in numbers},
        lists=lists,
        begin=begin,
        letters=letters,
        members=members,
    )


def _questions(walks: Walks) -> list[Question]:
    return [step.question for step in walks.steps]


def _values(questions: Iterable[Question]) -> list[str]:
    asked = ((one.left,) if one.ask in ALONE else (one.left, one.right) for one in questions)
    return _each(value for values in asked for value in values)


def _each(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))


def _listed(people: People, values: Sequence[str]) -> tuple[dict[str, Array], Array]:
    """The members of every list of every row as codes, each once; a list that is not known has none."""
    lists = {value: people.column(f"list_distinct({value})") for value in values}
    if not lists:
        return {}, np.empty(0, np.int32)
    members, _ = shared_codes([pc.list_flatten(one) for one in lists.values()])
    starts, begin = {}, 0
    for value, one in lists.items():
        lengths = pc.fill_null(pc.list_value_length(one), 0).to_numpy(zero_copy_only=False)
        starts[value] = np.concatenate([[0], np.cumsum(lengths)]) + begin
        begin = int(starts[value][-1])
    return starts, np.concatenate(members)
