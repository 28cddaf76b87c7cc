"""What a line's verdict rests on, record by record: what a sign-off remembers, and is held against later."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

from onrecord.dossier.clusters import Clusters
from onrecord.evidence import THE_POLICY, THIS_LINE, RestsOn, Statement
from onrecord.passages import Ambiguous, Orphan
from onrecord.script.grounds import Grounds
from onrecord.script.mentions import Kind
from onrecord.script.signoffs import parts
from onrecord.script.signoffs.under import Under
from onrecord.script.signoffs.when_told import bounds_told
from onrecord.script.times import times_of
from onrecord.script.verdict import Assessment

Found = Iterator[tuple[str, dict[str, str]]]


def rests_on(grounds: Grounds, assessment: Assessment) -> RestsOn:
    """For each record under a line, what of it the verdict rests on; records with nothing to tell are left out."""
    under = Under(grounds, assessment)
    return {key: told for gather in UNDER_A_LINE for key, told in gather(under) if told}


def _the_line(under: Under) -> Found:
    line, verdict = under.assessment.line, under.assessment.verdict
    conflicts = (one for id in under.assessment.cites for one in under.grounds.conflicts_of.get(id, ()))
    yield (
        THIS_LINE,
        parts.told(
            words=line.text,
            verdict=verdict.value,
            kind=line.kind.value,
            speaker=line.speaker,
            cites=parts.listed(under.assessment.cites),
            attributed="yes" if line.attributed else None,
            exempt=line.exempt,
            contested_by=parts.listed(dict.fromkeys(id for one in conflicts for id in one.members)),
        )
        | parts.of_what_is_played(under.assessment),
    )


def _statements(under: Under) -> Found:
    dated = any(one.kind == Kind.DATE for one in under.assessment.named)
    for statement in under.claim.cited.statements:
        told = parts.of_statement(statement, under.grounds.dossier.sources[statement.source])
        start, end = times_of(under.grounds, statement) if dated else ((None, None), (None, None))
        yield (
            statement.key,
            told | parts.told(**bounds_told(start, end)) | _in_its_text(under.grounds, statement),
        )


def _in_its_text(grounds: Grounds, statement: Statement) -> dict[str, str]:
    """Whether the words of its passages are still where they were."""
    found = (grounds.anchoring.found.get((statement.key, number)) for number in range(len(statement.at)))
    said = {Orphan: "not found", Ambiguous: "several times"}
    return parts.told(in_its_text=parts.listed(said.get(type(one), "found") for one in found if one))


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
