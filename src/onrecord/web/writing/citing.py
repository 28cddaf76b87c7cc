"""Statements to cite, found by the beginnings of words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from onrecord.dossier import Dossier

MOST = 12
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Citable:
    """Something a line can cite: its id, what it says or asks, and the title of its source."""

    id: str
    says: str
    source: str


def citable(dossier: Dossier, words: str) -> list[Citable]:
    """The first statements and open questions in which each word that was typed begins some word."""
    sought = [one.casefold() for one in WORD.findall(words)]
    found = (one for one in _all(dossier) if _has(one, sought)) if sought else ()
    return list(islice(found, MOST))


def _has(one: Citable, sought: list[str]) -> bool:
    said = f"{one.id} {one.says} {one.source}".casefold()
    if not all(word in said for word in sought):  # quick, and so for most
        return False
    begins = f" {' '.join(WORD.findall(said))}"
    return all(f" {word}" in begins for word in sought)


def _all(dossier: Dossier) -> Iterator[Citable]:
    for statement in dossier.statements.values():
        yield Citable(statement.key, statement.says or "", dossier.sources[statement.source].title)
    for question in dossier.questions.values():
        yield Citable(question.id, question.asks, "")
