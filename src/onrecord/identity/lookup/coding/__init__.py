"""Coding a register: each of its rows by the numbers of what it says, each distinct value read once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from onrecord.identity.features import folded
from onrecord.identity.lookup.coded import Coded, Spans, Words
from onrecord.identity.lookup.coding.facts import distinct, facts_of
from onrecord.identity.lookup.coding.listing import column, column_of
from onrecord.identity.lookup.coding.names import names_of
from onrecord.identity.lookup.coding.people import PeopleBook
from onrecord.identity.lookup.coding.places import PlaceBook
from onrecord.identity.lookup.coding.reading import spans_of, structs_of, texts_of
from onrecord.identity.lookup.coding.relatives import relatives_of
from onrecord.identity.lookup.column import FOREVER, Column, Vocabulary
from onrecord.places import Atlas

__all__ = ["code"]


def code(file: Path, atlas: Atlas) -> Coded:
    """A register's people as they are scanned, their places found in an atlas."""
    places, people = PlaceBook(atlas), PeopleBook()
    sex = _words(file, "sex", str)
    return Coded(
        names=names_of(file),
        sex=sex,
        birth=_spans(file, "birth"),
        death=_spans(file, "death"),
        birth_place=_place(file, "birth_place", places),
        residence=_place(file, "residences", places),
        occupation=_words(file, "occupation", folded),
        nationality=_words(file, "nationality", folded),
        facts=facts_of(structs_of(file, "facts"), places, people),
        relatives=relatives_of(structs_of(file, "relatives"), len(sex.column.said), people),
        places=places.closed(),
        people=people.closed(),
    )


def _words(file: Path, name: str, read: Callable[[str], str]) -> Words:
    told = texts_of(file, name)
    numbers: dict[str, int] = {}
    values = [[numbers.setdefault(word, len(numbers))] if (word := read(text)) else [] for text in told.texts]
    return Words(column=column(told, values), words=Vocabulary(list(numbers)))


def _place(file: Path, name: str, places: PlaceBook) -> Column:
    told = texts_of(file, name)
    return column(told, [[number] for number in places.numbers(told.texts)])


def _spans(file: Path, of: str) -> Spans:
    """Births or deaths; one of which nothing is known is none."""
    numbers, (first, last) = distinct(*spans_of(file, f"{of}_from", f"{of}_until"))
    known = np.flatnonzero((first > -FOREVER) | (last < FOREVER))
    said: list[list[int]] = [[] for _ in first]
    for value, number in enumerate(known.tolist()):
        said[number] = [value]
    return Spans(column=column_of(numbers, said), first=first[known], last=last[known])
