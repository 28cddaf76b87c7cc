"""Who was where: the stays and journeys of every person, and which two stays cannot be at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TypeVar

from onrecord.chronology.groundwork import Groundwork
from onrecord.chronology.presence import Apart, Journey, Stay
from onrecord.chronology.registry import end_of, start_of
from onrecord.chronology.travels import Travels
from onrecord.dossier.geography import gazetteer_of
from onrecord.evidence import Certainty, Statement, StatementKind

Part = TypeVar("Part")

THERE = frozenset(
    {
        StatementKind.BIRTH,
        StatementKind.DEATH,
        StatementKind.MEETING,
        StatementKind.ARREST,
        StatementKind.DETENTION,
        StatementKind.PRESENCE,
    }
)
"""What nobody can be part of without being there for all of it."""

STAYING = THERE | {StatementKind.RESIDENCE}

LIFE_ENDS = frozenset({StatementKind.BIRTH, StatementKind.DEATH})


@dataclass(frozen=True)
class Whereabouts:
    """The stays and journeys that a dossier asserts, by person."""

    ground: Groundwork

    def apart(self, people: Iterable[str] | None = None) -> Iterator[Apart]:
        """Every two stays of one person, or of one of these people, that cannot be at once."""
        for person in self.stays if people is None else people:
            yield from self._apart(combinations(self.stays.get(person, ()), 2), self.journeys.get(person, []))

    def apart_as_one(self, one: str, other: str) -> Iterator[Apart]:
        """Every two stays that could not be at once if this person and that were one."""
        both = list(dict.fromkeys(map(self.ground.people.one, (one, other))))
        stays = [stay for person in both for stay in self.stays.get(person, ())]
        journeys = [journey for person in both for journey in self.journeys.get(person, ())]
        return self._apart(combinations(stays, 2), journeys)

    def apart_from(self, supposed: Statement) -> Iterator[Apart]:
        """The stay that a statement only supposes, beside each certain stay of the same person elsewhere."""
        for person, stay in self._stays_in(supposed):
            pairs = ((stay, other) for other in self.stays.get(person, ()))
            yield from self._apart(pairs, self.journeys.get(person, []))

    def _apart(self, pairs: Iterable[tuple[Stay, Stay]], journeys: list[Journey]) -> Iterator[Apart]:
        absence, people = self.ground.dossier.production.policy.absence, self.ground.people
        for left, right in pairs:
            if left.statement is not right.statement and not self._travels.compatible(
                left.place, right.place
            ):
                travel = self._travels.least(left.place, right.place)
                yield Apart(left, right, absence, travel, journeys, people, self._travels.gazetteer)

    @cached_property
    def _travels(self) -> Travels:
        places = self.ground.dossier.places
        return Travels(places, gazetteer_of(places.values()))

    @cached_property
    def stays(self) -> dict[str, list[Stay]]:
        """Where each person certainly was."""
        return _by_person(one for statement in self._asserted() for one in self._stays_in(statement))

    @cached_property
    def journeys(self) -> dict[str, list[Journey]]:
        """Which journeys each person made, and where they led."""
        return _by_person(one for statement in self._asserted() for one in self._journeys_in(statement))

    def looked_up(self) -> Whereabouts:
        """Everybody's stays and journeys as they are at this moment, for `amend` to keep up from here on."""
        _ = self._there_at, self._gone_at
        return self

    def regrouped(self, ground: Groundwork, concerned: Collection[str]) -> Whereabouts:
        """The same stays and journeys where other judgements join or part these personas and persons."""
        other = Whereabouts(ground)
        people = dict.fromkeys(map(self.ground.people.one, sorted(concerned)))
        stays = [stay for person in people for stay in self.stays.get(person, ())]
        journeys = {one.statement: one for person in people for one in self.journeys.get(person, ())}
        told = (
            (who, one)
            for one in journeys.values()
            for who in self._made_by(one)
            if self.ground.people.one(who) in people
        )
        found = _by_person((ground.people.one(stay.persona), stay) for stay in stays)
        gone = _by_person(dict.fromkeys((ground.people.one(who), one) for who, one in told))
        vars(other)["stays"] = {**_others(self.stays, people), **found}
        vars(other)["journeys"] = {**_others(self.journeys, people), **gone}
        vars(other)["_travels"] = self._travels
        return other

    def _made_by(self, journey: Journey) -> tuple[str, ...]:
        return self.ground.dossier.statements[journey.statement].who_keys

    def amend(self, before: Statement | None, after: Statement | None) -> None:
        """Keep up with a statement that was written, changed or struck out."""
        if before is not None and _is_asserted(before):
            for person, stay in self._stays_in(before):
                self.stays[person] = [one for one in self.stays[person] if one.statement.key != before.key]
                _strike(self._there_at, stay.times, person)
            for person, journey in self._journeys_in(before):
                self.journeys[person] = [one for one in self.journeys[person] if one.statement != before.key]
                _strike(self._gone_at, journey.times, person)
        if after is not None and _is_asserted(after):
            for person, stay in self._stays_in(after):
                self.stays.setdefault(person, []).append(stay)
                _enter(self._there_at, stay.times, person)
            for person, journey in self._journeys_in(after):
                self.journeys.setdefault(person, []).append(journey)
                _enter(self._gone_at, journey.times, person)

    def people_at(self, times: Iterable[int], *statements: Statement | None) -> list[str]:
        """Whose stays or journeys begin or end at any of some times, and whoever takes part in some statements."""
        there = [
            person for time in times for at in (self._there_at, self._gone_at) for person in at.get(time, ())
        ]
        told = [self.ground.people.one(who) for one in statements if one is not None for who in one.who_keys]
        return list(dict.fromkeys((*there, *told)))

    def travellers_at(self, times: Iterable[int], *statements: Statement | None) -> set[str]:
        """Whose journeys begin or end at any of some times, or are told by some statements."""
        gone = {person for time in times for person in self._gone_at.get(time, ())}
        told = (person for one in statements if one is not None for person, _ in self._journeys_in(one))
        return gone.union(told)

    @cached_property
    def _there_at(self) -> dict[int, set[str]]:
        return _by_time(self.stays)

    @cached_property
    def _gone_at(self) -> dict[int, set[str]]:
        return _by_time(self.journeys)

    def _stays_in(self, statement: Statement) -> Iterator[tuple[str, Stay]]:
        place = statement.where
        if place is None or place not in self.ground.dossier.places or statement.what not in STAYING:
            return
        times = self._times_of(statement)
        # Of a birth or death it is certain only whose it is that they were there.
        present = statement.who_keys[:1] if statement.what in LIFE_ENDS else statement.who_keys
        for persona in dict.fromkeys(present):
            yield self.ground.people.one(persona), Stay(persona, statement, place, times)

    def _journeys_in(self, statement: Statement) -> Iterator[tuple[str, Journey]]:
        """A journey of which nobody says where it led explains no change of place."""
        place = statement.where
        if place is None or place not in self.ground.dossier.places:
            return
        if statement.what is StatementKind.JOURNEY:
            journey = Journey(statement.key, place, self._times_of(statement))
            for person in dict.fromkeys(map(self.ground.people.one, statement.who_keys)):
                yield person, journey

    def _asserted(self) -> Iterator[Statement]:
        return filter(_is_asserted, self.ground.dossier.statements.values())

    def _times_of(self, statement: Statement) -> tuple[int, int]:
        network = self.ground.network
        return network.time(start_of(statement.key)), network.time(end_of(statement.key))


def _is_asserted(statement: Statement) -> bool:
    return statement.certainty is Certainty.ASSERTED


def _by_person(found: Iterable[tuple[str, Part]]) -> dict[str, list[Part]]:
    gathered: dict[str, list[Part]] = {}
    for person, one in found:
        gathered.setdefault(person, []).append(one)
    return gathered


def _others(by_person: Mapping[str, list[Part]], people: Container[str]) -> dict[str, list[Part]]:
    return {person: parts for person, parts in by_person.items() if person not in people}


def _by_time(found: Mapping[str, Iterable[Stay | Journey]]) -> dict[int, set[str]]:
    """Of each time the people whose stays, or journeys, begin or end at it."""
    gathered: dict[int, set[str]] = defaultdict(set)
    for person, parts in found.items():
        for part in parts:
            _enter(gathered, part.times, person)
    return gathered


def _enter(at: dict[int, set[str]], times: Iterable[int], person: str) -> None:
    for time in times:
        at[time].add(person)


def _strike(at: dict[int, set[str]], times: Iterable[int], person: str) -> None:
    for time in times:
        at[time].discard(person)
