"""What it weighs, for two names being one, that their parts are alike or not: in bits, for and against."""

from __future__ import annotations

import math
from functools import lru_cache

from onrecord.names.alike import Alike
from onrecord.names.spelling import Part

BEFORE_ANY_PART = -4.0
"""What it weighs that two names are compared at all: most pairs of names are of two people."""

WEIGHTS: dict[Part, dict[Alike, float]] = {
    Part.SURNAME: {
        Alike.SAME: 6.0, Alike.SPELLING: 6.0, Alike.READING: 5.0, Alike.FORM: 5.0, Alike.DECLINED: 5.0,
        Alike.HEARD: 4.0, Alike.SOUND: 3.5, Alike.SLIP: 2.5, Alike.SHORTENED: 1.0, Alike.INITIAL: 1.0,
        Alike.SIMILAR: -1.5, Alike.HOMONYM: -1.0, Alike.NOT_INITIAL: -5.0, Alike.DIFFERENT: -8.0,
    },
    Part.GIVEN: {
        Alike.SAME: 3.5, Alike.SPELLING: 3.5, Alike.READING: 3.0, Alike.FORM: 3.0, Alike.DECLINED: 3.0,
        Alike.HEARD: 2.5, Alike.SOUND: 2.5, Alike.SLIP: 2.0, Alike.SHORTENED: 2.0, Alike.INITIAL: 0.8,
        Alike.SIMILAR: -5.0, Alike.HOMONYM: -1.0, Alike.NOT_INITIAL: -6.0, Alike.DIFFERENT: -6.0,
    },
    Part.PATRONYMIC: {
        Alike.SAME: 3.0, Alike.SPELLING: 3.0, Alike.READING: 2.5, Alike.FORM: 3.0, Alike.DECLINED: 2.5,
        Alike.HEARD: 2.0, Alike.SOUND: 2.0, Alike.SLIP: 1.5, Alike.SHORTENED: 1.5, Alike.INITIAL: 0.7,
        Alike.SIMILAR: -2.0, Alike.HOMONYM: 0.0, Alike.NOT_INITIAL: -6.0, Alike.DIFFERENT: -7.0,
    },
}  # fmt: skip

WEIGHTS[Part.LONE] = {**WEIGHTS[Part.SURNAME], Alike.HEARD: 4.2, Alike.HOMONYM: 4.2}

ABSENT = -0.5
"""A given name or a patronymic that only one of the two has: it weighs little, since most texts leave it out."""

FURTHER_GIVEN = 0.6
"""What part of its weight a second given name has."""

OF_TWO_SEXES = -3.0
OTHER_ORDER = -0.5
IN_ANY_ORDER = 5.0
OTHERWISE_DIVIDED = 5.0
"""The same letters with the spaces elsewhere, or none."""


EVEN = 0.5
"""From here on there is as much for one name as against it."""

OPEN = 0.4
"""From here up to even it cannot be told; below, something contradicts."""


CONTRADICTS = min(ABSENT, OTHER_ORDER)
"""A reason that weighs less speaks against one name; one of so much only for too little."""


@lru_cache(maxsize=4_096)
def likeness_of(weight: float, is_contradicted: bool) -> float:
    """The likeness, from 0 to 1, that a weight of so many bits comes to.

    Where there is less for one name than against, what nothing contradicts stands before all that something does.
    """
    share = 1 / (1 + math.exp2(-weight))
    if weight >= 0:
        return share
    return share * OPEN / EVEN if is_contradicted else OPEN + share * (EVEN - OPEN) / EVEN
