"""A row of a register as a profile, in the shape in which personas and rows are compared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from onrecord.evidence import Sex
from onrecord.identity.profile import Between, Fact, NameColumns, Profile, Relative


def profile_of(register: str, row: Mapping[str, Any], told_by: Mapping[str, str]) -> Profile:
    """What a row of `people.parquet` tells of somebody; `told_by` are the columns that tell of kinds of facts.

    Its first name is the full one, which a row with its name in columns always has.
    """
    return Profile(
        id=f"{register}:{row['id']}",
        name=_name(row),
        names=tuple(filter(None, (row["name"], *(row["others"] or ())))),
        sex=None if row["sex"] is None else Sex(row["sex"]),
        birth=Between(row["birth_from"], row["birth_until"]),
        death=Between(row["death_from"], row["death_until"]),
        birthplace=_words(row["birth_place"]),
        residences=tuple((place,) for place in row["residences"] or ()),
        occupations=_words(row["occupation"]),
        nationality=row["nationality"],
        facts=tuple(_fact(fact, told_by) for fact in row["facts"] or ()),
        relatives=tuple(Relative(role=one["role"], names=(one["name"],)) for one in row["relatives"] or ()),
    )


def _name(row: Mapping[str, Any]) -> NameColumns | None:
    columns = NameColumns(surname=row["surname"], given=row["given"], patronymic=row["patronymic"])
    return None if columns == NameColumns() else columns


def _words(text: str | None) -> tuple[str, ...]:
    return () if text is None else (text,)


def _fact(fact: Mapping[str, Any], told_by: Mapping[str, str]) -> Fact:
    return Fact(
        what=fact["what"],
        places=_words(fact["place"]),
        start=Between(fact["from1"], fact["from2"]),
        end=Between(fact["until1"], fact["until2"]),
        beside=_words(fact["with"]),
        of=told_by.get(fact["what"], fact["what"]),
    )
