"""Which of the people whom a register's rows name may be those whom a profile names."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from onrecord.identity.features import NameKeys, names_agree, of_words
from onrecord.identity.lookup.asking.classes import asked_once, mixed
from onrecord.identity.lookup.asking.names import part_levels
from onrecord.identity.lookup.coded import People
from onrecord.identity.lookup.column import NONE, Levels, Numbers
from onrecord.identity.model import LEVELS

MOST_LEVELS = max(len(LEVELS[part]) for part in ("surname", "given", "patronymic"))

MAY_BE, IS_NOT = range(2)
"""Whether somebody may be another; NONE where nobody knows."""


def any_of(told: Iterable[NameKeys], people: People) -> Levels:
    """For each of a register's people whether any of those told of may be that person."""
    best = np.full(len(people.written), NONE, np.uint8)
    for one in told:
        best = np.minimum(best, _one_of(one, people))
    return best


def _one_of(told: NameKeys, people: People) -> Levels:
    def ask(person: int) -> int:
        agree = names_agree(told, of_words(people.written[person]))
        return NONE if agree is None else MAY_BE if agree else IS_NOT

    return asked_once(_classes(told, people), ask)


def _classes(told: NameKeys, people: People) -> Numbers:
    """By the levels of the three parts; those of whom there are only initials are each a class."""
    each = np.arange(len(people.written))
    if told.initials is not None:
        return each
    names = people.names
    levels = [
        part_levels(part, keys, parts)[parts.column.said]
        for part, keys, parts in (
            ("surname", told.surnames, names.surname),
            ("given", told.givens, names.given),
            ("patronymic", told.patronymics, names.patronymic),
        )
    ]
    nameless = (names.surname.column.said == 0) & (names.given.column.said == 0)
    classes = mixed(*((np.minimum(one, MOST_LEVELS), MOST_LEVELS + 1) for one in levels))
    return np.where(nameless, each + (MOST_LEVELS + 1) ** len(levels), classes)
