"""The days of the week: how sources write them, and which of them a day was."""

from __future__ import annotations

import re
from enum import IntEnum


class Weekday(IntEnum):
    """A day of the week."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6

    @classmethod
    def of(cls, day: int) -> Weekday:
        """What a day was, by its number: day 1 was a Monday, and weeks ran on through every reform."""
        return cls((day - 1) % 7)

    @classmethod
    def named(cls, word: str) -> Weekday:
        """What a word as written means: Friday, ПЯТНИЦА, пятницу."""
        return next(weekday for weekday in cls if _SPELT[weekday].fullmatch(word))


SPELLINGS: tuple[str, ...] = (
    "Monday|понед[еѣ]льник[ъа]?",
    "Tuesday|вторник[ъа]?",
    "Wednesday|сред[ауы]|середа",
    "Thursday|четверг[ъа]?",
    "Friday|пятниц[ауы]",
    "Saturday|суббот[ауы]",
    "Sunday|воскресен[ьи][ея]",
)
"""English, and Russian as it stands alone or after `в` and `с`, before 1918 and since; `when.lark` has them too."""

_SPELT = [re.compile(spelling, re.IGNORECASE) for spelling in SPELLINGS]
