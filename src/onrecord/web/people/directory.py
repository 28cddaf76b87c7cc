"""Everyone on record, to be found by a name in any spelling; first those of whom it is undecided who they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from onrecord.dossier.clusters import Clusters
from onrecord.edition.people import Individual, people_of
from onrecord.edition.telling import Telling
from onrecord.names import compare_many, fold, given_key, is_initial, parts_of, patronymic_key, surname_key
from onrecord.names import words_of as words_of_name

MOST_OF_ONE_NAME = 60
"""Of a surname that more people bear than this nobody is undecided by the name alone."""

LEAST_BEGUN = 2
"""Letters of the beginning of a name, by which it is found while it is typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One human being, as judged, with the keys of their names and how many namesakes nobody has compared with them."""

    one: Individual
    keys: frozenset[str]
    undecided: int


def directory_of(telling: Telling) -> tuple[Entry, ...]:
    """Everyone, the undecided first; among these as the editions list them."""
    everyone = people_of(telling)
    waiting = _uncompared(telling.report.chronology.people, everyone)
    entries = [
        Entry(one=one, keys=frozenset(_keys(one)), undecided=len(waiting.get(one.id, ()))) for one in everyone
    ]
    return tuple(sorted(entries, key=lambda entry: not entry.undecided))


def called(entries: Sequence[Entry], words: str) -> Sequence[Entry]:
    """Those in whose names every one of some words is, in whatever alphabet and form it was written."""
    sought = [frozenset(_keys_of_word(word.text)) for word in words_of_name(words)]
    return [one for one in entries if all(_is_in(keys, one.keys) for keys in sought)]


def _is_in(sought: frozenset[str], keys: frozenset[str]) -> bool:
    if not sought.isdisjoint(keys):
        return True
    begun = tuple(key for key in sought if len(key) >= LEAST_BEGUN)
    return any(key.startswith(begun) for key in keys)


def names_of(one: Individual) -> Iterator[str]:
    """Every form of somebody's name on record."""
    yield one.name
    yield from one.others
    for described in one.described:
        yield from described.own


def _keys(one: Individual) -> Iterator[str]:
    for name in dict.fromkeys(names_of(one)):
        for word in words_of_name(name):
            yield from _keys_of_word(word.text)


def _keys_of_word(word: str) -> Iterator[str]:
    yield fold(word)
    if not is_initial(word):
        yield from (surname_key(word), given_key(word), patronymic_key(word))


def _uncompared(people: Clusters, everyone: Sequence[Individual]) -> Mapping[str, set[str]]:
    """Of everyone, the namesakes in other sources whom no judgement compares with them."""
    found: dict[str, set[str]] = defaultdict(set)
    judged = {frozenset(pair) for ruling in people.rulings.values() for pair in ruling.standing}
    for one, other in _namesakes(everyone):
        names = product(_told(one), _told(other))
        alike = any(compared.same for compared in compare_many(names))
        if alike and not _are_compared(people, judged, one, other):
            found[one.id].add(other.id)
            found[other.id].add(one.id)
    return found


def _told(one: Individual) -> list[str]:
    """The forms of a name that sources give."""
    return [name for name in dict.fromkeys(names_of(one)) if len(words_of_name(name)) > 1]


def _namesakes(everyone: Sequence[Individual]) -> Iterator[tuple[Individual, Individual]]:
    """Pairs of one surname of whom no source tells side by side."""
    bearers: dict[str, dict[str, Individual]] = defaultdict(dict)
    for one in everyone:
        for name in _told(one):
            if (parts := parts_of(name)) is not None:
                bearers[surname_key(parts.surname)][one.id] = one
    told: set[tuple[str, str]] = set()
    for those in bearers.values():
        for one, other in combinations(those.values(), 2) if len(those) <= MOST_OF_ONE_NAME else ():
            apart = {each.source for each in one.described}.isdisjoint(
                each.source for each in other.described
            )
            if apart and (one.id, other.id) not in told:
                told.add((one.id, other.id))
                yield one, other


def _are_compared(people: Clusters, judged: set[frozenset[str]], one: Individual, other: Individual) -> bool:
    return any(
        frozenset((left, right)) in judged
        for left in people.members(one.id)
        for right in people.members(other.id)
    )
