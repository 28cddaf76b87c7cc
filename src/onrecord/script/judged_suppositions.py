"""Which suppositions are to be tried again by other judgements: those whose trial comes near what is another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from onrecord.chronology import Chronology, Rejudged, Supposition
from onrecord.chronology.engine import EPOCH

Key = TypeVar("Key")
Value = TypeVar("Value")


class Supposing:
    """The statements that are only supposed, as their trials went; `possible` are those that can be."""

    def __init__(self, chronology: Chronology) -> None:
        self._chronology = chronology
        told = {key: chronology.supposition(key) for key in chronology.ground.supposed}
        found = {key: one for key, one in told.items() if one is not None}
        self.possible = frozenset(key for key, one in found.items() if not one.against)
        self._resting_on = _gathered((id, key) for key, one in found.items() for id in one.because)
        self._near = _gathered(self._come_near(found))
        self._of = _gathered(
            (who, key) for key in found for who in chronology.ground.dossier.statements[key].who_keys
        )

    def to_try_again(self, rejudged: Rejudged, records: Iterable[str]) -> set[str]:
        """The suppositions that may come to something else, where some records hold no longer, or again."""
        keys = {key for time in rejudged.stirred for key in self._near.get(time, ())}
        for record in (*records, *rejudged.doubted):
            keys.update(self._resting_on.get(record, ()))
        for who in (*rejudged.concerned, *self._judged(rejudged.doubted)):
            keys.update(self._of.get(who, ()))
        return keys

    def _come_near(self, found: Mapping[str, Supposition]) -> Iterator[tuple[int, str]]:
        """Every time that a trial came to, and all that are bound to one: further on nothing is asked."""
        bound = _gathered(self._bound_to_one_another())
        for key, one in found.items():
            for time in one.near.union(*(bound.get(near, ()) for near in one.near)):
                yield time, key

    def _bound_to_one_another(self) -> Iterator[tuple[int, int]]:
        for one in self._chronology.ground.network.constraints:
            if EPOCH not in (one.early, one.late):
                yield from ((one.early, one.late), (one.late, one.early))

    def _judged(self, records: Iterable[str]) -> Iterator[str]:
        """Everybody who is one with anybody that some judgements compare."""
        people = self._chronology.people
        for record in records:
            for who in people.compared_by(record):
                yield from people.members(who)


def _gathered(pairs: Iterable[tuple[Key, Value]]) -> Mapping[Key, list[Value]]:
    found: dict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found
