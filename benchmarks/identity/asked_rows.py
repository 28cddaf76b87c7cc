"""Profiles that are looked for, as rows of a register, for tools that compare rows only."""

from __future__ import annotations

from typing import Any

from onrecord.identity.profile import Fact, Profile
from onrecord.identity.registers import PEOPLE


def row_of(told: Profile) -> dict[str, Any]:
    """What is told of somebody, as the row that a register would have of it."""
    given, patronymic, surname = name_in_columns(told.names[0])
    return dict.fromkeys(PEOPLE.names) | {
        "id": told.id,
        "name": told.names[0],
        "surname": surname,
        "given": given,
        "patronymic": patronymic,
        "others": [],
        "sex": told.sex,
        "birth_from": told.birth.earliest,
        "birth_until": told.birth.latest,
        "birth_place": told.birthplace[0] if told.birthplace else None,
        "residences": [place[0] for place in told.residences],
        "relatives": [],
        "facts": [_fact(fact) for fact in told.facts],
    }


def name_in_columns(name: str) -> tuple[str | None, str | None, str]:
    """Given name, patronymic and surname of a name as it is asked for: whole, with initials behind, or two letters."""
    words = name.split()
    if len(words) == 1:
        return f"{name[0]}.", None, f"{name[-1]}."
    if words[-1].endswith("."):
        return words[1], words[2], words[0]
    return words[0], words[1] if len(words) == 3 else None, words[-1]


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "what": fact.what,
        "place": fact.places[0] if fact.places else None,
        "from1": fact.start.earliest,
        "from2": fact.start.latest,
        "until1": fact.end.earliest,
        "until2": fact.end.latest,
        "with": fact.beside[0] if fact.beside else None,
    }
