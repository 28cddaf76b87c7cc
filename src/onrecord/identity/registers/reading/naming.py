"""Full names to their parts, by the order in which a register writes them; remarks within names set aside."""

from __future__ import annotations

import re
from dataclasses import dataclass

PATRONYMIC = re.compile(
    r"(ович|евич|ич|овна|евна|ична|инична|оглы|кызы|ovich|evich|ovič|evič|owicz|ewicz|owitsch|ewitsch|ovna|evna|"
    r"ovitš|evitš|owna|ewna|ichna)",
    re.IGNORECASE,
)
BRACKETS = re.compile(r"\s*[(\[]([^)\]]*)[)\]]?\s*")
INITIALS = re.compile(r"([^\W\d_])\.\s*")
SON_OR_DAUGHTER = frozenset({"оглы", "оглу", "кызы", "ogly", "kyzy"})
"""Turkic patronymics are two words: Мамед оглы."""
ASIDE = r"[\d,()\[\]?]"
"""What is no part of a name, so that the cell must be looked at."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A name in its parts; `others` are what stood in brackets."""

    surname: str | None = None
    given: str | None = None
    patronymic: str | None = None
    others: tuple[str, ...] = ()


def is_patronymic(word: str) -> bool:
    """Whether a word ends as patronymics do."""
    found = list(PATRONYMIC.finditer(word))
    return bool(found) and found[-1].end() == len(word) and found[-1].start() >= 2


def parts_of_name(name: str, *, surname_first: bool) -> Parts:
    """The parts of a full name; a comma shows where the surname ends, whatever the order."""
    others = tuple(filter(None, (aside.strip() for aside in BRACKETS.findall(name))))
    bare = BRACKETS.sub(" ", name)
    surname, comma, rest = bare.partition(",")
    words = INITIALS.sub(r"\1. ", bare.replace(",", " ")).split()
    if comma and rest.strip() and not surname_first and len(surname.split()) == 1:
        surname_first = True
    if not words:
        return Parts(others=others)
    if len(words) == 1:
        return Parts(surname=words[0], others=others)
    if surname_first:
        return _parts(words[0], words[1:], others)
    return _parts(words[-1], words[:-1], others)


def _parts(surname: str, rest: list[str], others: tuple[str, ...]) -> Parts:
    """Beside the surname: the given name, and a patronymic if the last word is one, or an initial."""
    if len(rest) > 2 and rest[-1].lower() in SON_OR_DAUGHTER:
        return Parts(surname, " ".join(rest[:-2]), " ".join(rest[-2:]), others)
    given, last = rest[:-1], rest[-1]
    if given and (is_patronymic(last) or last.endswith(".")):
        return Parts(surname, " ".join(given), last, others)
    return Parts(surname, " ".join(rest), None, others)


def without_remarks(part: str) -> tuple[str | None, str | None]:
    """A part of a name without figures and what stands behind a comma or in brackets; and that last apart."""
    bracketed = BRACKETS.findall(part)
    pieces = BRACKETS.sub(" ", part).split(",")
    named = next((piece for piece in pieces if any(map(str.isalpha, piece))), "")
    words = [word for word in named.split() if any(map(str.isalpha, word))]
    aside = bracketed[0].strip() if bracketed else None
    return " ".join(words) or None, aside or None
