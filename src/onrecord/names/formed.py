"""A name formed for comparing: its words in their parts, and whether it is a man's or a woman's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.names.given import Sex, given_stem, sexes_of
from onrecord.names.parts import PersonName, parts_of
from onrecord.names.spelling import Part, Spelt, spelt

DAUGHTER = re.compile(r"([оеё]в|[іїи]в|ич|иш)н|[oei][vw]na|ichna|ična", re.IGNORECASE)
LONGEST_IN_CAPITALS = 3


@dataclass(frozen=True, slots=True, eq=False)
class Formed:
    """A name whose words are in their parts and spelt out; there is one of each.

    It is lone if of one word, which may be a surname or a given name. `words` are all its words but such as von, and
    `marks` all skeletons and keys of them: two names without a common one are not one name in another order.
    """

    name: PersonName
    surname: Spelt
    given: tuple[Spelt, ...]
    patronymic: Spelt | None
    sex: Sex | None
    words: tuple[Spelt, ...]
    marks: frozenset[str]
    joined: str
    joined_without_father: str
    is_lone: bool

    @property
    def in_place_of_patronymic(self) -> Spelt | None:
        """The second of several given names, as it would be read for a patronymic."""
        return spelt(Part.PATRONYMIC, self.given[1].text) if len(self.given) > 1 else None

    @property
    def text(self) -> str:
        """All its words but such as von, as one text."""
        return " ".join(word.text for word in self.words)


@lru_cache(maxsize=262_144)
def forms_of(name: str) -> tuple[Formed, ...]:
    """A name and the others of the same person, formed; none where there is no word. NP may be a name or initials."""
    parts = parts_of(name)
    if parts is None:
        return ()
    return tuple(map(formed, (*parts.all_names, *_as_initials(parts))))


def formed(parts: PersonName) -> Formed:
    """A name with its words in their parts."""
    given_names, father = parts.given_and_patronymic
    surname = spelt(Part.SURNAME, parts.surname)
    given = tuple([spelt(Part.GIVEN, word) for word in given_names])
    patronymic = None if father is None else spelt(Part.PATRONYMIC, father)
    words = (*given, surname) if patronymic is None else (*given, patronymic, surname)
    marks = frozenset([word.key for word in words] + [word.skeleton for word in words])
    return Formed(
        parts,
        surname,
        given,
        patronymic,
        _sex(given_names, father),
        words,
        marks,
        "".join([word.skeleton for word in words]),
        "".join([word.skeleton for word in (*given, surname)]),
        len(words) == 1,
    )


@lru_cache(maxsize=262_144)
def surname_first(one: Formed) -> Formed | None:
    """The name with its first word for the surname; None where the patronymic shows which that is."""
    parts = one.name
    if not parts.before or one.patronymic is not None:
        return None
    return formed(PersonName((*parts.before[1:], parts.surname), parts.before[0]))


def _as_initials(parts: PersonName) -> tuple[PersonName, ...]:
    word = parts.surname
    if parts.before or not word.isupper() or not 1 < len(word) <= LONGEST_IN_CAPITALS:
        return ()
    return (PersonName(tuple(word[:-1]), word[-1]),)


def _sex(given: tuple[str, ...], father: str | None) -> Sex | None:
    """By the patronymic, or by the given name where it is listed as of one sex."""
    if father is not None and len(father) > 1:
        return _sex_by_father(father)
    sexes = sexes_of(given_stem(given[0])) if given else frozenset()
    return next(iter(sexes)) if len(sexes) == 1 else None


@lru_cache(maxsize=65_536)
def _sex_by_father(father: str) -> Sex:
    return "female" if DAUGHTER.search(father) else "male"
