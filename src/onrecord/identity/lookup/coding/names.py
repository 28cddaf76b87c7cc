"""The names of a register's people as keys: its columns, maiden names and aliases."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from onrecord.identity.features import NameKeys, of_columns, of_words
from onrecord.identity.lookup.coded import Names, Parts
from onrecord.identity.lookup.coding.listing import column
from onrecord.identity.lookup.coding.reading import Lists, Texts, joined, texts_of, texts_where
from onrecord.identity.lookup.column import narrow
from onrecord.identity.model import Part
from onrecord.identity.profile import NameColumns

BEGINNING = 3
"""How many letters of a key decide whether an initial may be of it; no initial's key is longer."""


def names_of(file: Path) -> Names:
    """The names of all rows; a full name is read where the register has none in columns."""
    surname, given, patronymic = (texts_of(file, part) for part in ("surname", "given", "patronymic"))
    aliases = joined(_unparted(file, [surname, given, patronymic]), texts_of(file, "others"))
    others = [of_words(text) for text in aliases.texts]
    surnames = [of_columns(NameColumns(surname=text)) for text in surname.texts]
    givens = [of_columns(NameColumns(given=text)) for text in given.texts]
    fathers = [of_columns(NameColumns(patronymic=text)) for text in patronymic.texts]
    return Names(
        surname=_parts(joined(surname, aliases), [one.surnames for one in (*surnames, *others)]),
        given=_parts(joined(given, aliases), [one.givens for one in (*givens, *others)]),
        patronymic=_parts(joined(patronymic, aliases), [one.patronymics for one in (*fathers, *others)]),
    )


def names_told(keys: Sequence[NameKeys]) -> Names:
    """The names of people who are told of in a text each."""
    each = Texts(Lists(np.arange(len(keys) + 1), np.arange(len(keys))), [])
    return Names(
        surname=_parts(each, [one.surnames for one in keys]),
        given=_parts(each, [one.givens for one in keys]),
        patronymic=_parts(each, [one.patronymics for one in keys]),
    )


def _unparted(file: Path, columns: Sequence[Texts]) -> Texts:
    """The full names of rows that have nothing in columns."""
    bare = np.flatnonzero(sum(told.lists.lengths() for told in columns) == 0)
    return texts_where(file, "name", bare)


def _parts(told: Texts, parts: Sequence[tuple[Part, ...]]) -> Parts:
    distinct = sorted({part for one in parts for part in one})
    numbers = {part: number for number, part in enumerate(distinct)}
    beginnings = {start: at for at, start in enumerate(sorted({part.key[:BEGINNING] for part in distinct}))}
    return Parts(
        column=column(told, [[numbers[part] for part in one] for one in parts]),
        keys=[part.key for part in distinct],
        initial=np.array([part.is_initial for part in distinct], np.uint8),
        beginnings=narrow(np.array([beginnings[part.key[:BEGINNING]] for part in distinct], np.int64)),
    )
