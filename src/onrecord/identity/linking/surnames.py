"""All surnames that people are told of by, so that who has married, or goes by another name, is found all the same.

A surname is a number made of its key, so that it is the same in every register.
"""

from __future__ import annotations

from typing import Any
from zlib import crc32

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from onrecord.identity.features.naming import of_words
from onrecord.identity.linking.lists import each_once, lists_of

OTHERS, ALL = "other_surnames", "surnames"
"""The columns: what is kept of each register, and what is compared."""


def other_surnames(names: Any) -> Any:
    """For every row the surnames in its other names, maiden names and aliases; none where it has none."""
    rows = pc.list_parent_indices(names).to_numpy(zero_copy_only=False)
    texts = pc.list_flatten(names).dictionary_encode()
    surnames = [_surnames_in(text) for text in texts.dictionary.to_pylist()]
    of_text = np.array([len(one) for one in surnames] or [0])
    begin = np.cumsum(of_text) - of_text
    codes = texts.indices.to_numpy(zero_copy_only=False)
    told = of_text[codes] if len(codes) else codes
    flat = np.array([surname for one in surnames for surname in one], dtype=np.int64)
    after = np.arange(told.sum()) - np.repeat(np.cumsum(told) - told, told)
    return lists_of(
        *each_once(np.repeat(rows, told), flat[np.repeat(begin[codes], told) + after]), len(names)
    )


def with_all_surnames(prepared: Any) -> Any:
    """The columns with one more, where anybody has another surname: everybody's own and other surnames together."""
    if not {OTHERS, "surname_key"} <= set(prepared.column_names):
        return prepared
    others = prepared[OTHERS].combine_chunks()
    keys = prepared["surname_key"].combine_chunks()
    numbers = np.array([_number(key) for key in keys.dictionary.to_pylist()], dtype=np.int64)
    own = np.flatnonzero(keys.is_valid().to_numpy(zero_copy_only=False))
    surnames = numbers[keys.indices.take(pa.array(own)).to_numpy(zero_copy_only=False)]
    rows = np.concatenate([own, pc.list_parent_indices(others).to_numpy(zero_copy_only=False)])
    told = np.concatenate([surnames, pc.list_flatten(others).to_numpy(zero_copy_only=False)])
    return prepared.append_column(ALL, lists_of(*each_once(rows, told), len(keys)))


def _surnames_in(name: str | None) -> list[int]:
    """The surnames in a name as numbers; of an initial nobody can tell whose it is."""
    return [_number(one.key) for one in of_words(name or "").surnames if not one.is_initial]


def _number(key: str) -> int:
    return crc32(key.encode())
