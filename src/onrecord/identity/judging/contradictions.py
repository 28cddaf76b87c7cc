"""Where judgements do not go together with what is on record, short of a conflict that can be proved.

Judgements that contradict one another outright, or leave no time or place for what was, are conflicts of the
chronology; here is what a historian would raise an eyebrow at.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from onrecord.dossier.clusters import Clusters
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Decision, Sex
from onrecord.findings import Finding, finding
from onrecord.identity.judging.consequences import still_one
from onrecord.sentences import Joined, Sentence

UNSURE = "{id} is unsure whether {one} and {other} are one; by {by} they are.{to_part}"
TWO_PERSONS = "{one} and {other} are two persons on record, and one by {by}."
TWO_SEXES = "{one} is {sex} and {other} {other_sex}, and by {by} they are one."
SIDE_BY_SIDE = "{statement} has {one} and {other} side by side; by {by} they are one."


def judgement_findings(dossier: Dossier, people: Clusters, events: Clusters) -> Iterator[Finding]:
    """Doubts that come to nothing, persons who are several on record, and personas who can hardly be one."""
    for clusters in (people, events):
        yield from _vain_doubts(clusters)
    yield from _several_persons(people, tuple(dossier.persons))
    yield from _two_sexes(dossier, people)
    yield from _beside_themselves(dossier, people)


def _vain_doubts(clusters: Clusters) -> Iterator[Finding]:
    for id, ruling in clusters.rulings.items():
        if ruling.judgement.decision is not Decision.UNSURE:
            continue
        one = next(still_one(clusters, id), None)
        if one is not None:
            person = clusters.one(one.left)
            said = " Be unsure of one of them and {person}."
            to_part = "" if ":" in person or "/" in person else Sentence(said, person=person)
            yield finding(
                "unsure-yet-one",
                Sentence(UNSURE, id=id, one=one.left, other=one.right, by=Joined(one.by), to_part=to_part),
                about=(id, *one.by),
            )


def _several_persons(people: Clusters, persons: tuple[str, ...]) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for person in persons:
        other = first.setdefault(people.one(person), person)
        by = people.path(other, person)
        if other != person and by:
            yield finding(
                "persons-made-one",
                Sentence(TWO_PERSONS, one=other, other=person, by=Joined(by)),
                about=(*by, other, person),
            )


def _two_sexes(dossier: Dossier, people: Clusters) -> Iterator[Finding]:
    first: dict[str, dict[Sex, str]] = {}
    for source in dossier.sources.values():
        for local, persona in source.personas.items():
            if persona.sex is not None:
                key = source.persona_key(local)
                first.setdefault(people.one(key), {}).setdefault(persona.sex, key)
    for found in first.values():
        for (sex, one), (other_sex, other) in combinations(found.items(), 2):
            by = people.path(one, other) or ()
            yield finding(
                "sexes-differ",
                Sentence(
                    TWO_SEXES,
                    one=one,
                    sex=Sentence(sex.value),
                    other=other,
                    other_sex=Sentence(other_sex.value),
                    by=Joined(by),
                ),
                about=(*by, one, other),
            )


def _beside_themselves(dossier: Dossier, people: Clusters) -> Iterator[Finding]:
    told: set[frozenset[str]] = set()
    doubled = set(_doubled(dossier, people))
    for statement in dossier.statements.values() if doubled else ():
        who = dict.fromkeys(statement.who_keys) if statement.source in doubled else ()
        for one, other in combinations(who, 2):
            by = people.path(one, other)
            if by and (pair := frozenset((one, other))) not in told:
                told.add(pair)
                yield finding(
                    "beside-themselves",
                    Sentence(SIDE_BY_SIDE, statement=statement.key, one=one, other=other, by=Joined(by)),
                    about=(*by, statement.key),
                )


def _doubled(dossier: Dossier, people: Clusters) -> Iterator[str]:
    """The sources of which two personas are judged to be one."""
    for source in dossier.sources.values():
        if len({people.one(source.persona_key(one)) for one in source.personas}) < len(source.personas):
            yield source.id
