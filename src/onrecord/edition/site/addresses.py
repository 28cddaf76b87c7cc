"""Addresses: on which page of the site each record is told, and under which anchor. They hold ids alone, no names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from onrecord.edition.people import Individual
from onrecord.edition.telling import Telling
from onrecord.evidence import Judgement

PEOPLE, SOURCES, QUESTIONS, MAP = "people.html", "sources.html", "questions.html", "map.html"


def addresses_of(telling: Telling, people: Iterable[Individual]) -> Mapping[str, str]:
    """The address of everything that has an id, within the folder of a language."""
    dossier = telling.report.dossier
    found = {id: source_page(id) for id in dossier.sources}
    for key, statement in dossier.statements.items():
        found[key] = f"{source_page(statement.source)}#{says(statement.id)}"
    for individual in people:
        address = address_of(individual)
        found.update(dict.fromkeys((individual.id, *(one.id for one in individual.described)), address))
    found.update({id: f"{MAP}#place-{id}" for id in dossier.places})
    found.update({id: f"{QUESTIONS}#question-{id}" for id in dossier.questions})
    found.update({id: _judgement(one, found) for id, one in dossier.judgements.items()})
    return found


def _judgement(judgement: Judgement, found: Mapping[str, str]) -> str:
    """A judgement is told with the first of those whom it compares, one on events below all people."""
    told = (found[who].partition("#")[0] for who in judgement.compares if who in found)
    return f"{next(told, PEOPLE)}#judgement-{judgement.id}"


def address_of(individual: Individual) -> str:
    """Whoever is compared with others has a page; others are told of with the one source that describes them."""
    if individual.is_compared:
        return person_page(individual.id)
    source, _, local = individual.described[0].id.partition(":")
    return f"{source_page(source)}#{who(local)}"


def source_page(id: str) -> str:
    """The page of a source."""
    return f"source-{id}.html"


def person_page(id: str) -> str:
    """The page of a person, or of a persona that stands for several: no file name has a colon."""
    return f"person-{id.replace(':', '.')}.html"


def chapter_page(number: int) -> str:
    """The page of a chapter."""
    return f"chapter-{number}.html"


def says(statement: str) -> str:
    """The anchor of a statement on its source's page."""
    return f"says-{statement}"


def who(persona: str) -> str:
    """The anchor of a persona on its source's page."""
    return f"who-{persona}"


def line_page(line: str, chapter: int) -> str:
    """Where a line of a chapter stands."""
    return f"{chapter_page(chapter)}#{line_anchor(line)}"


def line_anchor(line: str) -> str:
    """The anchor of a line, by the digest of its words: its id is `film/3f9c2a41-1`."""
    return f"line-{line.replace('/', '-')}"
