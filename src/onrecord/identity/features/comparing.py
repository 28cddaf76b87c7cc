"""Two profiles held against each other, comparison by comparison."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.identity.features.company import in_company, names_agree
from onrecord.identity.features.naming import NameKeys
from onrecord.identity.features.placing import Located, relation
from onrecord.identity.features.told import Told, ToldFact, ToldRelative
from onrecord.identity.model import counted_as
from onrecord.identity.model.levels import (
    best,
    initials_level,
    parts_level,
    sex_level,
    span_level,
    words_level,
)
from onrecord.identity.model.stays import fact_level

ONLY_ONE = frozenset({"father", "mother"})
"""Relatives of whom nobody has two: another name speaks against, as another sister's does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """At which level two profiles agree in one thing; `counted` is the name under which it is counted.

    `left` and `right` are the places of what agrees, where there are several: facts, residences, relatives.
    """

    comparison: str
    counted: str
    level: str
    left: int = 0
    right: int = 0


def agreements(left: Told, right: Told) -> Iterator[Agreement]:
    """Every comparison of which both tell something; of facts and relatives, each that the left tells."""
    for comparison, level in _single(left, right):
        if level is not None:
            yield Agreement(comparison=comparison, counted=comparison, level=level)
    yield from _of_residences(left, right)
    for place, fact in enumerate(left.facts):
        levels = [_fact_level(fact, other) for other in right.facts]
        yield from _best_of("facts", place, levels)
    for place, relative in enumerate(left.relatives):
        levels = [relative_level(relative, other) for other in right.relatives]
        yield from _best_of("relatives", place, levels)


def _single(left: Told, right: Told) -> Iterator[tuple[str, str | None]]:
    one, other = left.profile, right.profile
    yield from _names(left.names, right.names)
    yield "sex", sex_level(one.sex, other.sex)
    yield "birth", span_level(one.birth, other.birth)
    yield "death", span_level(one.death, other.death)
    yield "birth_place", _place_level(left.birthplace, right.birthplace)
    yield "occupation", words_level(left.occupations, right.occupations)
    yield "nationality", words_level(left.nationality, right.nationality)


def _names(left: NameKeys, right: NameKeys) -> Iterator[tuple[str, str | None]]:
    if left.initials is not None:
        yield "initials", initials_level(left.initials, right.surnames, right.givens, right.patronymics)
        return
    yield "surname", parts_level("surname", left.surnames, right.surnames)
    yield "given", parts_level("given", left.givens, right.givens)
    yield "patronymic", parts_level("patronymic", left.patronymics, right.patronymics)


def _place_level(left: Located | None, right: Located | None) -> str | None:
    if left is None or right is None:
        return None
    found = relation(left, right)
    return None if found == "unknown" else found


def _of_residences(left: Told, right: Told) -> Iterator[Agreement]:
    found = [
        (_place_level(one, other), at, there)
        for at, one in enumerate(left.residences)
        for there, other in enumerate(right.residences)
    ]
    level = best("residence", (one for one, _, _ in found))
    if level is not None:
        _, at, there = next(one for one in found if one[0] == level)
        yield Agreement(comparison="residence", counted="residence", level=level, left=at, right=there)


def _best_of(comparison: str, place: int, levels: list[str | None]) -> Iterator[Agreement]:
    level = best(comparison, levels)
    if level is not None:
        counted, there = counted_as(comparison, place), levels.index(level)
        yield Agreement(comparison=comparison, counted=counted, level=level, left=place, right=there)


def _fact_level(left: ToldFact, right: ToldFact) -> str | None:
    lie = "unknown" if left.place is None or right.place is None else relation(left.place, right.place)
    return fact_level(left.fact, right.fact, lie, in_company(left, right))


def relative_level(left: ToldRelative, right: ToldRelative) -> str | None:
    """At which level two relatives agree; of most, another name says nothing."""
    if left.role != right.role:
        return None
    agree = names_agree(left.names, right.names)
    if agree is None or (not agree and left.role not in ONLY_ONE):
        return None
    return "same" if agree else "different"
