"""At which level the names of a register agree with bare initials: a question of several parts of a name at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import numpy as np

from onrecord.identity.lookup.asking.names import may_have, part
from onrecord.identity.lookup.coded import Names, Parts
from onrecord.identity.lookup.column import NONE, Levels, Numbers
from onrecord.identity.lookup.loops import loops
from onrecord.identity.lookup.rows import each_stretch
from onrecord.identity.model import LEVELS, Initials, Part
from onrecord.identity.model.levels import initials_level

CLASSES = 8
"""Of one part of a name: whether it is there, and which of two letters it may begin with."""


def initials_levels(told: Initials, names: Names) -> tuple[Numbers, Levels]:
    """For every row the class of its name, and the level of each class."""
    turned = told.reversed
    asked_of = (
        (names.surname, (told.surname, turned.surname)),
        (names.given, (told.given, turned.given)),
        (names.patronymic, (told.patronymic, turned.patronymic)),
    )
    classes = [_classes(parts, letters) for parts, letters in asked_of]
    examples = [_examples(parts, of) for (parts, _), of in zip(asked_of, classes, strict=True)]
    return _rows(names, classes), _levels(told, examples)


def _classes(parts: Parts, letters: Sequence[str]) -> Levels:
    """The class of all that rows have for one part of a name."""
    there = np.diff(parts.column.starts, prepend=0) > 0
    classes = there.astype(np.uint8)
    for bit, letter in enumerate(letters, start=1):
        classes |= _begins(letter, parts) << np.uint8(bit)
    return classes


def _begins(letter: str, parts: Parts) -> Levels:
    begun: Levels = (parts.column.levels(1 - may_have(letter, parts)) == 0).astype(np.uint8)
    return begun


def _examples(parts: Parts, classes: Levels) -> list[list[Part] | None]:
    """For each class the part of somebody's name that is of it."""
    found: list[list[Part] | None] = [None] * CLASSES
    for one in range(CLASSES):
        said = np.flatnonzero(classes == one)
        if len(said):
            found[one] = [part(parts, key) for key in parts.column.values(int(said[0]))]
    return found


def _levels(told: Initials, examples: Sequence[Sequence[Sequence[Part] | None]]) -> Levels:
    order = LEVELS["initials"]
    levels = np.full(CLASSES**3, NONE, np.uint8)
    for at, (surnames, givens, patronymics) in enumerate(product(*examples)):
        if surnames is not None and givens is not None and patronymics is not None:
            level = initials_level(told, surnames, givens, patronymics)
            levels[at] = NONE if level is None else order.index(level)
    return levels


def _rows(names: Names, classes: Sequence[Levels]) -> Numbers:
    """The class of each row's whole name: what its three parts come to, as weights that are added."""
    whole = np.zeros(len(names.surname.column.said), np.uint16)
    columns = (names.surname.column, names.given.column, names.patronymic.column)
    add = loops().add_weights

    def of_stretch(begin: int, end: int) -> None:
        for place, (column, of) in enumerate(zip(columns, classes, strict=True)):
            worth = (np.arange(CLASSES) * CLASSES ** (2 - place)).astype(np.uint16)
            add(whole[begin:end], column.said[begin:end], of, worth)

    each_stretch(len(whole), of_stretch)
    return whole
