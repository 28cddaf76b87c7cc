"""The columns of `people.parquet` as numbers and the distinct texts that they stand for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute
import pyarrow.parquet

from onrecord.identity.lookup.listing import Lists
from onrecord.identity.lookup.column import Numbers

FOREVER = 1 << 30
"""The day of an end that is not known."""


class Told(NamedTuple):
    """What every row says, as numbers of distinct texts."""

    lists: Lists
    texts: list[str]


def texts_of(file: Path, column: str) -> Told:
    """A column of text, or of lists of texts."""
    read = pa.parquet.read_table(file, columns=[column])[column].combine_chunks()
    if pa.types.is_list(read.type):
        return _told(_starts(read), pa.compute.list_flatten(read))
    known = np.concatenate(([0], np.cumsum(read.is_valid().to_numpy(zero_copy_only=False))))
    return _told(known, read.drop_null())


def structs_of(file: Path, column: str) -> tuple[Numbers, pa.StructArray]:
    """A column of lists of structs: where each row's begin, and all of them."""
    read = pa.parquet.read_table(file, columns=[column])[column].combine_chunks()
    return _starts(read), pa.compute.list_flatten(read)


def spans_of(file: Path, first: str, last: str) -> tuple[Numbers, Numbers]:
    """Two columns of days, with an unknown one as far off as can be."""
    read = pa.parquet.read_table(file, columns=[first, last])
    return days(read[first], -FOREVER), days(read[last], FOREVER)


def days(column: pa.Array, unknown: int) -> Numbers:
    """Days as numbers, the unknown ones too."""
    return pa.compute.fill_null(column, unknown).to_numpy()


def text_codes(column: pa.Array) -> tuple[Numbers, list[str]]:
    """Texts as numbers, 0 for none, and the distinct texts by their number less one."""
    coded = column.dictionary_encode()
    return pa.compute.fill_null(coded.indices, -1).to_numpy() + 1, coded.dictionary.to_pylist()


def joined(left: Told, right: Told) -> Told:
    """What every row says in the one column and then in the other."""
    starts = left.lists.starts + right.lists.starts
    numbers = np.empty(int(starts[-1]), np.int64)
    numbers[_places(left.lists, starts[:-1])] = left.lists.numbers
    numbers[_places(right.lists, starts[:-1] + left.lists.lengths())] = right.lists.numbers + len(left.texts)
    return Told(Lists(starts, numbers), [*left.texts, *right.texts])


def _places(lists: Lists, begin: Numbers) -> Numbers:
    return np.repeat(begin - lists.starts[:-1], lists.lengths()) + np.arange(len(lists.numbers))


def _told(starts: Numbers, texts: pa.Array) -> Told:
    coded = texts.dictionary_encode()
    numbers = pa.compute.fill_null(coded.indices, 0).to_numpy()
    return Told(Lists(starts, numbers), coded.dictionary.to_pylist())


def _starts(read: pa.ListArray) -> Numbers:
    lengths: Sequence[int] = pa.compute.fill_null(pa.compute.list_value_length(read), 0).to_numpy()
    return np.concatenate(([0], np.cumsum(lengths)))
