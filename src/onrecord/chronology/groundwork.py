"""The network of a dossier: what its sources say of time, and what is unsaid but true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from onrecord.chronology.choices import OneOf
from onrecord.chronology.network import Constraint, Mark, Network, at_least, at_most, equal
from onrecord.chronology.registry import Bearings, birth_of, death_of, end_of, making_of, start_of
from onrecord.chronology.telling import Telling
from onrecord.chronology.times_named import dates_in
from onrecord.dates import Calendar, NoSuchDay, Step, When, common_styles, differing_weekdays, readings
from onrecord.dossier.clusters import Clusters, Link, cluster_events, cluster_personas
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Certainty, Source, SourceKind, Statement, StatementKind
from onrecord.findings import Finding, finding

LONGEST_LIFE = Step(months=12 * 120)
NOT_ACTING = frozenset(
    {StatementKind.BURIAL, StatementKind.REHABILITATION, StatementKind.PUBLICATION, StatementKind.OPINION}
)
"""What may happen to someone, or be said of them, after their death."""

COME_OUT_AFTER_DEATH = frozenset({SourceKind.BOOK, SourceKind.ARTICLE, SourceKind.FILM, SourceKind.PAGE})
"""Published things, which may come into being when their author no longer lives."""

LIVES = {StatementKind.BIRTH: birth_of, StatementKind.DEATH: death_of}


@dataclass(slots=True)
class Groundwork:
    """A dossier's network, with what is not certain enough to be in it.

    `readings` are the dates that are Julian or Gregorian; `supposed` is what a probable or hearsay
    statement would mean if it were true.
    """

    dossier: Dossier
    people: Clusters
    events: Clusters
    network: Network = field(default_factory=Network)
    readings: list[OneOf] = field(default_factory=list)
    supposed: dict[str, list[Constraint]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def lay(dossier: Dossier) -> Groundwork:
    """The network of everything that a dossier says of time."""
    people = cluster_personas(dossier.judgements.values())
    events = cluster_events(dossier.judgements.values())
    ground = Groundwork(dossier, people, events)
    for source in dossier.sources.values():
        lay_source(ground, source)
    for statement in dossier.statements.values():
        lay_statement(ground, statement)
    ground.network.add(judged(ground.network, people.same, events.same))
    return ground


def lay_source(ground: Groundwork, source: Source) -> None:
    """What a card says of its source's making, and what is true of the lives of its personas."""
    network = ground.network
    for persona in source.personas:
        network.add(_life(network, source.persona_key(persona)))
    made = network.time(making_of(source.id))
    if source.made is not None:
        _tell(ground, source, source.made, (made, made), source.id)
    network.add(_written_alive(network, source, made))


def _life(network: Network, who: str) -> Iterator[Constraint]:
    birth, death = network.time(birth_of(who)), network.time(death_of(who))
    yield at_least(death, Mark(birth, Step()), ())
    yield at_most(death, Mark(birth, LONGEST_LIFE), ())


def _written_alive(network: Network, source: Source, made: int) -> Iterator[Constraint]:
    for author in source.authors:
        if isinstance(author, str) and author in source.personas:
            who = source.persona_key(author)
            yield at_least(made, Mark(network.time(birth_of(who)), Step()), (source.id,))
            if source.kind not in COME_OUT_AFTER_DEATH:
                yield at_most(made, Mark(network.time(death_of(who)), Step()), (source.id,))


def lay_statement(ground: Groundwork, statement: Statement) -> None:
    """What one statement says of time, its start and end at the least."""
    network, key = ground.network, statement.key
    source = ground.dossier.sources.get(statement.source)
    start, end = network.time(start_of(key)), network.time(end_of(key))
    network.add([at_least(end, Mark(start, Step()), ())])
    if source is None or statement.certainty is Certainty.DENIED:
        return
    of_lives = _of_lives(network, source, statement, start, end)
    if statement.certainty is Certainty.ASSERTED:
        network.add(of_lives)
    else:
        ground.supposed[key] = list(of_lives)
    if statement.when is not None:
        _tell(ground, source, statement.when, (start, end), key)


def _of_lives(
    network: Network, source: Source, statement: Statement, start: int, end: int
) -> Iterator[Constraint]:
    """What a statement means for the lives of those in it, and for the source whose making it tells of."""
    because = (statement.key,)
    taking_part = [who.persona for who in statement.who]
    if statement.what in LIVES and taking_part:
        whose = taking_part.pop(0)
        if whose in source.personas:
            day = network.time(LIVES[statement.what](source.persona_key(whose)))
            yield from equal(start, day, because)
            yield from equal(end, day, because)
    if statement.what is StatementKind.AUTHORSHIP and statement.of is not None:
        made = network.time(making_of(statement.of))
        yield from equal(start, made, because)
        yield from equal(end, made, because)
    for persona in taking_part:
        if persona not in source.personas:
            continue
        who = source.persona_key(persona)
        yield at_least(start, Mark(network.time(birth_of(who)), Step()), because)
        if statement.what not in NOT_ACTING:
            yield at_most(end, Mark(network.time(death_of(who)), Step()), because)


def _tell(ground: Groundwork, source: Source, when: When, times: tuple[int, int], teller: str) -> None:
    """Take in what a card or statement says of a start and an end."""
    bearings = Bearings(ground.network, ground.dossier, source)
    dates = tuple(dates_in(when))

    def told(calendar: Calendar) -> list[Constraint]:
        telling = Telling(bearings, calendar, ground.dossier.production.policy, (teller,))
        return list(telling.constraints(when, *times))

    try:
        constraints = told(source.calendar)
        either = source.calendar is Calendar.UNKNOWN and _is_in_either_calendar(ground, source, when)
    except NoSuchDay as refusal:
        _find(ground, "no-such-day", refusal.sentence, source, teller)
        return
    for sentence in differing_weekdays(dates, source.calendar):
        _find(ground, "weekday-differs", sentence, source, teller)
    if teller in ground.supposed:
        ground.supposed[teller] += constraints
        return
    ground.network.add(constraints)
    if either and (styles := common_styles(dates)):
        ground.readings.append(OneOf(tuple(tuple(told(style)) for style in styles), (teller,)))


def _find(ground: Groundwork, code: str, sentence: str, source: Source, teller: str) -> None:
    field = ("made",) if teller == source.id else ("when",)
    ground.findings.append(finding(code, sentence, about=(teller,), field=field))


def _is_in_either_calendar(ground: Groundwork, source: Source, when: When) -> bool:
    about = ground.dossier.production.policy.about
    return any(len(readings(date, source.calendar, about=about)) > 1 for date in dates_in(when))


def judged(network: Network, people: Iterable[Link], events: Iterable[Link]) -> Iterator[Constraint]:
    """What judgements make one: births and deaths of personas, starts and ends of events."""
    for link in people:
        for name in (birth_of, death_of):
            yield from equal(network.time(name(link.left)), network.time(name(link.right)), (link.judgement,))
    for link in events:
        for edge in (start_of, end_of):
            yield from equal(network.time(edge(link.left)), network.time(edge(link.right)), (link.judgement,))
