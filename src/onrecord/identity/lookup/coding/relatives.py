"""The relatives that a register's rows have: each distinct one, by role and name, once."""

from __future__ import annotations

import numpy as np

from onrecord.identity.features import folded
from onrecord.identity.lookup.coded import Relatives
from onrecord.identity.lookup.coding.facts import distinct
from onrecord.identity.lookup.coding.listing import column
from onrecord.identity.lookup.coding.people import PeopleBook
from onrecord.identity.lookup.coding.reading import Lists, Structs, Texts
from onrecord.identity.lookup.column import narrow


def relatives_of(told: Structs, count: int, people: PeopleBook) -> Relatives:
    """The relatives of so many rows."""
    roles_told, roles = told.texts("role")
    names_told, names = told.texts("name")
    whom = np.array([0, *people.numbers(names)], np.int64)
    known = np.flatnonzero((roles_told > 0) & (names_told > 0))
    each = distinct(roles_told[known] - 1, whom[names_told[known]])
    role, person = each.sides
    starts = np.concatenate(([0], np.cumsum(np.bincount(told.rows[known], minlength=count))))
    return Relatives(
        column=column(
            Texts(Lists(starts, each.numbers.astype(np.int64)), []),
            [(number,) for number in range(len(role))],
        ),
        roles=[folded(text) for text in roles],
        role=narrow(role),
        person=narrow(person),
    )
