"""Who was where: the stays and journeys of every person, and which two stays cannot be at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product

from onrecord.chronology.groundwork import Groundwork
from onrecord.chronology.presence import Apart, Journey, Stay
from onrecord.chronology.registry import end_of, start_of
from onrecord.chronology.travels import Travels
from onrecord.dossier.geography import gazetteer_of
from onrecord.evidence import Certainty, Statement, StatementKind

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

    def apart(self) -> Iterator[Apart]:
        """Every two stays of one person that cannot be at once."""
        for person, stays in self.stays.items():
            yield from self._apart(combinations(stays, 2), self.journeys.get(person, []))

    def apart_between(self, one: str, other: str) -> Iterator[Apart]:
        """Every two stays, of this person and of that, that could not be at once if the two were one."""
        one, other = self.ground.people.one(one), self.ground.people.one(other)
        journeys = [*self.journeys.get(one, ()), *self.journeys.get(other, ())]
        return self._apart(product(self.stays.get(one, ()), self.stays.get(other, ())), journeys)

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
        stays: dict[str, list[Stay]] = defaultdict(list)
        for statement in self._asserted():
            place = statement.where
            if place is not None and place in self.ground.dossier.places and statement.what in STAYING:
                # Of a birth or death it is certain only whose it is that they were there.
                present = statement.who_keys[:1] if statement.what in LIFE_ENDS else statement.who_keys
                for persona in dict.fromkeys(present):
                    stay = Stay(persona, statement, place, self._times_of(statement))
                    stays[self.ground.people.one(persona)].append(stay)
        return stays

    @cached_property
    def journeys(self) -> dict[str, list[Journey]]:
        """Which journeys each person made."""
        journeys: dict[str, list[Journey]] = defaultdict(list)
        for statement in self._asserted():
            if statement.what is StatementKind.JOURNEY:
                place = statement.where if statement.where in self.ground.dossier.places else None
                journey = Journey(statement.key, place, self._times_of(statement))
                for person in dict.fromkeys(map(self.ground.people.one, statement.who_keys)):
                    journeys[person].append(journey)
        return journeys

    def _asserted(self) -> Iterator[Statement]:
        statements = self.ground.dossier.statements.values()
        return (one for one in statements if one.certainty is Certainty.ASSERTED)

    def _times_of(self, statement: Statement) -> tuple[int, int]:
        network = self.ground.network
        return network.time(start_of(statement.key)), network.time(end_of(statement.key))
