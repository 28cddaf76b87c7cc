"""What a register tells of people's lives, as columns: when they were arrested, where they were in which year."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from zlib import crc32

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from onrecord.identity.linking.calendar import years_of
from onrecord.identity.linking.lists import each_once, lists_of
from onrecord.identity.model.stays import STAYS

Array = Any

FACT = "fact_"
"""What stands before the columns of an event: `fact_arrest_day`."""

COMMON = 0.01
"""An event of which fewer rows tell is left out: there is too little to learn from."""

LONGEST = 30
"""Years: a stay that may have lasted longer says little of where somebody was in any of them."""

YEARS = 3000
"""More than there are: a place and a year of it are one number."""

UNKNOWN_YEAR = 1


def events(facts: Any, rows: int) -> Iterator[tuple[str, Any, Any]]:
    """Every kind of event that many rows tell of, and between which days the first of each row began."""
    of_row, flat = _flattened(facts)
    for kind in pc.unique(flat.field("what")).to_pylist():
        if kind is None or kind in STAYS:
            continue
        of_kind = np.flatnonzero(pc.equal(flat.field("what"), kind).to_numpy(zero_copy_only=False))
        told, first = np.unique(of_row[of_kind], return_index=True)
        if len(told) > COMMON * rows:
            begin, end = (
                _spread(flat.field(name), told, of_kind[first], rows) for name in ("from1", "from2")
            )
            yield FACT + kind.replace("-", "_"), begin, end


def years_somewhere(facts: Any, key: Callable[[str], str]) -> Any:
    """For every row the years in which it was somewhere, as one number for a year in a place.

    The number is made of the place's name, so that it is the same in every register.
    """
    of_row, flat = _flattened(facts)
    stays = pc.is_in(flat.field("what"), pa.array(sorted(STAYS))).to_numpy(zero_copy_only=False)
    texts = flat.field("place").dictionary_encode()
    numbers = pa.array([crc32(key(text).encode()) for text in texts.dictionary.to_pylist()], pa.int64())
    places = pc.fill_null(pc.take(numbers, texts.indices), -1).to_numpy(zero_copy_only=False)
    begin, end = (_years(flat.field(name)) for name in ("from1", "until2"))
    known = stays & (places >= 0) & (begin > UNKNOWN_YEAR) & (end >= begin)
    lasted = np.where(known & (end - begin < LONGEST), end - begin + 1, 0)
    which = np.repeat(np.arange(len(flat)), lasted)
    year = np.repeat(begin, lasted) + np.arange(len(which)) - np.repeat(np.cumsum(lasted) - lasted, lasted)
    return lists_of(*each_once(of_row[which], places[which] * YEARS + year), len(facts))


def _flattened(facts: Any) -> tuple[Array, Any]:
    """All facts one after the other, and the row of each."""
    return pc.list_parent_indices(facts).to_numpy(zero_copy_only=False), pc.list_flatten(facts)


def _spread(days: Any, rows: Array, places: Array, count: int) -> Any:
    """Days as a column that has them in some rows and nothing in the others."""
    whole = np.zeros(count, dtype=np.int32)
    known = np.zeros(count, dtype=bool)
    told = pc.take(days, pa.array(places))
    whole[rows] = pc.fill_null(told, 0).to_numpy(zero_copy_only=False)
    known[rows] = pc.is_valid(told).to_numpy(zero_copy_only=False)
    return pa.array(whole, mask=~known)


def _years(days: Any) -> Array:
    """The year of each day; UNKNOWN_YEAR of one that is unknown."""
    return years_of(pc.fill_null(days, 1).to_numpy(zero_copy_only=False))
