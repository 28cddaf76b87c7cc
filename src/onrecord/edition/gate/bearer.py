"""Somebody by all words of their names: surnames, given names with their short forms, patronymics, initials."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.edition.gate.stems import stems_of_name
from onrecord.names import PersonName, given_roots, is_initial, may_begin, parts_of, patronymic_key
from onrecord.names.given import given_stem, is_listed, smoothed
from onrecord.names.keys import initial_key
from onrecord.names.order import is_patronymic

DOUBLE = re.compile(r"([^\W\d_]{3,})-([^\W\d_]+)")
LONGEST_IN_CAPITALS = 3


@dataclass(slots=True)
class Bearer:
    """What the words of a text are held against, of one person."""

    surnames: set[str] = field(default_factory=set)
    """Stems; those of maiden names and aliases too."""
    given: set[str] = field(default_factory=set)
    """Stems of given names as they are recorded."""
    roots: set[str] = field(default_factory=set)
    """The names of the documents of which they are forms."""
    fathers: set[str] = field(default_factory=set)
    """Keys of the father's name."""
    initials: set[str] = field(default_factory=set)
    """First letters of given name and surname, or of all three, as keys: what a letter is signed with."""
    beginnings: set[str] = field(default_factory=set)
    """Skeletons of given names and patronymics, for the initials before a surname."""
    surname_words: set[str] = field(default_factory=set)
    given_words: set[str] = field(default_factory=set)
    father_words: set[str] = field(default_factory=set)

    def is_begun_by(self, letter: str) -> bool:
        """Whether a letter may be the initial of a given name or patronymic."""
        return any(may_begin(initial_key(letter), one) for one in self.beginnings)


def bearer_of(names: Iterable[str]) -> Bearer:
    """Somebody by what they are called."""
    bearer = Bearer()
    for name in names:
        parts = parts_of(name)
        for one in () if parts is None else parts.all_names:
            _take(bearer, one, name)
    return bearer


def _take(bearer: Bearer, name: PersonName, written: str) -> None:
    """Take the words of one name, each in its part."""
    surname, given = name.surname, list(name.given)
    if is_initial(surname) or (surname.isupper() and len(surname) <= LONGEST_IN_CAPITALS and not name.before):
        bearer.initials.add(_letters(surname if not name.before else "".join((*name.before, surname))))
        _take_before(bearer, given, name.patronymic)
        return
    if not name.before and is_listed(given_stem(surname)):
        _take_before(bearer, [surname], None)
        return
    doubled = {first for first, second in DOUBLE.findall(written) if second == surname and first in given}
    given = [one for one in given if one not in doubled]
    father = name.patronymic
    if name.before and father is None and is_patronymic(surname):
        father = surname
    _take_before(bearer, given, father)
    if father is not surname or not smoothed(surname).endswith("na"):
        for one in (surname, *doubled):
            bearer.surnames |= stems_of_name(one)
            bearer.surname_words.add(one)
        if given:
            bearer.initials |= {_letters(given[0][0] + surname[0])}
            bearer.initials |= {_letters(given[0][0] + father[0] + surname[0])} if father else set()


def _take_before(bearer: Bearer, given: Iterable[str], father: str | None) -> None:
    for one in given:
        bearer.beginnings.add(smoothed(one))
        if not is_initial(one):
            bearer.given |= stems_of_name(one)
            bearer.roots |= given_roots(one)
            bearer.given_words.add(one)
    if father is not None:
        bearer.beginnings.add(smoothed(father))
        if not is_initial(father):
            bearer.fathers.add(patronymic_key(father))
            bearer.father_words.add(father)


def _letters(letters: str) -> str:
    return "".join(map(smoothed, letters))
