"""A chronology that is kept up while statements are written, changed and struck out.

An edit costs what it touches: the constraints that the statement tells are put in the place of those it
told before, bounds that came by these are taken back, and conflicts are sought where times moved. Whatever
else changes in a dossier (a card, a judgement, a place, the policy) is a new chronology.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from onrecord.chronology.calendars import decide_calendars
from onrecord.chronology.choices import OneOf
from onrecord.chronology.chronology import Chronology
from onrecord.chronology.conflict import Conflict, ConflictKind
from onrecord.chronology.groundwork import lay_source, lay_statement
from onrecord.chronology.network import Constraint
from onrecord.chronology.reconciling import Seeking
from onrecord.chronology.times_named import anchors_in
from onrecord.chronology.whereabouts import Whereabouts
from onrecord.dates import StatementTime, When
from onrecord.evidence import Statement


class _Open(NamedTuple):
    """A day that may still be in either calendar, with the times that it tells of."""

    reading: OneOf
    times: frozenset[int]


def _open(reading: OneOf) -> _Open:
    return _Open(reading, frozenset(reading.times))


class LivingChronology:
    """A chronology and its edits; `now` is what follows at the moment, and what it was before is gone."""

    def __init__(self, found: Chronology) -> None:
        self._statements = dict(found.ground.dossier.statements)
        found.ground.dossier = replace(found.ground.dossier, statements=self._statements)
        self.now = found
        decided = {id(reading) for reading, _ in found.standing.decided}
        self._open = [_open(one) for one in found.ground.readings if id(one) not in decided]
        self._whereabouts = Whereabouts(found.ground).looked_up()

    def put(self, statement: Statement) -> frozenset[str]:
        """Take a statement in, or in the place of the one with its id; gives the names of the times touched."""
        before = self._statements.get(statement.key)
        self._statements[statement.key] = statement
        self._note(statement.key, statement.source, statement.when, self._told_from)
        return self._amend(statement.key, before, statement)

    def drop(self, key: str) -> frozenset[str]:
        """Strike a statement out; what others told from it is said no longer."""
        before = self._statements.pop(key)
        return self._amend(key, before, None)

    def _amend(self, key: str, before: Statement | None, after: Statement | None) -> frozenset[str]:
        ground, standing = self.now.ground, self.now.standing
        # Where a statement comes or goes, so does what others tell from it.
        telling = {key} if before is not None and after is not None else {key, *self._told_from.get(key, ())}
        old = self._constraints_of(telling, gone=key if after is None else None)
        kept = [one for one in self.now.conflicts if telling.isdisjoint(one.members)]
        self._open += map(_open, standing.reopen(telling))
        self._forget(telling)
        known = len(ground.readings)
        new = self._laid(telling, begun=before is None)
        self._open += map(_open, ground.readings[known:])
        caught = Seeking(ground, standing, kept, [])
        with standing.engine.watching() as touched:
            standing.replace(old, new)
            caught.carry_on()
        self._whereabouts.amend(before, after)
        near = [one.reading for one in self._open if not touched.isdisjoint(one.times)]
        people = self._whereabouts.people_at(touched, before, after)
        unexplained = self._not_explained_by(
            self._whereabouts.travellers_at(touched, before, after), caught.conflicts
        )
        seeking = Seeking(ground, standing, unexplained, [*near, *self._whereabouts.apart(people)])
        seeking.keep_up()
        still_open = {id(one) for one in decide_calendars(standing, near)}
        decided = {id(one) for one in near} - still_open
        self._open = [one for one in self._open if id(one.reading) not in decided]
        tried = self.now.tried_away_from(touched, but_for=telling)
        after_it = Chronology(ground, standing, tuple(seeking.conflicts), seeking.given_up)
        self.now = after_it.with_tried(tried).with_whereabouts(self._whereabouts)
        return frozenset(name for time in touched if (name := ground.network.names[time]))

    def _not_explained_by(self, travellers: set[str], conflicts: Iterable[Conflict]) -> list[Conflict]:
        """The conflicts that no journey of these people can have ended: any but those on where they were."""
        return [
            one
            for one in conflicts
            if one.kind is not ConflictKind.PLACE or travellers.isdisjoint(self._people_in(one))
        ]

    def _people_in(self, conflict: Conflict) -> set[str]:
        told = [self._statements[key] for key in conflict.members if key in self._statements]
        return {self.now.ground.people.one(who) for one in told for who in one.who_keys}

    def _constraints_of(self, telling: Iterable[str], gone: str | None) -> list[int]:
        """The numbers of what some statements tell, and of all that is told from one that is gone."""
        network = self.now.ground.network
        numbers = [
            number
            for key in telling
            for number in network.resting_on(key)
            if key == gone or network.constraints[number].because[0] == key
        ]
        return list(dict.fromkeys(numbers))

    def _laid(self, telling: Iterable[str], *, begun: bool) -> list[Constraint]:
        """What some statements say now; what goes unsaid of their times is there already, save of one just begun."""
        ground = self.now.ground
        with ground.network.gathering() as gathered:
            for key in telling:
                if key in self._statements:
                    lay_statement(ground, self._statements[key])
                elif key in ground.dossier.sources:
                    lay_source(ground, ground.dossier.sources[key])
        return [one for one in gathered if one.because or begun]

    def _forget(self, telling: set[str]) -> None:
        """What the tellers left open, supposed or got wrong is laid anew."""
        ground = self.now.ground
        ground.readings[:] = [one for one in ground.readings if telling.isdisjoint(one.because)]
        self._open = [one for one in self._open if telling.isdisjoint(one.reading.because)]
        ground.findings[:] = [one for one in ground.findings if telling.isdisjoint(one.about)]
        for key in telling:
            ground.supposed.pop(key, None)

    @cached_property
    def _told_from(self) -> dict[str, set[str]]:
        """Of each statement, the statements and cards that tell their time from it, whether it is there or not."""
        found: dict[str, set[str]] = defaultdict(set)
        for statement in self._statements.values():
            self._note(statement.key, statement.source, statement.when, found)
        for source in self.now.ground.dossier.sources.values():
            self._note(source.id, source.id, source.made, found)
        return found

    def _note(self, teller: str, source: str, when: When | None, found: dict[str, set[str]]) -> None:
        for anchor in () if when is None else anchors_in(when):
            if isinstance(anchor, StatementTime):
                found[anchor.id if "/" in anchor.id else f"{source}/{anchor.id}"].add(teller)
