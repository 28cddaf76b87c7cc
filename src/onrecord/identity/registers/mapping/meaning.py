"""What a column of a register holds, in the words of a mapping file: `surname`, `arrest when`, `relative wife`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.evidence import StatementKind


class Role(StrEnum):
    """What a column may tell of a person."""

    ID = "id"
    NAME = "name"
    SURNAME = "surname"
    GIVEN = "given"
    PATRONYMIC = "patronymic"
    FATHER = "father"
    ALIAS = "alias"
    MAIDEN = "maiden"
    SEX = "sex"
    BIRTH = "birth"
    BIRTH_YEAR = "birth-year"
    BIRTH_PLACE = "birth-place"
    AGE = "age"
    DEATH = "death"
    DEATH_PLACE = "death-place"
    RESIDENCE = "residence"
    OCCUPATION = "occupation"
    NATIONALITY = "nationality"
    RELATIVE = "relative"
    FACT = "fact"
    STAYS = "stays"
    EXTRA = "extra"
    IGNORE = "ignore"
    NOT_UNDERSTOOD = "not-understood"


class Part(StrEnum):
    """What a column may tell of a fact."""

    WHEN = "when"
    WHERE = "where"
    FROM = "from"
    UNTIL = "until"
    WITH = "with"


SURNAME_FIRST = "surname-first"
GIVEN_FIRST = "given-first"
PARTS_OF_NAMES = ("surname", "given", "patronymic")
FOLLOWED: dict[Role, tuple[str, ...]] = {
    Role.NAME: (SURNAME_FIRST, GIVEN_FIRST),
    Role.ALIAS: PARTS_OF_NAMES,
}
"""What may stand behind a role: `alias surname` are other surnames, and no whole names."""


class NoMeaning(ValueError):
    """Words that are no meaning of a column."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a column holds.

    `of` is the kind of a fact, the role of a relative, the order of a name, the part of a name that an alias
    is of, or the time of an age; `number` tells facts of one kind apart.
    """

    role: Role
    of: str = ""
    part: Part | None = None
    number: int = 1

    def __str__(self) -> str:
        if self.part is not None:
            number = f" {self.number}" if self.number > 1 else ""
            return f"{self.of}{number} {self.part}"
        between = " at " if self.role is Role.AGE and self.of else " "
        return f"{self.role}{between}{self.of}".strip()


NOT_UNDERSTOOD = Meaning(Role.NOT_UNDERSTOOD)


def read_meaning(words: str) -> Meaning:
    """The meaning that is written in words; raises NoMeaning."""
    first, *rest = words.split() or [""]
    if rest and rest[-1] in list(Part):
        return _fact(first, rest)
    if first not in list(Role) or first == Role.FACT:
        raise NoMeaning(words)
    return _followed(Role(first), rest, words)


def _fact(kind: str, rest: list[str]) -> Meaning:
    number = rest[0] if len(rest) == 2 else "1"
    if kind not in list(StatementKind) or len(rest) > 2 or not number.isdecimal():
        raise NoMeaning(f"{kind} {' '.join(rest)}")
    return Meaning(Role.FACT, kind, Part(rest[-1]), int(number))


def _followed(role: Role, rest: list[str], words: str) -> Meaning:
    if role is Role.RELATIVE and rest:
        return Meaning(role, " ".join(rest))
    if role is Role.AGE and len(rest) == 2 and rest[0] == "at" and rest[1] in list(StatementKind):
        return Meaning(role, rest[1])
    if not rest and role is not Role.RELATIVE:
        return Meaning(role)
    if len(rest) == 1 and rest[0] in FOLLOWED.get(role, ()):
        return Meaning(role, rest[0])
    raise NoMeaning(words)
