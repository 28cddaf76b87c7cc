"""Columns in which a row has a list of numbers, made of rows and numbers side by side."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa

Array = Any


def each_once(rows: Array, told: Array) -> tuple[Array, Array]:
    """What rows tell, what one tells twice only once; in the order of the rows."""
    order = np.lexsort((told, rows))
    rows, told = rows[order], told[order]
    new = np.ones(len(rows), dtype=bool)
    new[1:] = (rows[1:] != rows[:-1]) | (told[1:] != told[:-1])
    return rows[new], told[new]


def lists_of(rows: Array, told: Array, count: int) -> Any:
    """What rows tell as a list for each; of one that tells nothing none."""
    counts = np.bincount(rows, minlength=count)
    ends = np.concatenate([[0], np.cumsum(counts)])
    offsets = pa.array(ends, pa.int32(), mask=np.append(counts == 0, [False]))
    return pa.ListArray.from_arrays(offsets, pa.array(told, pa.int64()))
