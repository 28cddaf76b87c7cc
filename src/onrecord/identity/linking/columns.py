"""The values that a model asks of, as columns of numbers: each distinct text is worked out and coded once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from onrecord.identity.linking.questions import NUMBERS, Ask, Question
from onrecord.identity.linking.splink_model import Rarity
from onrecord.identity.linking.table import People
from onrecord.identity.linking.walk import Walks

Array = Any
"""A column of numpy's."""

UNKNOWN = -1


class Columns(NamedTuple):
    """What the loops read: rows one below the other, texts as codes, dates and measures as numbers, lists of codes.

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
class Coded:
    """The columns, with the place of each value among the columns of its kind."""

    columns: Columns
    codes: dict[str, int]
    numbers: dict[str, int]
    lists: dict[str, int]

    def place(self, question: Question, value: str) -> int:
        """In which column a value of a question stands."""
        if question.ask in NUMBERS:
            return self.numbers[value]
        return self.lists[value] if question.ask is Ask.SHARED else self.codes[value]


def code_columns(people: People, walks: Walks) -> Coded:
    """Work out every value that the walks ask of, for all rows."""
    questions = [step.question for step in walks.steps if step.question.ask is not Ask.FOREIGN]
    numbers = _values(one for one in questions if one.ask in NUMBERS)
    lists = _values(one for one in questions if one.ask is Ask.SHARED)
    texts = [one for one in questions if one.ask not in NUMBERS and one.ask is not Ask.SHARED]
    rare = [f'"{one.column}"' for one in rarities(walks)]
    values = list(dict.fromkeys([*_values(texts), *rare]))
    codes, dictionary = _coded(people, values, _groups(values, texts))
    starts, members = _listed(people, lists)
    return Coded(
        Columns(codes, _numbered(people, numbers), *_spelled(dictionary), starts, members),
        {value: place for place, value in enumerate(values)},
        {value: place for place, value in enumerate(numbers)},
        {value: place for place, value in enumerate(lists)},
    )


def rarities(walks: Walks) -> list[Rarity]:
    """The rarities that count at some level."""
    return [level.rarity for level in walks.levels if level.rarity is not None]


def _values(questions: Iterable[Question]) -> list[str]:
    """The values that questions ask of, each once; of one row alone only the value is one."""
    alone = (Ask.UNKNOWN, Ask.HOLDS)
    asked = ((one.left,) if one.ask in alone else (one.left, one.right) for one in questions)
    return list(dict.fromkeys(value for values in asked for value in values))


def _groups(values: Sequence[str], questions: Sequence[Question]) -> Array:
    """Which values are compared with one another, and so must share their codes."""
    place = {value: at for at, value in enumerate(values)}
    pairs = [(place[one.left], place[one.right]) for one in questions if one.right in place]
    left, right = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    joined = coo_array((np.ones(len(left)), (left, right)), shape=(len(values), len(values)))
    return connected_components(joined, directed=False)[1]


def _coded(people: People, values: Sequence[str], groups: Array) -> tuple[Array, list[Any]]:
    """The code of every value of every row, and what the codes stand for."""
    codes = np.empty((people.count, len(values)), dtype=np.int32)
    dictionary: list[Any] = []
    base = 0
    for group in range(int(groups.max(initial=-1)) + 1):
        places = np.flatnonzero(groups == group)
        chunks = [_codable(people.column(values[place])) for place in places]
        shared = pa.chunked_array([one.cast(chunks[0].type) for one in chunks]).dictionary_encode()
        shared = shared.unify_dictionaries()
        for place, chunk in zip(places, shared.chunks, strict=True):
            indices = pc.fill_null(chunk.indices.cast(pa.int32()), UNKNOWN - base)
            codes[:, place] = indices.to_numpy(zero_copy_only=False) + np.int32(base)
        dictionary.append(shared.chunk(0).dictionary)
        base += len(dictionary[-1])
    return codes, dictionary


def _codable(column: Any) -> Any:
    """Of a list it is only ever asked whether it is known."""
    if not pa.types.is_list(column.type):
        return column
    return pc.if_else(pc.is_valid(column), pa.scalar(value=True), pa.scalar(None, pa.bool_()))


def _spelled(dictionary: Sequence[Any]) -> tuple[Array, Array]:
    """The letters of all coded texts, as bytes of UTF-8 since DuckDB compares those, and where each begins."""
    texts = [one.cast(pa.large_binary()) if _is_text(one) else _nameless(one) for one in dictionary]
    whole = pa.concat_arrays(texts) if texts else pa.array([], pa.large_binary())
    _, offsets, letters = whole.buffers()
    begin = np.frombuffer(offsets, dtype=np.int64)[: len(whole) + 1].copy()
    return begin, np.frombuffer(letters or b"", dtype=np.uint8).copy()


def _is_text(dictionary: Any) -> bool:
    return pa.types.is_string(dictionary.type) or pa.types.is_large_string(dictionary.type)


def _nameless(dictionary: Any) -> Any:
    """As many empty texts: what is not text is only ever held to be the same or not."""
    return pa.array([b""] * len(dictionary), pa.large_binary())


def _numbered(people: People, values: Sequence[str]) -> Array:
    """Every number of every row; what is unknown is no number, and so answers to nothing."""
    numbers = np.empty((people.count, len(values)), dtype=np.float64)
    for place, value in enumerate(values):
        column = people.column(f"CAST({value} AS DOUBLE)")
        numbers[:, place] = pc.fill_null(column, np.nan).to_numpy(zero_copy_only=False)
    return numbers


def _listed(people: People, values: Sequence[str]) -> tuple[Array, Array]:
    """The members of every list of every row as codes, each once; a list that is not known has none."""
    starts = np.zeros((len(values), people.count + 1), dtype=np.int64)
    lists = [people.column(f"list_distinct({value})") for value in values]
    begin = 0
    for place, one in enumerate(lists):
        lengths = pc.fill_null(pc.list_value_length(one), 0).to_numpy(zero_copy_only=False)
        np.cumsum(lengths, out=starts[place, 1:])
        starts[place] += begin
        begin = int(starts[place, -1])
    members = pa.chunked_array([pc.list_flatten(one).cast(pa.string()) for one in lists], pa.string())
    coded = members.dictionary_encode().unify_dictionaries()
    return starts, np.concatenate([np.empty(0, np.int32), *(one.indices.to_numpy() for one in coded.chunks)])
