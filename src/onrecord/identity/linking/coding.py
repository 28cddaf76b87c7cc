"""Texts as codes: each distinct value is worked on once, and rows hold numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from onrecord.identity.linking.compiled import side_by_side
from onrecord.identity.linking.table import People

Array = Any

UNKNOWN = -1
"""The code of what is not known."""


class Codes:
    """The codes of some values in every row; values that are compared with one another share theirs."""

    def __init__(self, people: People, compared: Iterable[tuple[str, str]]) -> None:
        pairs = list(dict.fromkeys(compared))
        values = list(dict.fromkeys(value for pair in pairs for value in pair))
        self.of: dict[str, Array] = {}
        self.dictionaries: list[Any] = []
        groups = _groups(values, pairs)
        columns = [[people.column(value) for value in group] for group in groups]
        base = 0
        with side_by_side() as threads:
            for group, (codes, dictionary) in zip(groups, threads.map(shared_codes, columns), strict=True):
                self.of.update(zip(group, (_counted_from(base, one) for one in codes), strict=True))
                self.dictionaries.append(dictionary)
                base += len(dictionary)

    def letters(self) -> tuple[Array, Array]:
        """The letters of all texts, as bytes of UTF-8 since DuckDB compares those; and where each code's begin."""
        texts = [
            one.cast(pa.large_binary()) if _is_text(one) else _nameless(one) for one in self.dictionaries
        ]
        whole = pa.concat_arrays([pa.array([], pa.large_binary()), *texts])
        _, offsets, letters = whole.buffers()
        begin = np.frombuffer(offsets, dtype=np.int64)[: len(whole) + 1].copy()
        return begin, np.frombuffer(letters or b"", dtype=np.uint8).copy()


def shared_codes(columns: Sequence[Any]) -> tuple[list[Array], Any]:
    """Columns of one kind as codes that they share, and what the codes stand for."""
    alike = [_dictionary(one) for one in columns]
    whole = pa.chunked_array(alike).unify_dictionaries()
    indices = (pc.fill_null(one.indices, UNKNOWN).to_numpy(zero_copy_only=False) for one in whole.chunks)
    return [one.astype(np.int32, copy=False) for one in indices], whole.chunk(0).dictionary


def _counted_from(base: int, codes: Array) -> Array:
    """Codes counted from a number on, so that no two groups have one in common."""
    return np.where(codes == UNKNOWN, UNKNOWN, codes + np.int32(base))


def _groups(values: Sequence[str], pairs: Sequence[tuple[str, str]]) -> list[list[str]]:
    """Which values are compared with one another."""
    place = {value: at for at, value in enumerate(values)}
    left, right = np.array([[place[one] for one in pair] for pair in pairs], dtype=int).reshape(-1, 2).T
    joined = coo_array((np.ones(len(left)), (left, right)), shape=(len(values), len(values)))
    count, labels = connected_components(joined, directed=False)
    return [[values[int(at)] for at in np.flatnonzero(labels == label)] for label in range(count)]


def _dictionary(column: Any) -> Any:
    """A column as codes of its own; of a list it is only ever asked whether it is known."""
    if pa.types.is_dictionary(column.type):
        return column
    if pa.types.is_list(column.type):
        column = pc.if_else(pc.is_valid(column), pa.scalar(value=True), pa.scalar(None, pa.bool_()))
    return column.dictionary_encode()


def _is_text(dictionary: Any) -> bool:
    return bool(pa.types.is_string(dictionary.type) or pa.types.is_large_string(dictionary.type))


def _nameless(dictionary: Any) -> Any:
    """As many empty texts: what is not text is only ever held to be the same or not."""
    return pa.array([b""] * len(dictionary), pa.large_binary())
