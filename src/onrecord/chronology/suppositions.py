"""What is probable or hearsay: it constrains nothing, and is compared with what follows from the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.chronology.engine import Towards
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
    with standing.trial(constraints, tuple(Towards)) as refuted:
        if refuted is not None:
            return Supposition({}, _others(refuted.because, key))
        elsewhere = list(whereabouts.apart_from(ground.dossier.statements[key]))
        for deadlock in search(standing, elsewhere).deadlocks:
            return Supposition({}, _others(deadlock.because, key))
        times = {
            name: _supposed(standing, ground.network.time(name)) for name in (start_of(key), end_of(key))
        }
        return Supposition(times, ())


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
