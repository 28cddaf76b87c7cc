"""All comparisons of one profile with a register: the level of every row in each, and how many are at it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial

import numpy as np

from onrecord.identity.features import Located, Told, ToldFact
from onrecord.identity.lookup.asking.facts import FactLevels, fact_levels
from onrecord.identity.lookup.asking.initials import initials_levels
from onrecord.identity.lookup.asking.lives import sex_levels, span_levels, words_levels
from onrecord.identity.lookup.asking.names import part_levels
from onrecord.identity.lookup.asking.people import any_of
from onrecord.identity.lookup.asking.places import UNKNOWN, relations_to
from onrecord.identity.lookup.asking.relatives import relative_levels
from onrecord.identity.lookup.coded import Coded, Facts
from onrecord.identity.lookup.column import NONE, Column, Levels, Numbers
from onrecord.identity.lookup.loops import loops
from onrecord.identity.lookup.rows import each_stretch
from onrecord.identity.model import LEVELS, counted_as

Relations = Callable[[Located], Levels]

EACH = np.arange(NONE + 1, dtype=np.uint8)
"""The level of each level: where rows are given by their levels themselves."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Answer:
    """How every row agrees in one comparison: what it says, by number, and the level of that.

    `counted` is the name under which it is counted; `counts` how many rows are at each level.
    """

    counted: str
    said: Numbers
    levels: Levels
    counts: dict[str, int]


def answers(told: Told, coded: Coded) -> Iterator[Answer]:
    """Every comparison for which the profile tells something."""
    relations: Relations = cache(partial(relations_to, places=coded.places))
    yield from _of_names(told, coded)
    yield from _of_life(told, coded)
    yield from _of_places(told, coded, relations)
    for at, fact in enumerate(told.facts):
        yield _of_fact(counted_as("facts", at), fact, coded, relations)
    for at, relative in enumerate(told.relatives):
        levels = relative_levels(relative, coded.relatives, coded.people)
        yield _of_column("relatives", coded.relatives.column, levels, counted_as("relatives", at))


def _of_names(told: Told, coded: Coded) -> Iterator[Answer]:
    names = coded.names
    if told.names.initials is not None:
        said, levels = initials_levels(told.names.initials, names)
        rows = np.bincount(said, minlength=len(levels))
        counts = np.bincount(levels, weights=rows, minlength=NONE + 1).astype(np.int64)
        yield Answer(counted="initials", said=said, levels=levels, counts=_named("initials", counts))
        return
    for part, keys, parts in (
        ("surname", told.names.surnames, names.surname),
        ("given", told.names.givens, names.given),
        ("patronymic", told.names.patronymics, names.patronymic),
    ):
        if keys:
            yield _of_column(part, parts.column, part_levels(part, keys, parts))


def _of_life(told: Told, coded: Coded) -> Iterator[Answer]:
    profile = told.profile
    if profile.sex is not None:
        yield _of_column("sex", coded.sex.column, sex_levels(profile.sex, coded.sex))
    for part, span, spans in (("birth", profile.birth, coded.birth), ("death", profile.death, coded.death)):
        if not span.is_unknown:
            yield _of_column(part, spans.column, span_levels(part, span, spans))
    for part, known, words in (
        ("occupation", told.occupations, coded.occupation),
        ("nationality", told.nationality, coded.nationality),
    ):
        if known:
            yield _of_column(part, words.column, words_levels(part, known, words))


def _of_places(told: Told, coded: Coded, relations: Relations) -> Iterator[Answer]:
    for part, places, column in (
        ("birth_place", (told.birthplace,), coded.birth_place),
        ("residence", told.residences, coded.residence),
    ):
        known = [relations(place) for place in places if place is not None]
        if known:
            closest = np.minimum.reduce(known)
            yield _of_column(part, column, column.levels(np.where(closest == UNKNOWN, NONE, closest)))


def _of_column(comparison: str, column: Column, levels: Levels, counted: str | None = None) -> Answer:
    counts = _named(comparison, column.count(levels))
    return Answer(counted=counted or comparison, said=column.said, levels=levels, counts=counts)


def _of_fact(counted: str, told: ToldFact, coded: Coded, relations: Relations) -> Answer:
    nowhere = np.full(len(coded.places.words), UNKNOWN, np.uint8)
    found = fact_levels(
        told,
        coded.facts,
        nowhere if told.place is None else relations(told.place),
        any_of(told.beside, coded.people),
    )
    best = _best_of_rows(len(coded.names.surname.column.said), coded.facts, found)
    counts = [int(np.count_nonzero(best == level)) for level in range(len(LEVELS["facts"]))]
    return Answer(counted=counted, said=best, levels=EACH, counts=_named("facts", counts))


def _best_of_rows(count: int, facts: Facts, found: FactLevels) -> Levels:
    """The best level of the facts of each of so many rows."""
    best = np.full(count, NONE, np.uint8)
    better = loops().best_facts

    def of_stretch(begin: int, end: int) -> None:
        # Of the same width as the column, or the whole of it would be copied to be searched.
        at = slice(*np.searchsorted(facts.rows, np.array([begin, end]).astype(facts.rows.dtype)))
        better(best, facts.rows[at], facts.deeds[at], facts.spans[at], *found)

    each_stretch(count, of_stretch)
    return best


def _named(comparison: str, counts: Iterable[int]) -> dict[str, int]:
    """How many rows are at each level that the comparison has."""
    return {level: int(count) for level, count in zip(LEVELS[comparison], counts, strict=False)}
