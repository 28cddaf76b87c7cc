"""The parts of a person's name as it is written: given names, patronymic, surname, and other names beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.names.asides import without_asides
from onrecord.names.given import given_stem, is_listed
from onrecord.names.keys import is_initial
from onrecord.names.letters import put_right
from onrecord.names.order import is_patronymic, surname_last
from onrecord.names.words import words_of

PARTICLES = frozenset((
    "von", "van", "der", "den", "de", "da", "di", "du", "del", "la", "le", "al", "el", "ul", "bin", "ben", "ibn",
    "фон", "ван", "дер", "де", "ибн", "бин", "аль", "эль"
))  # fmt: skip


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
        return self.given_and_patronymic[1]

    @property
    def given(self) -> tuple[str, ...]:
        """The given names, without such words as von."""
        return self.given_and_patronymic[0]

    @property
    def given_and_patronymic(self) -> tuple[tuple[str, ...], str | None]:
        """Both at once, for whoever wants both of many names."""
        father = _place_of_patronymic(self.before)
        given = [
            part for at, part in enumerate(self.before) if at != father and part.lower() not in PARTICLES
        ]
        return tuple(given), None if father is None else self.before[father]

    @property
    def all_names(self) -> tuple[PersonName, ...]:
        """This name and the others of the same person, maiden names and aliases."""
        return (replace(self, others=()), *self.others) if self.others else (self,)


def _place_of_patronymic(before: tuple[str, ...]) -> int | None:
    """Which of the words before a surname is the patronymic; of two that are alike, as in P. P., not the first."""
    for at, part in enumerate(before):
        if is_patronymic(part):
            return at
    return 1 if len(before) == 2 and is_initial(before[1]) else None


@lru_cache(maxsize=65_536)
def parts_of(name: str) -> PersonName | None:
    """A name taken apart; None where it has no word. A surname may stand first.

    Where there is nothing but another name, as in née Petrova, it is the name.
    """
    plain, asides = without_asides(put_right(name))
    named = [plain, *asides] if words_of(plain) else asides
    told = [one for one in named if words_of(one)]
    main = _one_name(told[0]) if told else None
    if main is None or len(told) == 1:
        return main
    return replace(main, others=tuple(_other(main, aside) for aside in told[1:]))


def initials(name: str) -> str:
    """The initials of given name and surname: NP of Nika Poliakov, and of Поляков Ника Петрович НП."""
    parts = parts_of(name)
    return parts.initials if parts else ""


def _one_name(name: str) -> PersonName | None:
    parts = [word.text for word in surname_last(name, words_of(name))]
    return PersonName(tuple(parts[:-1]), parts[-1]) if parts else None


def _other(main: PersonName, aside: str) -> PersonName:
    """A name told beside the main one: in full, or only a surname, or only what somebody is called."""
    other = _one_name(aside)
    if other is None or other.before:
        return other or main
    if is_listed(given_stem(other.surname)):
        return PersonName((other.surname, *main.before[1:]), main.surname)
    return PersonName(main.before, other.surname)
