"""Passages that somebody else points at, a language model or a file: words of the text, and nothing beside them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from onrecord.evidence import StatementKind
from onrecord.intake.suggesting.clauses import Clause
from onrecord.intake.suggesting.drafting import drafts_of
from onrecord.intake.suggesting.reading import Reading
from onrecord.intake.suggesting.sentences import LONGEST, Stretch
from onrecord.intake.suggesting.spotting import Named, Spotted
from onrecord.intake.suggesting.suggestion import Suggestion
from onrecord.passages import occurrences


@dataclass(frozen=True, slots=True)
class Pointed:
    """A passage by its words, what it is said to tell of, and the names that are said to stand in it."""

    quote: str
    what: StatementKind
    persons: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The drafts of passages that are in the text, and how many were thrown away since they are not."""

    drafts: tuple[Suggestion, ...]
    thrown_away: int


def read_pointed(words: str) -> list[Pointed] | None:
    """What a file or an answer points at: `{"drafts": [{"quote", "what", "persons", "places"}]}`; None for nonsense."""
    start, end = words.find("{"), words.rfind("}")
    try:
        listed = json.loads(words[start : end + 1])["drafts"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return list(filter(None, map(_pointed, listed))) if isinstance(listed, list) else None


def _pointed(plain: Any) -> Pointed | None:
    if not isinstance(plain, dict) or not isinstance(plain.get("quote"), str):
        return None
    what = plain.get("what")
    kind = StatementKind(what) if what in list(StatementKind) else StatementKind.EVENT
    return Pointed(plain["quote"], kind, _words(plain.get("persons")), _words(plain.get("places")))


def _words(plain: Any) -> tuple[str, ...]:
    return (
        tuple(one for one in plain if isinstance(one, str) and one.strip()) if isinstance(plain, list) else ()
    )


def drafts_at(reading: Reading, pointed: Iterable[Pointed], by: str) -> Answer:
    """Drafts of the passages that stand in the text word for word; who, where and when is read from them here."""
    found: list[Suggestion] = []
    thrown_away = 0
    for one in pointed:
        places = occurrences(reading.pointer.folded, one.quote) if len(one.quote) <= LONGEST else []
        if places:
            at = Stretch(places[0].start, places[0].end)
            clause = _clause(reading, at, one.what)
            found += drafts_of(replace(reading, spotted=tuple(_spotted(clause, one))), clause, by)
        thrown_away += not places
    return Answer(tuple(found), thrown_away)


def _clause(reading: Reading, at: Stretch, kind: StatementKind) -> Clause:
    words = reading.pointer.words[at.start : at.end]
    return Clause(words, at, " ".join(words.split()), kind)


def _spotted(clause: Clause, pointed: Pointed) -> Iterator[Spotted]:
    """The names that stand in the passage, where they stand; any other is left out."""
    named = [
        *((one, Named.PERSON) for one in pointed.persons),
        *((one, Named.PLACE) for one in pointed.places),
    ]
    found = [(clause.text.find(name), name, kind) for name, kind in named]
    for start, name, kind in sorted(one for one in found if one[0] >= 0):
        at = clause.at.start + start
        yield Spotted(Stretch(at, at + len(name)), kind, " ".join(name.split()))
