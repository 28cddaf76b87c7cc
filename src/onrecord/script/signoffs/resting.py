"""What a line's verdict rests on, record by record: what a sign-off remembers, and is held against later."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from onrecord.dates.days import iso
from onrecord.dossier.clusters import Clusters
from onrecord.evidence import THE_POLICY, THIS_LINE, RestsOn, Statement
from onrecord.passages import Ambiguous, Orphan
from onrecord.script.claim import Claim
from onrecord.script.grounds import Grounds
from onrecord.script.mentions import Kind
from onrecord.script.mentions.evidence import Window
from onrecord.script.signoffs import parts
from onrecord.script.times import times_of
from onrecord.script.verdict import Assessment

GENERATION = 30 * 366
"""Days from which on a window is too wide to bear a date out."""

Found = Iterator[tuple[str, dict[str, str]]]


def rests_on(grounds: Grounds, assessment: Assessment) -> RestsOn:
    """For each record under a line, what of it the verdict rests on; records with nothing to tell are left out."""
    under = Under(grounds, assessment)
    return {key: told for gather in UNDER_A_LINE for key, told in gather(under) if told}


@dataclass(frozen=True)
class Under:
    """A line with its verdict, and who and what lies under it."""

    grounds: Grounds
    assessment: Assessment

    @cached_property
    def claim(self) -> Claim:
        """The line beside what it cites."""
        return Claim(self.grounds, self.assessment.line)

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The sources that the line draws on, and those that they were made from."""
        found = (one for source in self.claim.sources for one in self.grounds.testimony.ancestry(source.id))
        return tuple(id for id in dict.fromkeys(found) if id in self.grounds.dossier.sources)

    @cached_property
    def personas(self) -> tuple[str, ...]:
        """Who takes part in what is cited, and who tells it."""
        sources = self.grounds.dossier.sources
        found: dict[str, None] = {}
        for statement in self.claim.cited.statements:
            source = sources[statement.source]
            tellers = [one for one in (statement.told_by, *source.authors) if isinstance(one, str)]
            found |= dict.fromkeys((*statement.who_keys, *map(source.persona_key, tellers)))
        return tuple(found)

    @cached_property
    def persons(self) -> tuple[str, ...]:
        """Who these are judged to be."""
        people, persons = self.grounds.chronology.people, self.grounds.dossier.persons
        return tuple(dict.fromkeys(one for who in self.personas if (one := people.one(who)) in persons))


def _the_line(under: Under) -> Found:
    line, verdict = under.assessment.line, under.assessment.verdict
    bite = line.bite
    conflicts = (one for id in under.assessment.cites for one in under.grounds.conflicts_of.get(id, ()))
    yield (
        THIS_LINE,
        parts.told(
            words=line.text,
            verdict=verdict.value,
            kind=line.kind.value,
            speaker=line.speaker,
            cites=parts.listed(under.assessment.cites),
            plays=None if bite is None else f"{bite.source} {bite.start:g} to {bite.end:g} s",
            attributed="yes" if line.attributed else None,
            exempt=line.exempt,
            contested_by=parts.listed(dict.fromkeys(id for one in conflicts for id in one.members)),
        ),
    )


def _statements(under: Under) -> Found:
    dated = any(one.kind == Kind.DATE for one in under.assessment.named)
    for statement in under.claim.cited.statements:
        told = parts.of_statement(statement, under.grounds.dossier.sources[statement.source])
        start, end = times_of(under.grounds, statement) if dated else ((None, None), (None, None))
        yield statement.key, told | _bounds(start, end) | _in_its_text(under.grounds, statement)


def _in_its_text(grounds: Grounds, statement: Statement) -> dict[str, str]:
    """Whether the words of its passages are still where they were."""
    found = (grounds.anchoring.found.get((statement.key, number)) for number in range(len(statement.at)))
    said = {Orphan: "not found", Ambiguous: "several times"}
    return parts.told(in_its_text=parts.listed(said.get(type(one), "found") for one in found if one))


def _bounds(start: Window, end: Window) -> dict[str, str]:
    """When it was, as far as that can bear a date out.

    A window of a generation lies inside no date that a line names; then what counts is from when until when the
    thing certainly went on, its latest start and its earliest end.
    """
    if start == end and not _is_wide(start):
        return parts.told(dated=_window(start))
    begins = (None, start[1]) if _is_wide(start) else start
    return parts.told(begins=_window(begins), ends=_window((end[0], None) if _is_wide(end) else end))


def _is_wide(window: Window) -> bool:
    first, last = window
    return first is None or last is None or last - first > GENERATION


def _window(window: Window) -> str | None:
    first, last = ("?" if day is None else iso(day) for day in window)
    if first == last:
        return None if first == "?" else first
    return f"{first} to {last}"


def _questions(under: Under) -> Found:
    for question in under.claim.cited.questions:
        yield question.id, parts.of_question(question)


def _judgements(under: Under) -> Found:
    """The judgements that are cited, and those by which what is cited is about one person or one event."""
    judgements = under.grounds.dossier.judgements
    cited = (judgement.id for judgement in under.claim.cited.judgements)
    for id in dict.fromkeys((*cited, *_identities(under))):
        yield id, parts.of_judgement(judgements[id])


def _identities(under: Under) -> Iterator[str]:
    chronology = under.grounds.chronology
    statements = [statement.key for statement in under.claim.cited.statements]
    yield from _joining(chronology.people, (*under.personas, *under.persons))
    yield from _joining(chronology.events, statements)
    cited = set(map(chronology.events.one, statements))
    for link in chronology.people.different:
        if {link.left, link.right} <= {*under.personas, *under.persons}:
            yield link.judgement
    for link in chronology.events.different:
        if not cited.isdisjoint(map(chronology.events.one, (link.left, link.right))):
            yield link.judgement


def _joining(clusters: Clusters, ids: tuple[str, ...] | list[str]) -> Iterator[str]:
    for left, right in combinations(ids, 2):
        yield from clusters.path(left, right) or ()


def _sources(under: Under) -> Found:
    for id in under.sources:
        yield id, parts.of_source(under.grounds.dossier.sources[id])


def _people(under: Under) -> Found:
    dossier = under.grounds.dossier
    for key in under.personas:
        source, _, persona = key.partition(":")
        described = dossier.sources[source].personas.get(persona)
        yield key, {} if described is None else parts.of_persona(described)
    for id in under.persons:
        yield id, parts.of_person(dossier.persons[id])


def _places(under: Under) -> Found:
    """Where it was, and what that is another name of or lies in."""
    places = under.grounds.dossier.places
    waiting = [one.where for one in under.claim.cited.statements if one.where is not None]
    seen: set[str] = set()
    while waiting:
        id = waiting.pop(0)
        if id in places and id not in seen:
            seen.add(id)
            waiting += [one for one in (places[id].same_as, places[id].within) if one is not None]
            yield id, parts.of_place(places[id])


def _releases(under: Under) -> Found:
    """What was permitted by or of whoever and whatever is drawn on."""
    used = {*under.sources, *under.personas, *under.persons}
    for id, release in under.grounds.dossier.releases.items():
        if release.of in used:
            yield id, parts.of_release(release)


def _policy(under: Under) -> Found:
    yield THE_POLICY, parts.of_policy(under.claim.policy)


UNDER_A_LINE: tuple[Callable[[Under], Found], ...] = (
    _the_line,
    _statements,
    _questions,
    _judgements,
    _sources,
    _people,
    _places,
    _releases,
    _policy,
)
