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
            to_part = "" if ":" in person or "/" in person else f" Be unsure of one of them and {person}."
            yield finding(
                "unsure-yet-one",
                f"{id} is unsure whether {one.left} and {one.right} are one; by {_listed(one.by)} they are.{to_part}",
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
                f"{other} and {person} are two persons on record, and one by {_listed(by)}.",
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
                f"{one} is {sex} and {other} {other_sex}, and by {_listed(by)} they are one.",
                about=(*by, one, other),
            )


def _beside_themselves(dossier: Dossier, people: Clusters) -> Iterator[Finding]:
    told: set[frozenset[str]] = set()
    for statement in dossier.statements.values():
        for one, other in combinations(dict.fromkeys(statement.who_keys), 2):
            by = people.path(one, other)
            if by and (pair := frozenset((one, other))) not in told:
                told.add(pair)
                yield finding(
                    "beside-themselves",
                    f"{statement.key} has {one} and {other} side by side; by {_listed(by)} they are one.",
                    about=(*by, statement.key),
                )


def _listed(ids: tuple[str, ...]) -> str:
    return " and ".join(ids)
