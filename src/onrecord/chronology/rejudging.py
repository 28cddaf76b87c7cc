"""A chronology as it would be by other judgements on who is who, and afterwards as it was.

It costs what the judgements touch: what they make one comes and goes, and conflicts are sought among those whom
they join or part. The network is the same one, so that the chronology it was is not to be asked meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain

from onrecord.chronology.calendars import decide_calendars
from onrecord.chronology.choices import OneOf
from onrecord.chronology.chronology import Chronology
from onrecord.chronology.conflict import Conflict, ConflictKind, members_of
from onrecord.chronology.conflicts import of_judgements
from onrecord.chronology.groundwork import Groundwork, judged
from onrecord.chronology.reconciling import Seeking
from onrecord.chronology.registry import end_of, making_of, start_of
from onrecord.chronology.whereabouts import Whereabouts
from onrecord.dossier.clusters import Clusters, Link
from onrecord.dossier.dossier import Dossier


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Who would be whom, and which event which, by the judgements of a dossier."""

    dossier: Dossier
    people: Clusters
    events: Clusters


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejudged:
    """What would follow, whom it concerns, and the times whose bounds would be others.

    `stirred` are those times by their numbers, and all that anything binds, or does not bind, that did not, or did;
    `doubted` the records that are in doubt before or afterwards, and not both.
    """

    chronology: Chronology
    concerned: frozenset[str]
    moved: frozenset[str]
    stirred: frozenset[int]
    doubted: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Links:
    """What judgements make one, among people and among events."""

    people: tuple[Link, ...]
    events: tuple[Link, ...]

    @property
    def judgements(self) -> set[str]:
        return {link.judgement for link in (*self.people, *self.events)}

    def joined(self, ground: Groundwork) -> Iterator[str]:
        """Everybody who is one with anybody whom these links join."""
        for who in dict.fromkeys(end for link in self.people for end in (link.left, link.right)):
            yield from ground.people.members(who)


class Rejudging:
    """A chronology that is asked, again and again, what it would be by other judgements."""

    def __init__(self, found: Chronology) -> None:
        self.found = found
        self._standing = found.standing
        self._noted = found.standing.engine.noted()
        self._whereabouts = Whereabouts(found.ground).looked_up()

    @contextmanager
    def as_if(self, other: Judged) -> Iterator[Rejudged]:
        """The chronology by these judgements, for as long as it is asked."""
        before = self.found.ground
        after = replace(before, dossier=other.dossier, people=other.people, events=other.events)
        gone, come = _lost(before, after), _lost(after, before)
        doubted, decided = frozenset(self._standing.doubted), list(self._standing.decided)
        try:
            yield self._rejudged(after, gone, come)
        finally:
            self._put_back(gone, come, doubted, decided)

    def _rejudged(self, ground: Groundwork, gone: _Links, come: _Links) -> Rejudged:
        standing, changed = self._standing, gone.judgements | come.judgements
        doubted, decided = frozenset(standing.doubted), list(standing.decided)
        standing.reopen(changed)
        kept = self._kept(ground, changed)
        released = self.found.contested - members_of(kept)
        joined = (links.joined(one) for one in (self.found.ground, ground) for links in (gone, come))
        concerned = frozenset(chain(*joined, self._in_records(ground, released)))
        with standing.engine.watching() as touched:
            self._amend(gone, come)
            caught = Seeking(ground, standing, kept, [])
            caught.carry_on()
        near = [one for one in self._open() if released or not touched.isdisjoint(one.times)]
        whereabouts = self._whereabouts.regrouped(ground, concerned)
        moved = self._whereabouts.people_at(touched)
        people = dict.fromkeys(map(ground.people.one, sorted({*concerned, *moved})))
        kept = _unexplained(caught.conflicts, whereabouts, people)
        seeking = Seeking(ground, standing, kept, [*near, *whereabouts.apart(people)])
        if released or come.judgements:
            seeking.hold_again()
        seeking.keep_up()
        decide_calendars(standing, near)
        others, names = standing.engine.moved_since(self._noted), ground.network.names
        doubts = doubted ^ standing.doubted
        told_anew = _in_one_only(decided, standing.decided)
        bound = (time for reading, _ in told_anew for time in reading.times)
        chronology = Chronology(ground, standing, tuple(seeking.conflicts), seeking.given_up)
        return Rejudged(
            chronology=chronology.with_whereabouts(whereabouts),
            concerned=concerned,
            moved=frozenset(names[time] for time in others),
            stirred=frozenset((*others, *bound, *self._told_by(doubts), *self._bound_by(gone, come))),
            doubted=doubts,
        )

    def _told_by(self, records: Iterable[str]) -> Iterator[int]:
        """The times that some records bind, or are of."""
        network = self.found.ground.network
        for record in records:
            yield from network.times_of(record)
            own = (network.known(time) for time in (start_of(record), end_of(record), making_of(record)))
            yield from (time for time in own if time is not None)

    def _bound_by(self, *links: _Links) -> Iterator[int]:
        """The times that these links make one."""
        network = self.found.ground.network
        for one in links:
            for constraint in judged(network, one.people, one.events):
                yield from (constraint.early, constraint.late)

    def _in_records(self, ground: Groundwork, records: Iterable[str]) -> Iterator[str]:
        """Everybody in some statements, and all who are one with anybody that some judgements compare."""
        for record in records:
            statement, ruling = ground.dossier.statements.get(record), ground.people.rulings.get(record)
            yield from () if statement is None else statement.who_keys
            for who in () if ruling is None else ruling.members:
                yield from ground.people.members(who)

    def _kept(self, ground: Groundwork, changed: set[str]) -> list[Conflict]:
        """The conflicts in which the judgements that changed have no part, and those of judgements alone."""
        of_records = (one for one in self.found.conflicts if one.kind is not ConflictKind.IDENTITY)
        return [*of_judgements(ground), *(one for one in of_records if changed.isdisjoint(one.members))]

    def _open(self) -> list[OneOf]:
        """The days that may still be in either calendar."""
        decided = {id(one) for one, _ in self._standing.decided}
        return [one for one in self.found.ground.readings if id(one) not in decided]

    def _amend(self, gone: _Links, come: _Links) -> None:
        """Let the one hold no longer, and the other from now on."""
        network = self.found.ground.network
        wanted = set(judged(network, gone.people, gone.events))
        numbers = [
            number
            for judgement in sorted(gone.judgements)
            for number in network.resting_on(judgement)
            if network.constraints[number] in wanted
        ]
        self._standing.replace(numbers, list(judged(network, come.people, come.events)))

    def _put_back(
        self, gone: _Links, come: _Links, doubted: frozenset[str], decided: list[tuple[OneOf, list[int]]]
    ) -> None:
        standing = self._standing
        standing.take_back([one for one in standing.decided if one not in decided])
        self._amend(come, gone)
        standing.doubt(doubted - standing.doubted)
        standing.trust(standing.doubted - doubted)
        standing.carry_on()
        known = {id(one) for one, _ in standing.decided}
        decide_calendars(standing, [one for one, _ in decided if id(one) not in known])


def _lost(before: Groundwork, after: Groundwork) -> _Links:
    """What is made one before and not after."""
    return _Links(_gone(before.people.same, after.people.same), _gone(before.events.same, after.events.same))


def _gone(before: tuple[Link, ...], after: tuple[Link, ...]) -> tuple[Link, ...]:
    """Links that are there no longer; nearly all are the very same, and need no comparing."""
    if before is after:
        return ()
    same = set(map(id, after))
    others = [link for link in before if id(link) not in same]
    still = set(after) if others else set()
    return tuple(link for link in others if link not in still)


Decisions = list[tuple[OneOf, list[int]]]


def _in_one_only(before: Decisions, after: Decisions) -> Iterator[tuple[OneOf, list[int]]]:
    """The decisions that were taken back, and those that were taken."""
    were, are = set(map(id, before)), set(map(id, after))
    yield from (one for one in before if id(one) not in are)
    yield from (one for one in after if id(one) not in were)


def _unexplained(
    conflicts: list[Conflict], whereabouts: Whereabouts, people: Iterable[str]
) -> list[Conflict]:
    """The conflicts that no journey of these people can have ended: any but those on where they were."""
    ground = whereabouts.ground
    travellers = {who for who in people if whereabouts.journeys.get(who)}

    def people_in(conflict: Conflict) -> set[str]:
        told = (ground.dossier.statements.get(key) for key in conflict.members)
        return {ground.people.one(who) for one in told if one is not None for who in one.who_keys}

    return [
        one
        for one in conflicts
        if one.kind is not ConflictKind.PLACE or travellers.isdisjoint(people_in(one))
    ]
