"""All people of a dossier by the details that are told of them: who else may be meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from onrecord.chronology import Chronology, end_of, start_of
from onrecord.dates.days import civil
from onrecord.dossier.geography import gazetteer_of
from onrecord.evidence import Certainty, Sex, Statement
from onrecord.places import Gazetteer
from onrecord.protection.blurring.detail import Detail, Occurrence, Part, Span, Value

LONGEST = 120
"""What is spread over more years than somebody lives tells no year."""

Crowd = int
"""A set of people: a bit for each."""


@dataclass(frozen=True, slots=True)
class People:
    """Everyone in a dossier, numbered, and which occurrences tell each detail of whom."""

    gazetteer: Gazetteer
    count: int
    whose: tuple[int, ...]
    """Of each occurrence, the number of the person."""
    telling: Mapping[tuple[Part, Value], frozenset[int]]
    years: Mapping[int, frozenset[int]]
    _found: dict[frozenset[Detail], Crowd] = field(default_factory=dict, repr=False)

    @property
    def everyone(self) -> Crowd:
        """All of them."""
        return (1 << self.count) - 1

    def fitting(self, details: Iterable[Detail]) -> Crowd:
        """Everyone of whom all of some details may be told; those of one statement by one statement."""
        together: dict[str, set[Detail]] = defaultdict(set)
        for detail in details:
            together[detail.statement].add(detail)
        crowd = self.everyone
        for of_one in together.values():
            crowd &= self._of_one(frozenset(of_one))
        return crowd

    def _of_one(self, details: frozenset[Detail]) -> Crowd:
        found = self._found.get(details)
        if found is None:
            occurrences = frozenset.intersection(*map(self._occurrences, details))
            found = self._found[details] = sum(1 << who for who in {self.whose[one] for one in occurrences})
        return found

    def _occurrences(self, detail: Detail) -> frozenset[int]:
        if isinstance(detail.value, Span):
            years = range(detail.value.first, detail.value.last + 1)
            return frozenset().union(*(self.years.get(year, frozenset()) for year in years))
        value = self.gazetteer.canonical(str(detail.value)) if detail.part is Part.PLACE else detail.value
        return self.telling.get((detail.part, value), frozenset())


def people_of(chronology: Chronology) -> People:
    """The people of a whole dossier; a persona whom nobody has judged to be another is a person."""
    dossier = chronology.ground.dossier
    numbers: dict[str, int] = {}
    for source in dossier.sources.values():
        for key in map(source.persona_key, source.personas):
            numbers.setdefault(chronology.people.one(key), len(numbers))
    told = [
        (numbers[chronology.people.one(persona)], occurrence)
        for persona, occurrence in occurrences(chronology)
    ]
    return gathered(gazetteer_of(dossier.places.values()), len(numbers), told)


def gathered(gazetteer: Gazetteer, count: int, told: Sequence[tuple[int, Occurrence]]) -> People:
    """So many people by what is told of each, who go by numbers here."""
    telling: dict[tuple[Part, Value], set[int]] = defaultdict(set)
    years: dict[int, set[int]] = defaultdict(set)
    for at, (_, occurrence) in enumerate(told):
        for detail in occurrence.details():
            for value in _ways(detail, gazetteer):
                telling[detail.part, value].add(at)
            if isinstance(detail.value, Span):
                for year in range(detail.value.first, detail.value.last + 1):
                    years[year].add(at)
    return People(
        gazetteer,
        count,
        tuple(who for who, _ in told),
        {key: frozenset(of) for key, of in telling.items()},
        {year: frozenset(of) for year, of in years.items()},
    )


def _ways(detail: Detail, gazetteer: Gazetteer) -> Iterator[Value]:
    """Under which values somebody is found: who was in a town was in all that it lies in."""
    if detail.part is Part.PLACE:
        yield gazetteer.canonical(str(detail.value))
        yield from gazetteer.around(str(detail.value))
    elif detail.part is not Part.YEARS:
        yield detail.value


def occurrences(chronology: Chronology) -> Iterator[tuple[str, Occurrence]]:
    """What every statement tells of everyone in it; what a source denies is told of nobody."""
    dossier, sexes = chronology.ground.dossier, _sexes(chronology)
    for statement in dossier.statements.values():
        source = dossier.sources.get(statement.source)
        if source is None or statement.certainty is Certainty.DENIED:
            continue
        told = Occurrence(statement.key, statement.what, statement.where, _years(chronology, statement))
        for part in statement.who:
            if part.persona in source.personas:
                key = source.persona_key(part.persona)
                yield key, replace(told, role=part.role, sex=sexes.get(chronology.people.one(key)))


def _years(chronology: Chronology, statement: Statement) -> Span | None:
    start = chronology.bounds(start_of(statement.key)).earliest
    end = chronology.bounds(end_of(statement.key)).latest
    if start is None or end is None:
        return None
    first, last = civil(start)[0], civil(end)[0]
    return Span(first, last) if first <= last <= first + LONGEST else None


def _sexes(chronology: Chronology) -> dict[str, Sex]:
    """The sex of people, by any card that tells it."""
    return {
        chronology.people.one(source.persona_key(local)): persona.sex
        for source in chronology.ground.dossier.sources.values()
        for local, persona in source.personas.items()
        if persona.sex is not None
    }
