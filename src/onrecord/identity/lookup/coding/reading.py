"""The columns of `people.parquet` as numbers and the distinct texts that these stand for."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute
import pyarrow.parquet

from onrecord.identity.lookup.column import FOREVER, Numbers


class Lists(NamedTuple):
    """A list of numbers for every row, one after the other: a row's begins at its `start` and ends at the next."""

    starts: Numbers
    numbers: Numbers

    def lengths(self) -> Numbers:
        """How long the list of each row is."""
        return np.diff(self.starts)

    def of(self, row: int) -> list[int]:
        """The list of one row."""
        found: list[int] = self.numbers[self.starts[row] : self.starts[row + 1]].tolist()
        return found


class Texts(NamedTuple):
    """What every row says, as numbers of distinct texts."""

    lists: Lists
    texts: list[str]


class Structs(NamedTuple):
    """Structs that rows have lists of: whose each is, and all of them."""

    rows: Numbers
    whole: pa.StructArray

    def days(self, field: str, unknown: int) -> Numbers:
        """A field of days, the unknown ones as far off as can be."""
        return days(self.whole.field(field), unknown)

    def texts(self, field: str) -> tuple[Numbers, list[str]]:
        """A field of text as numbers, 0 for none, and the distinct texts by their number less one."""
        coded = self.whole.field(field).dictionary_encode()
        numbers = pa.compute.fill_null(coded.indices, -1).to_numpy(zero_copy_only=False)
        return numbers.astype(np.int64) + 1, coded.dictionary.to_pylist()


def texts_of(file: Path, column: str) -> Texts:
    """A column of text, or of lists of texts."""
    read = _column(file, column)
    if pa.types.is_list(read.type):
        return _texts(_starts(read), pa.compute.fill_null(pa.compute.list_flatten(read), ""))
    return _single(read)


def texts_where(file: Path, column: str, rows: Numbers) -> Texts:
    """A column of text in some rows, as if the others said nothing."""
    read = _column(file, column)
    told = np.zeros(len(read), bool)
    told[rows] = True
    return _single(pa.compute.if_else(pa.array(told), read, None))


def structs_of(file: Path, column: str) -> Structs:
    """A column of lists of structs."""
    read = _column(file, column)
    lengths = np.diff(_starts(read))
    return Structs(np.repeat(np.arange(len(read)), lengths), pa.compute.list_flatten(read))


def spans_of(file: Path, first: str, last: str) -> tuple[Numbers, Numbers]:
    """Two columns of days."""
    return days(_column(file, first), -FOREVER), days(_column(file, last), FOREVER)


def days(column: pa.Array, unknown: int) -> Numbers:
    """Days as numbers, the unknown ones too."""
    found: Numbers = pa.compute.fill_null(column, unknown).to_numpy(zero_copy_only=False)
    return found.astype(np.int64)


def joined(left: Texts, right: Texts) -> Texts:
    """What every row says in the one column and then in the other."""
    starts = left.lists.starts + right.lists.starts
    numbers = np.empty(int(starts[-1]), np.int64)
    numbers[_places(left.lists, starts[:-1])] = left.lists.numbers
    numbers[_places(right.lists, starts[:-1] + left.lists.lengths())] = right.lists.numbers + len(left.texts)
    return Texts(Lists(starts, numbers), [*left.texts, *right.texts])


def _places(lists: Lists, begin: Numbers) -> Numbers:
    return np.repeat(begin - lists.starts[:-1], lists.lengths()) + np.arange(len(lists.numbers))


def _column(file: Path, name: str) -> pa.Array:
    read = pa.parquet.read_table(file, columns=[name])[name].combine_chunks()
    return read if isinstance(read, pa.Array) else pa.concat_arrays(read.chunks)


def _single(read: pa.Array) -> Texts:
    """A text for each row, or none."""
    known = np.cumsum(read.is_valid().to_numpy(zero_copy_only=False))
    return _texts(np.concatenate(([0], known)), read.drop_null())


def _texts(starts: Numbers, texts: pa.Array) -> Texts:
    coded = texts.dictionary_encode()
    numbers = coded.indices.to_numpy(zero_copy_only=False).astype(np.int64)
    return Texts(Lists(starts.astype(np.int64), numbers), coded.dictionary.to_pylist())


def _starts(read: pa.ListArray) -> Numbers:
    """Where the list of each row begins."""
    lengths = pa.compute.fill_null(pa.compute.list_value_length(read), 0)
    return np.concatenate(([0], np.cumsum(lengths.to_numpy(zero_copy_only=False))))
