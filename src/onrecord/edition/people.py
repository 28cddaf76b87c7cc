"""The people of a dossier, and how each was identified: what every source calls them, and by what judgement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.edition.telling import Telling
from onrecord.evidence import Decision, Judgement
from onrecord.script import Report


@dataclass(frozen=True, slots=True)
class Described:
    """A person as one source describes them; `own` are the names that it gives, `names` the same in words."""

    id: str
    names: str
    source: str
    title: str
    note: str
    own: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement in words; `overruled` where a later one decided otherwise, `contested` where a conflict has it."""

    judgement: Judgement
    compared: tuple[str, ...]
    overruled: bool
    contested: bool


@dataclass(frozen=True, slots=True)
class Individual:
    """One human being, as judged: what they are called, who describes them, and why they are held to be one."""

    id: str
    name: str
    others: tuple[str, ...]
    described: tuple[Described, ...]
    judged: tuple[Judged, ...]

    @property
    def is_compared(self) -> bool:
        """Whether anything is known of them beyond one description."""
        return bool(self.judged) or len(self.described) != 1


def people_of(telling: Telling) -> tuple[Individual, ...]:
    """Everyone: those identified first, then those whom one source alone describes, each by name."""
    people = telling.report.chronology.people
    dossier = telling.report.dossier
    personas = (source.persona_key(one) for source in dossier.sources.values() for one in source.personas)
    ones = dict.fromkeys(people.one(who) for who in (*dossier.persons, *personas))
    touching = _touching(dossier.judgements.values())
    everyone = [_individual(telling, one, touching) for one in ones]
    return tuple(sorted(everyone, key=lambda one: (":" in one.id, one.name.casefold())))


def people_rest_on(report: Report) -> tuple[object, ...]:
    """All of a report that people and what they are called come from: while it is the same, so are they."""
    dossier, chronology = report.dossier, report.chronology
    return (
        dossier.sources,
        dossier.persons,
        dossier.judgements,
        chronology.contested & dossier.judgements.keys(),
    )


def individual_of(telling: Telling, one: str) -> Individual:
    """One person, or a persona whom no judgement makes one with a person on record."""
    return _individual(telling, one, _touching(telling.report.dossier.judgements.values()))


def judged_of(telling: Telling, judgements: Iterable[Judgement]) -> tuple[Judged, ...]:
    """Judgements in words, in the order in which they are on record."""
    return tuple(_judged(telling, judgement) for judgement in judgements)


def _touching(judgements: Iterable[Judgement]) -> Mapping[str, Sequence[int]]:
    """Which judgements, by their order on record, touch each persona or person."""
    found = defaultdict[str, list[int]](list)
    for number, judgement in enumerate(judgements):
        for who in _about(judgement):
            found[who].append(number)
    return found


def _individual(telling: Telling, one: str, touching: Mapping[str, Sequence[int]]) -> Individual:
    dossier = telling.report.dossier
    members = telling.report.chronology.people.members(one)
    person = dossier.persons.get(one)
    called = telling.called(one)
    names = () if person is None else (person.name, *(name.text for name in person.names))
    on_record = list(dossier.judgements.values())
    judgements = [on_record[at] for at in sorted({at for who in members for at in touching.get(who, ())})]
    return Individual(
        id=one,
        name=called,
        others=tuple(name for name in dict.fromkeys(names) if name != called),
        described=tuple(_described(telling, members)),
        judged=judged_of(telling, judgements),
    )


def _about(judgement: Judgement) -> Iterator[str]:
    yield from judgement.compares
    if judgement.person is not None:
        yield judgement.person


def _described(telling: Telling, members: Iterable[str]) -> Iterator[Described]:
    for key in members:
        id, _, local = key.partition(":")
        source = telling.report.dossier.sources.get(id)
        persona = source.personas.get(local) if source is not None else None
        if source is not None and persona is not None:
            names = ", ".join(persona.names) or telling.say("not named")
            yield Described(key, names, id, source.title, persona.note or "", persona.names)


def _judged(telling: Telling, judgement: Judgement) -> Judged:
    standing = telling.report.grounds.standing_judgements
    compared = (*judgement.compares, *judgement.compares_events)
    return Judged(
        judgement=judgement,
        compared=compared,
        overruled=judgement.decision is Decision.SAME and judgement.id not in standing,
        contested=judgement.id in telling.report.chronology.contested,
    )
