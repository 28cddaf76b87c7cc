"""The names of a profile as keys, by which two profiles are compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from onrecord.identity.model import Initials, Part
from onrecord.identity.profile import NameColumns, Profile
from onrecord.names import fold, person_name, words_of

MOST_LETTERS = 3
"""NP, or NPS with a patronymic; a longer run of capitals is a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameKeys:
    """All surnames, given names and patronymics that somebody is called by; `initials` where there are no more."""

    surnames: tuple[Part, ...] = ()
    givens: tuple[Part, ...] = ()
    patronymics: tuple[Part, ...] = ()
    initials: Initials | None = None


def name_keys(profile: Profile) -> NameKeys:
    """The keys of all names of a profile; bare initials count only where no name is told."""
    keys = [*([] if profile.name is None else [of_columns(profile.name)]), *map(of_words, profile.names)]
    named = [one for one in keys if one.initials is None]
    if keys and not named:
        return keys[0]
    return NameKeys(
        surnames=_each(part for one in named for part in one.surnames),
        givens=_each(part for one in named for part in one.givens),
        patronymics=_each(part for one in named for part in one.patronymics),
    )


def of_columns(name: NameColumns) -> NameKeys:
    """The keys of a name that stands in columns."""
    return NameKeys(
        surnames=_parts(fold, name.surname),
        givens=_parts(fold, name.given),
        patronymics=_parts(fold, name.patronymic),
    )
