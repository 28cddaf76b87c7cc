"""The names of a profile as keys, by which two profiles are compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.identity.model import Initials, Part
from onrecord.identity.profile import NameColumns, Profile
from onrecord.names import (
    PersonName,
    given_key,
    is_initial,
    parts_of,
    patronymic_key,
    surname_key,
    words_of,
)
from onrecord.names.given import given_stem, is_listed

KEYS = {"surname": surname_key, "given": given_key, "patronymic": patronymic_key}
"""How the key of each part of a name is made."""

LETTERS = (2, 3)
"""How many letters stand for a name: NP, or NPS with a patronymic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameKeys:
    """All surnames, given names and patronymics that somebody is called by; `initials` where there is no more."""

    surnames: tuple[Part, ...] = ()
    givens: tuple[Part, ...] = ()
    patronymics: tuple[Part, ...] = ()
    initials: Initials | None = None


def name_keys(profile: Profile) -> NameKeys:
    """The keys of all names of a profile; bare initials count only where no name is told."""
    in_columns = [] if profile.name is None else [of_columns(profile.name)]
    others = profile.names if profile.name is None else profile.names[1:]
    return together([*in_columns, *map(of_words, others)])


def together(keys: Iterable[NameKeys]) -> NameKeys:
    """All names of one person; of several initials the first, and none beside a name."""
    told = tuple(keys)
    named = [one for one in told if one.initials is None]
    if not named:
        return told[0] if told else NameKeys()
    return NameKeys(
        surnames=_each(part for one in named for part in one.surnames),
        givens=_each(part for one in named for part in one.givens),
        patronymics=_each(part for one in named for part in one.patronymics),
    )


def of_columns(name: NameColumns) -> NameKeys:
    """The keys of a name that stands in columns."""
    return NameKeys(
        surnames=_parts("surname", name.surname),
        givens=_parts("given", name.given),
        patronymics=_parts("patronymic", name.patronymic),
    )


def of_words(name: str) -> NameKeys:
    """The keys of a name as it is written; a single word is a surname, unless it is a given name that is known."""
    letters = _letters_of(name)
    if letters:
        return NameKeys(initials=letters)
    parts = parts_of(name)
    return NameKeys() if parts is None else together(map(_of_parts, parts.all_names))


def _of_parts(name: PersonName) -> NameKeys:
    if not name.before and is_listed(given_stem(name.surname)):
        return NameKeys(givens=_parts("given", name.surname))
    return NameKeys(
        surnames=_parts("surname", name.surname),
        givens=_parts("given", *name.given[:1]),
        patronymics=_parts("patronymic", name.patronymic),
    )


def key_part(which: str, word: str) -> Part:
    """The key of one word of a name: a surname, given name or patronymic."""
    return Part(KEYS[which](word), is_initial(word))


def _parts(which: str, *words: str | None) -> tuple[Part, ...]:
    return tuple(part for part in (key_part(which, word) for word in words if word) if part.key)


def _letters_of(name: str) -> Initials | None:
    """The letters of a name that is nothing but initials, together or apart: NP, N. P."""
    words = [word.text for word in words_of(name)]
    letters = list(words[0]) if len(words) == 1 and words[0].isupper() else words
    if len(letters) not in LETTERS or any(len(letter) != 1 for letter in letters):
        return None
    keys = [given_key(letter) for letter in letters]
    return Initials(keys[0], keys[-1], *keys[1:-1])


def _each(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(dict.fromkeys(parts))
