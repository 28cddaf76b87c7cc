"""One word of a name in its part, with all that it is compared by: Поляков as a surname, Коля as a given name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from onrecord.names.given import given_stem, is_listed, roots_of, smoothed
from onrecord.names.keys import given_key, initial_key, is_initial, patronymic_key, surname_key
from onrecord.names.letters import CYRILLIC


class Part(StrEnum):
    """The parts of a name that are compared."""

    __hash__ = str.__hash__  # Enum's own is written in Python, and ten times as slow

    SURNAME = "surname"
    GIVEN = "given"
    PATRONYMIC = "patronymic"
    LONE = "name"


KEYS = {
    Part.SURNAME: surname_key,
    Part.GIVEN: given_key,
    Part.PATRONYMIC: patronymic_key,
    Part.LONE: surname_key,
}

SOUNDS = str.maketrans("ozbdgZe", "aspthSi")
"""Letters, and what an ear or another language takes them for."""


@dataclass(frozen=True, slots=True, eq=False)
class Spelt:
    """A word as it is spelt: its key as in registers, its skeleton, how that sounds, and whose short form it may be.

    There is one of each word and part, so that pairs of them are told apart at once.
    """

    part: Part
    text: str
    key: str
    skeleton: str
    sound: str
    names: frozenset[str]
    is_listed: bool
    is_initial: bool
    is_cyrillic: bool


@lru_cache(maxsize=262_144)
def spelt(part: Part, text: str) -> Spelt:
    """A word with all that it is compared by, worked out once."""
    initial, stem = is_initial(text), given_stem(text)
    skeleton = initial_key(text) if initial else smoothed(text)
    return Spelt(
        part=part,
        text=text,
        key=KEYS[part](text),
        skeleton=skeleton,
        sound=skeleton.translate(SOUNDS),
        names=roots_of(stem),
        is_listed=is_listed(stem),
        is_initial=initial,
        is_cyrillic=CYRILLIC.search(text) is not None,
    )
