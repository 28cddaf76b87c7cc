"""The parts of a person's name as it is written: given names, patronymic, surname, and other names beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.names.asides import without_asides
from onrecord.names.given import given_stem, is_listed
from onrecord.names.letters import without_slipped_digits
from onrecord.names.words import Word, words_of

PATRONYMIC = re.compile(
    r"((ов|ев|ёв|ів|їв|ь|и)(и|і|ы)?ч(а|у|ем|е)?|(овн|евн|івн|ївн|ичн|ишн)(а|ы|е|у|ой|ою)|"
    r"[oe](v[iy]ch|witsch|vitch|vič|witch|vitš|vitsh)|[oei]vna|[oe]wna|ichna|ična)$"
)
"""The endings of patronymics in small letters, Russian ones declined."""

SURNAME_SHAPE = re.compile(
    r"([оеё]в|[ыи]н|[сц]кий|[сц]кой|ич)а?$|[сц]кая$|(енко|чук|[oe][vw]|[oe]ff|in|[sc]k(i|y|ii|ij|iy)|vi(ch|č|tch|tsch)|enko)a?$"
)
"""How surnames end that stand before a given name and are none themselves."""

TITLES = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "prof",
        "professor",
        "sir",
        "herr",
        "frau",
        "monsieur",
        "madame",
        "president",
    }
    | {
        "präsident",
        "президент",
        "гр",
        "гражданин",
        "гражданка",
        "тов",
        "товарищ",
        "проф",
        "профессор",
        "доктор",
    }
    | {"господин", "госпожа"}
)
PARTICLES = frozenset(
    {
        "von",
        "van",
        "der",
        "den",
        "de",
        "da",
        "di",
        "du",
        "del",
        "la",
        "le",
        "al",
        "el",
        "ul",
        "bin",
        "ben",
        "ibn",
    }
    | {"фон", "ван", "дер", "де", "ибн", "бин", "аль", "эль"}
)
LONGEST_BEFORE_COMMA = 2


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name taken apart: what stands before the surname, in its order, the surname, and the person's other names.

    Of a name of one word the surname is that word, since that is how a text would call the person.
    """

    before: tuple[str, ...]
    surname: str
    others: tuple[PersonName, ...] = ()

    @property
    def initials(self) -> str:
        """The first letters of given name and surname, as a letter is signed: NP."""
        ends = (*self.before[:1], self.surname) if self.before else ()
        return "".join(part[0] for part in ends).upper()

    @property
    def all_initials(self) -> str:
        """The first letters of all parts: NPP with a patronymic."""
        return "".join(part[0] for part in (*self.before, self.surname)).upper() if self.before else ""

    @property
    def patronymic(self) -> str | None:
        """The patronymic, by its ending; with a surname and two initials, the second."""
        named = next((part for part in self.before if is_patronymic(part)), None)
        return named or (self.before[1] if len(self.before) == 2 and len(self.before[1]) == 1 else None)

    @property
    def given(self) -> tuple[str, ...]:
        """The given names, without such words as von."""
        father = self.patronymic
        return tuple(part for part in self.before if part != father and part.lower() not in PARTICLES)

    @property
    def all_names(self) -> tuple[PersonName, ...]:
        """This name and the others of the same person, maiden names and aliases."""
        return (replace(self, others=()), *self.others)


@lru_cache(maxsize=65_536)
def parts_of(name: str) -> PersonName | None:
    """A name taken apart; None where it has no word. A surname may stand first."""
    plain, asides = without_asides(without_slipped_digits(name))
    main = _one_name(plain)
    if main is None or not asides:
        return main
    return replace(main, others=tuple(_other(main, aside) for aside in asides if words_of(aside)))


def initials(name: str) -> str:
    """The initials of given name and surname: NP of Nika Poliakov, and of Поляков Ника Петрович НП."""
    parts = parts_of(name)
    return parts.initials if parts else ""


def is_patronymic(word: str) -> bool:
    """Whether a word has the ending of a patronymic."""
    return PATRONYMIC.search(word.lower()) is not None


def _one_name(name: str) -> PersonName | None:
    words = _without_titles(words_of(name))
    if not words:
        return None
    first = _length_of_surname_first(name, words)
    parts = [word.text for word in (*words[first:], *words[:first])]
    return PersonName(tuple(parts[:-1]), parts[-1])


def _without_titles(words: tuple[Word, ...]) -> tuple[Word, ...]:
    while len(words) > 1 and words[0].text.lower() in TITLES:
        words = words[1:]
    return words


def _length_of_surname_first(name: str, words: tuple[Word, ...]) -> int:
    """How many words of a surname stand first: before a comma or initials, in capitals, or a patronymic last."""
    if (comma := name.find(",")) > 0:
        before = sum(word.end <= comma for word in words)
        if 0 < before <= LONGEST_BEFORE_COMMA and before < len(words):
            return before
    return int(len(words) > 1 and _is_surname_first(words))


def _is_surname_first(words: tuple[Word, ...]) -> bool:
    first, last = words[0], words[-1]
    if len(words) > 2 and is_patronymic(last.text):
        return True
    if not first.is_initial and all(word.is_initial for word in words[1:]):
        return True
    if first.is_in_capitals and not any(word.is_in_capitals for word in words[1:]):
        return True
    return len(words) == 2 and SURNAME_SHAPE.search(first.text.lower()) is not None and _is_given(last)


def _is_given(word: Word) -> bool:
    return is_listed(given_stem(word.text)) and SURNAME_SHAPE.search(word.text.lower()) is None


def _other(main: PersonName, aside: str) -> PersonName:
    """A name told beside the main one: in full, or only a surname, or only what somebody is called."""
    other = _one_name(aside)
    if other is None or other.before:
        return other or main
    if is_listed(given_stem(other.surname)):
        return PersonName((other.surname, *main.before[1:]), main.surname)
    return PersonName(main.before, other.surname)
