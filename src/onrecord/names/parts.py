"""The parts of a person's name as it is written: given names, patronymic, surname, initials."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.names.words import Word, words_of

PATRONYMIC = re.compile(
    r"((ов|ев|ь)ич(а|у|ем|е)?|(овн|евн|ичн)(а|ы|е|у|ой|ою)|"
    r"[oe](vich|witsch|vitch)|ovna|evna|ichna)$"
)
"""The endings of patronymics in small letters, Russian ones declined."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name taken apart: what stands before the surname, in its order, and the surname.

    Of a name of one word the surname is that word, since that is how a text would call the person.
    """

    before: tuple[str, ...]
    surname: str

    @property
    def initials(self) -> str:
        """The first letters of given name and surname, as a letter is signed: NP."""
        ends = (*self.before[:1], self.surname) if self.before else ()
        return "".join(part[0] for part in ends).upper()

    @property
    def all_initials(self) -> str:
        """The first letters of all parts: NPP with a patronymic."""
        return "".join(part[0] for part in (*self.before, self.surname)).upper() if self.before else ""


def person_name(name: str) -> PersonName | None:
    """A name taken apart; None where it has no word. A surname may stand first."""
    parts = [word.text for word in words_of(name)]
    if not parts:
        return None
    if _is_surname_first(words_of(name)):
        parts = [*parts[1:], parts[0]]
    return PersonName(tuple(parts[:-1]), parts[-1])


def initials(name: str) -> str:
    """The initials of given name and surname: NP of Nika Poliakov, and of Поляков Ника Петрович НП."""
    parts = person_name(name)
    return parts.initials if parts else ""


def _is_surname_first(words: tuple[Word, ...]) -> bool:
    """Whether a patronymic ends the name, or initials follow its first word: Минин С. А."""
    if len(words) > 2 and PATRONYMIC.search(words[-1].text.lower()):
        return True
    return len(words) > 1 and not words[0].is_initial and all(word.is_initial for word in words[1:])
