"""Which file holds which record, and where in it: section 4 of the design as one table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from onrecord.evidence import (
    Judgement,
    Person,
    Place,
    Production,
    Question,
    Release,
    Script,
    Signoff,
    Source,
    Statement,
    Text,
)

Shape = Literal["alone", "keyed", "listed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Where the records of one type stand: alone in a file, under their ids, or one after another.

    `under` is the key of the file that they stand under, `by` the key that tells one in a list.
    """

    holds: type
    file: str
    shape: Shape
    under: str | None = None
    by: str = "id"


HEAD = Shelf(holds=Production, file="dossier.yaml", shape="alone")
CARD = Shelf(holds=Source, file="sources/{}/source.yaml", shape="alone")
STATEMENTS = Shelf(holds=Statement, file="sources/{}/statements.yaml", shape="listed")
PERSONS = Shelf(holds=Person, file="people.yaml", shape="keyed", under="persons")
JUDGEMENTS = Shelf(holds=Judgement, file="people.yaml", shape="listed", under="judgements")
PLACES = Shelf(holds=Place, file="places.yaml", shape="keyed")
QUESTIONS = Shelf(holds=Question, file="questions.yaml", shape="listed")
RELEASES = Shelf(holds=Release, file="releases.yaml", shape="listed")
SIGNOFFS = Shelf(holds=Signoff, file="signoffs.yaml", shape="listed", by="line")

SHELVES = (HEAD, CARD, STATEMENTS, PERSONS, JUDGEMENTS, PLACES, QUESTIONS, RELEASES, SIGNOFFS)
SHARED = (PERSONS, JUDGEMENTS, PLACES, QUESTIONS, RELEASES, SIGNOFFS)
"""Shelves in files that the whole dossier has once, in the order in which they are read."""

TEXT_FILE = re.compile(r"text\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)\.(md|vtt)")
SCRIPT_SUFFIX = ".fountain"


def shelf_of(record_type: type) -> Shelf:
    """The shelf of a type of record that is kept as YAML."""
    return next(shelf for shelf in SHELVES if shelf.holds is record_type)


def text_file(text: Text) -> str:
    """The file of a text."""
    return f"sources/{text.source}/text.{text.language}.{text.format}"


def script_file(script: Script) -> str:
    """The file of a script."""
    return f"scripts/{script.id}{SCRIPT_SUFFIX}"
