"""When things were, as far as a dossier tells: bounds with proofs, conflicts, and what is supposed."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from functools import cached_property, partial

from onrecord.chronology.conflict import Conflict, members_of
from onrecord.chronology.engine import Towards
from onrecord.chronology.groundwork import Groundwork, lay
from onrecord.chronology.knots import Knot, knots_of
from onrecord.chronology.links import Link, links_of
from onrecord.chronology.network import network_of
from onrecord.chronology.proofs import Proofs
from onrecord.chronology.reconciling import reconcile
from onrecord.chronology.registry import birth_of, death_of, end_of, making_of, start_of
from onrecord.chronology.standing import Standing
from onrecord.chronology.suppositions import Supposed, Supposition, suppose
from onrecord.chronology.trust import Trust
from onrecord.chronology.whereabouts import Whereabouts
from onrecord.dossier.clusters import Clusters
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import StatementKind
from onrecord.findings import Finding, finding
from onrecord.sentences import Sentence

AGAINST = "{statement} cannot be as it is supposed: {against} leave no time for it"
TOO_TANGLED = Sentence(
    "Who was where when is too tangled for every conflict of places to be found: the search was given up after "
    "many thousand orders of stays. What is shown is right, but more may be wrong; date a few stays more closely."
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The earliest and latest possible day of a time, as day numbers; None is unbounded."""

    earliest: int | None
    latest: int | None


@dataclass(frozen=True, slots=True)
class Proof:
    """The records that make a time's earliest and latest day what they are."""

    earliest: tuple[str, ...]
    latest: tuple[str, ...]


@dataclass(frozen=True)
class Chronology:
    """All times of a dossier and what follows from them. Contested records have no part in the bounds."""

    ground: Groundwork = field(repr=False)
    standing: Standing = field(repr=False)
    conflicts: tuple[Conflict, ...]
    given_up: bool = False
    """Whether who was where was too tangled for all conflicts of places to be found."""

    @property
    def people(self) -> Clusters:
        """Which personas are one person."""
        return self.ground.people

    @property
    def events(self) -> Clusters:
        """Which statements are of one event."""
        return self.ground.events

    @cached_property
    def knots(self) -> tuple[Knot, ...]:
        """The conflicts by what they share, each knot with the fewest doubts that would end it."""
        return knots_of(self.conflicts, Trust(self.ground.dossier))

    @cached_property
    def contested(self) -> frozenset[str]:
        """Every record that is in a conflict."""
        return members_of(self.conflicts)

    def times(self) -> Iterator[str]:
        """The names of all times that a reader asks about: `np-letter/met.start`, `birth(np-letter:np)`."""
        dossier = self.ground.dossier
        for key in dossier.statements:
            yield start_of(key)
            yield end_of(key)
        for source in dossier.sources.values():
            yield making_of(source.id)
            for persona in source.personas:
                yield birth_of(source.persona_key(persona))
                yield death_of(source.persona_key(persona))

    def bounds(self, time: str) -> Bounds:
        """The bounds of a named time; of a supposed statement, those that it would have if it were true."""
        supposed = self._supposed(time)
        if supposed is not None:
            return Bounds(supposed.earliest, supposed.latest)
        number = self.ground.network.known(time)
        if number is None:
            return Bounds(None, None)
        return Bounds(*(self.standing.day(towards, number) for towards in Towards))

    def told(self, statement: str, *beside: str) -> tuple[Bounds, Bounds]:
        """The start and end that a statement tells by its own words alone, whatever speaks for or against it.

        `beside` are records whose word is taken for its own, as those of the same source.
        """
        network = self.ground.network
        said = self.ground.supposed.get(statement) or network.only([statement, *beside])
        alone, own = network_of(said)
        standing = Standing(alone)
        for towards in Towards:
            standing.settle(towards)
        times = own.get(network.time(start_of(statement))), own.get(network.time(end_of(statement)))
        start, end = (
            Bounds(None, None) if time is None else Bounds(*(standing.day(side, time) for side in Towards))
            for time in times
        )
        return start, end

    def proof(self, time: str) -> Proof:
        """What a named time's bounds rest on."""
        supposed = self._supposed(time)
        if supposed is not None:
            return Proof(supposed.because_earliest, supposed.because_latest)
        number = self.ground.network.known(time)
        if number is None:
            return Proof((), ())
        earliest, latest = self._proofs
        return Proof(earliest.of(number), latest.of(number))

    def links(self, time: str) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
        """The chains of proof of a named time's earliest and latest day, link by link, each from a date on."""
        number = self.ground.network.known(time)
        if number is None or self._supposed(time) is not None:
            return (), ()
        names = self.ground.network.names
        earliest, latest = (
            tuple(links_of(proofs.chain(number), towards, names, partial(self.standing.far_day, towards)))
            for proofs, towards in zip(self._proofs, Towards, strict=True)
        )
        return earliest, latest

    def is_contested(self, time: str) -> bool:
        """Whether a record that tells of this very time is in a conflict."""
        return time in self._contested_times

    def supposition(self, statement: str) -> Supposition | None:
        """What became of a probable or hearsay statement, tried beside all that is asserted; None for any other."""
        constraints = self.ground.supposed.get(statement)
        if constraints is None:
            return None
        found = self._suppositions.get(statement)
        if found is None:
            found = suppose(self.whereabouts, self.standing, statement, constraints)
            self._suppositions[statement] = found
        return found

    def _supposed(self, time: str) -> Supposed | None:
        supposition = self.supposition(time.rpartition(".")[0])
        return None if supposition is None else supposition.times.get(time)

    @cached_property
    def whereabouts(self) -> Whereabouts:
        """Who was where, looked up once for all that is asked of it."""
        return Whereabouts(self.ground)

    def with_whereabouts(self, whereabouts: Whereabouts) -> Chronology:
        """The same, where it is known already who was where: of its own ground, and grouped by its people."""
        vars(self)["whereabouts"] = whereabouts
        return self

    def tried_away_from(self, touched: Set[int], *, but_for: Set[str]) -> dict[str, Supposition]:
        """What became of suppositions whose trials came to none of these times, but for some statements'."""
        known = self._suppositions.items()
        return {key: one for key, one in known if key not in but_for and touched.isdisjoint(one.near)}

    def with_tried(self, tried: dict[str, Supposition]) -> Chronology:
        """The same, where it is known already what becomes of some suppositions."""
        vars(self)["_suppositions"] = tried
        return self

    @cached_property
    def _suppositions(self) -> dict[str, Supposition]:
        return {}

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is to be said of the times told, and of what is supposed."""
        return tuple(_findings(self))

    @cached_property
    def _proofs(self) -> tuple[Proofs, Proofs]:
        return Proofs(self.standing, Towards.EARLIEST), Proofs(self.standing, Towards.LATEST)

    @cached_property
    def _contested_times(self) -> frozenset[str]:
        return frozenset(_told_by(self.ground.dossier, self.contested))


def chronology_of(dossier: Dossier) -> Chronology:
    """What follows from everything that a dossier says of time."""
    ground = lay(dossier)
    found = reconcile(ground)
    return Chronology(ground, found.standing, found.conflicts, found.given_up)


def _findings(chronology: Chronology) -> Iterator[Finding]:
    yield from chronology.ground.findings
    if chronology.given_up:
        yield finding("too-tangled", TOO_TANGLED)
    for key in chronology.ground.supposed:
        supposition = chronology.supposition(key)
        if supposition is not None and supposition.against:
            about = dict.fromkeys((key, *supposition.against))
            others = ", ".join(one for one in about if one != key)
            yield finding(
                "against-evidence",
                Sentence(AGAINST, statement=key, against=others or Sentence("its own words")),
                about=tuple(about),
                field=("when",),
            )


def _told_by(dossier: Dossier, records: frozenset[str]) -> Iterator[str]:
    """The times that these records tell of."""
    for record in records:
        if record in dossier.sources:
            yield making_of(record)
        statement = dossier.statements.get(record)
        if statement is None:
            continue
        yield start_of(record)
        yield end_of(record)
        if statement.what is StatementKind.AUTHORSHIP and statement.of is not None:
            yield making_of(statement.of)
        for who in statement.who_keys[:1]:
            if statement.what is StatementKind.BIRTH:
                yield birth_of(who)
            elif statement.what is StatementKind.DEATH:
                yield death_of(who)
