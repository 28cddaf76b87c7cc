"""The dated facts of a register's rows: each distinct deed and each distinct span once."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from onrecord.identity.lookup.coded import Facts
from onrecord.identity.lookup.coding.listing import numbered, paired
from onrecord.identity.lookup.coding.people import PeopleBook
from onrecord.identity.lookup.coding.places import PlaceBook
from onrecord.identity.lookup.coding.reading import Structs
from onrecord.identity.lookup.column import FOREVER, Numbers, narrow

BOUNDS = {"from1": -FOREVER, "from2": FOREVER, "until1": -FOREVER, "until2": FOREVER}


class Distinct(NamedTuple):
    """Numbers of things with several sides, and each side of every distinct thing."""

    numbers: Numbers
    sides: tuple[Numbers, ...]


def facts_of(told: Structs, places: PlaceBook, people: PeopleBook) -> Facts:
    """All facts that have a date; what has none can neither agree with anything nor contradict it."""
    kinds_told, kinds = told.texts("what")
    bounds = [told.days(field, unknown) for field, unknown in BOUNDS.items()]
    dated = np.flatnonzero(np.any([np.abs(days) < FOREVER for days in bounds], axis=0))
    place = _renumbered(told, "place", places)
    beside = _renumbered(told, "with", people)
    deeds = distinct(kinds_told[dated], place[dated], beside[dated])
    spans = distinct(*(days[dated] for days in bounds))
    what, where, whom = deeds.sides
    return Facts(
        rows=told.rows[dated].astype(np.uint32),
        deeds=narrow(deeds.numbers),
        spans=narrow(spans.numbers),
        kinds=["", *kinds],
        what=narrow(what),
        place=narrow(where),
        beside=narrow(whom),
        **dict(zip(BOUNDS, spans.sides, strict=True)),
    )


def distinct(*sides: Numbers) -> Distinct:
    """Things told apart by all of their sides."""
    numbers, values = numbered(sides[0])
    met: tuple[Numbers, ...] = (values,)
    for side in sides[1:]:
        others, values = numbered(side)
        numbers, before, new = paired(numbers, others)
        met = (*(one[before] for one in met), values[new])
    return Distinct(numbers, met)


def _renumbered(told: Structs, field: str, book: PlaceBook | PeopleBook) -> Numbers:
    """A field by the numbers of a book and one, 0 for nothing."""
    codes, texts = told.texts(field)
    return np.array([0, *(number + 1 for number in book.numbers(texts))], np.int64)[codes]
