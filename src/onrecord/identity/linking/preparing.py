"""The people of registers by what they are compared by: names as keys, places as spots, days as numbers.

Each distinct text is worked on once. What nobody has is no column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from onrecord.identity.features.folding import folded
from onrecord.identity.features.naming import KEYS
from onrecord.identity.linking.calendar import anniversaries_of, years_of
from onrecord.identity.linking.surnames import OTHERS, other_surnames
from onrecord.identity.linking.told_facts import events, years_somewhere
from onrecord.identity.model.levels import A_YEAR
from onrecord.identity.registers import EXTRA
from onrecord.names import is_initial
from onrecord.places import Atlas

START = 3
"""So many letters of a surname stand firm where a slip is further on."""

LONGEST_YEAR = 3 * A_YEAR
"""Days: of what is known no better than within three years the middle is taken for the year, of others nothing."""

UNKNOWN_LENGTH = 10 * LONGEST_YEAR

Keyed = Iterator[tuple[str, Any]]
"""Columns with their names."""


def prepared(people: Any, atlas: Atlas) -> Any:
    """The columns by which the people of `people.parquet` are compared; what nobody has is left out."""
    columns: dict[str, Any] = {}
    for thing in _things(people, atlas):
        told = dict(thing)
        if any(column.null_count < len(column) for column in told.values()):
            columns.update(told)
    return pa.table(columns)


def _things(people: Any, atlas: Atlas) -> Iterator[Keyed]:
    for part, key in KEYS.items():
        yield _name(part, people[part], key)
    yield iter([(OTHERS, other_surnames(_whole(people["others"])))])
    yield iter([("sex", _whole(people["sex"]).dictionary_encode())])
    for end in ("birth", "death"):
        yield _span(end, _whole(people[f"{end}_from"]), _whole(people[f"{end}_until"]))
    yield _place("birth_place", _whole(people["birth_place"]), atlas)
    yield _place("residence", _first(people["residences"]), atlas)
    facts = _whole(people["facts"])
    for event, begin, end in events(facts, len(facts)):
        yield _span(event, begin, end)
    yield iter([("years_somewhere", years_somewhere(facts, lambda words: _spot(words, atlas)[0]))])
    for what in ("occupation", "nationality"):
        yield iter([(f"{what}_key", _mapped(people[what], folded))])
    for name in people.column_names:
        if name.startswith(EXTRA):
            yield iter([(name, _mapped(people[name], _plain))])


def _name(part: str, column: Any, key: Callable[[str], str]) -> Keyed:
    """A name's key, which an initial has not; and what either begins with."""
    texts = _whole(column).dictionary_encode()
    words = texts.dictionary.to_pylist()
    keys = [key(word) for word in words]
    full = (None if is_initial(word) else one for word, one in zip(words, keys, strict=True))
    yield f"{part}_key", _recoded(texts, full)
    yield f"{part}_first", _recoded(texts, (one[:1] for one in keys))
    if part == "surname":
        yield "surname_start", _recoded(texts, (one[:START] for one in keys))


def _plain(text: str) -> str:
    """Numbers, postcodes, addresses: in small letters, without what is only between them."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in text.casefold()).split())


def _span(what: str, begin: Any, end: Any) -> Keyed:
    """When somebody was born or died: from when until when, the day and the year if they are known.

    `brief` is of what is known to the year or better, the anniversary the day and month of what is known to the day.
    """
    length = pc.fill_null(pc.subtract(end, begin), UNKNOWN_LENGTH).to_numpy(zero_copy_only=False)
    first = pc.fill_null(begin, 1).to_numpy(zero_copy_only=False)
    yield f"{what}_from", begin
    yield f"{what}_until", end
    yield f"{what}_day", pa.array(first, pa.int32(), mask=length > 0)
    yield f"{what}_anniversary", pa.array(anniversaries_of(first), pa.int16(), mask=length > 0)
    yield f"{what}_brief", pa.array(length < A_YEAR, pa.bool_(), mask=length >= A_YEAR)
    yield f"{what}_year", pa.array(years_of(first + length // 2), pa.int32(), mask=length > LONGEST_YEAR)


def _place(what: str, column: Any, atlas: Atlas) -> Keyed:
    """A place as the spot that its words most likely mean, or by its words; and the region it lies in."""
    texts = column.dictionary_encode()
    spots = [_spot(words, atlas) for words in texts.dictionary.to_pylist()]
    yield f"{what}_key", _recoded(texts, (key for key, _ in spots))
    yield f"{what}_region", _recoded(texts, (region for _, region in spots))


def _spot(words: str, atlas: Atlas) -> tuple[str, str | None]:
    spots = atlas.resolve(words)
    if not spots:
        return folded(words), None
    return spots[0].key, next(iter(spots[0].regions)) if len(spots[0].regions) == 1 else None


def _first(lists: Any) -> Any:
    """The first of each list; of an empty one nothing."""
    whole = _whole(lists)
    lengths = pc.fill_null(pc.list_value_length(whole), 0).to_numpy(zero_copy_only=False)
    begin = np.cumsum(lengths) - lengths
    return pc.take(pc.list_flatten(whole), pa.array(begin, mask=lengths == 0))


def _mapped(column: Any, key: Callable[[str], str]) -> Any:
    """What each distinct text of a column comes to."""
    texts = _whole(column).dictionary_encode()
    return _recoded(texts, map(key, texts.dictionary.to_pylist()))


def _recoded(texts: Any, keys: Iterable[str | None]) -> Any:
    """The keys of coded texts as codes themselves; an empty key is none."""
    coded = pa.array([key or None for key in keys], pa.string()).dictionary_encode()
    return pa.DictionaryArray.from_arrays(pc.take(coded.indices, texts.indices), coded.dictionary)


def _whole(column: Any) -> Any:
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
