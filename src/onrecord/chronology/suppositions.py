"""What is probable or hearsay: it constrains nothing, and is compared with what follows from the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.chronology.choices import Choice
from onrecord.chronology.engine import Towards
from onrecord.chronology.groundwork import Groundwork
from onrecord.chronology.network import Constraint
from onrecord.chronology.registry import end_of, start_of
from onrecord.chronology.search import search
from onrecord.chronology.standing import Standing, records_of
from onrecord.chronology.whereabouts import Whereabouts


@dataclass(frozen=True, slots=True)
class Supposed:
    """The bounds that a time would have if what is supposed of it were true."""

    earliest: int | None
    latest: int | None
    because_earliest: tuple[str, ...]
    because_latest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Supposition:
    """What became of one supposition: its times, or what speaks against it."""

    times: Mapping[str, Supposed]
    against: tuple[str, ...]
    near: frozenset[int] = frozenset()
    """The times that the trial came to: of others it is no matter how they stand."""

    @property
    def because(self) -> tuple[str, ...]:
        """The records that its times rest on, or that speak against it."""
        of_times = (
            record for one in self.times.values() for record in (*one.because_earliest, *one.because_latest)
        )
        return tuple(dict.fromkeys((*self.against, *of_times)))


def suppose(
    whereabouts: Whereabouts, standing: Standing, key: str, constraints: Sequence[Constraint]
) -> Supposition:
    """A supposition, tried on its own beside all that is asserted of times and of places."""
    ground = whereabouts.ground
    elsewhere = list(whereabouts.apart_from(ground.dossier.statements[key]))
    with standing.engine.seeing() as seen:
        times, against = _tried(ground, standing, key, constraints, elsewhere)
    near = frozenset(seen).union(*(one.times for one in elsewhere))
    return Supposition(times, against, near)


def _tried(
    ground: Groundwork,
    standing: Standing,
    key: str,
    constraints: Sequence[Constraint],
    elsewhere: Sequence[Choice],
) -> tuple[Mapping[str, Supposed], tuple[str, ...]]:
    """The times that come of a trial, or what speaks against it."""
    with standing.trial(constraints, tuple(Towards)) as refuted:
        if refuted is not None:
            return {}, _others(refuted.because, key)
        for deadlock in search(standing, elsewhere).deadlocks:
            return {}, _others(deadlock.because, key)
        named = (start_of(key), end_of(key))
        return {name: _supposed(standing, ground.network.time(name)) for name in named}, ()


def _others(because: Sequence[str], key: str) -> tuple[str, ...]:
    """What speaks against a statement; the statement itself where nothing else does."""
    return tuple(record for record in because if record != key) or (key,)


def _supposed(standing: Standing, time: int) -> Supposed:
    days = [standing.day(towards, time) for towards in Towards]
    because = [
        () if day is None else records_of(standing.chain(towards, time))
        for towards, day in zip(Towards, days, strict=True)
    ]
    return Supposed(days[0], days[1], because[0], because[1])
