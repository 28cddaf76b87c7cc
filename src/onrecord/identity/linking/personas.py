"""A dossier's personas as rows, so that they are linked as a register's people are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pyarrow as pa

from onrecord.identity.profile import Fact, Profile
from onrecord.identity.registers import PEOPLE
from onrecord.names import PersonName, parts_of


def people_of(profiles: Iterable[Profile]) -> Any:
    """Profiles as a table with the columns of `people.parquet`."""
    return pa.Table.from_pylist([_row(profile) for profile in profiles], schema=PEOPLE)


def _row(profile: Profile) -> dict[str, Any]:
    name = parts_of(profile.names[0]) if profile.names else None
    return {
        "id": profile.id,
        "name": next(iter(profile.names), None),
        **_parts(name),
        "others": [*_beside(name), *profile.names[1:]],
        "sex": None if profile.sex is None else str(profile.sex.value),
        "birth_from": profile.birth.earliest,
        "birth_until": profile.birth.latest,
        "death_from": profile.death.earliest,
        "death_until": profile.death.latest,
        "birth_place": next(iter(profile.birthplace), None),
        "residences": [place[0] for place in profile.residences if place],
        "occupation": next(iter(profile.occupations), None),
        "nationality": profile.nationality,
        "relatives": [
            {"role": one.role, "name": name} for one in profile.relatives for name in one.names[:1]
        ],
        "facts": [_fact(fact) for fact in profile.facts],
    }


def _beside(name: PersonName | None) -> list[str]:
    """The names that stand beside a name: the one that somebody was born with, in brackets."""
    return [] if name is None else [" ".join((*one.before, one.surname)) for one in name.others]


def _parts(name: PersonName | None) -> dict[str, str | None]:
    if name is None:
        return {"surname": None, "given": None, "patronymic": None}
    return {"surname": name.surname, "given": next(iter(name.given), None), "patronymic": name.patronymic}


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "what": fact.what,
        "place": next(iter(fact.places), None),
        "from1": fact.start.earliest,
        "from2": fact.start.latest,
        "until1": fact.end.earliest,
        "until2": fact.end.latest,
        "with": next(iter(fact.beside), None),
    }
