"""Conflicts planted on purpose among invented sources: two that cannot both be true of one person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from benchmarks.telling import Document, Told, sentence
from benchmarks.world import Being, Fact, Town, World, later


@dataclass(frozen=True, slots=True)
class Planted:
    """One planted conflict, by the ids of the two statements."""

    kind: str
    statements: tuple[str, str]


KINDS = ("two births", "two places", "a life after death")


def plant_conflicts(
    documents: list[Document], world: World, count: int, chance: Random
) -> tuple[list[Document], list[Planted]]:
    """The same sources, with the last statements of some replaced by ones that contradict each other."""
    changed = {document.id: document for document in documents}
    planted: list[Planted] = []
    for at, (being, here, there) in enumerate(_meeting_grounds(documents, count, chance)):
        kind = KINDS[at % len(KINDS)]
        ours, theirs = _contradiction(kind, being, world.towns, chance)
        changed[here.id] = _with_last(here, ours, being, chance)
        changed[there.id] = _with_last(there, theirs, being, chance)
        planted.append(Planted(kind, (f"{here.id}/planted", f"{there.id}/planted")))
    return list(changed.values()), planted


def _meeting_grounds(
    documents: list[Document], count: int, chance: Random
) -> Iterator[tuple[Being, Document, Document]]:
    """Pairs of sources about one person, no person and no source twice."""
    free = chance.sample(documents, len(documents))
    seen: set[str] = set()
    while free and len(seen) < count:
        here = free.pop()
        for there in free:
            shared = [being for being in here.cast if being in there.cast and being.id not in seen]
            if shared:
                being = chance.choice(shared)
                free.remove(there)
                seen.add(being.id)
                yield being, here, there
                break


def _contradiction(kind: str, being: Being, towns: tuple[Town, ...], chance: Random) -> tuple[Fact, Fact]:
    if kind == "two births":
        return _fact("birth", being, being.born, None), _fact("birth", being, later(being.born, -3000), None)
    day = later(being.born, chance.randrange(20 * 365, 30 * 365))
    here, there = chance.sample(towns, 2)
    if kind == "two places":
        return _fact("presence", being, day, here), _fact("presence", being, day, there)
    return _fact("presence", being, day, None), _fact("death", being, later(day, -2000), None)


def _fact(what: str, being: Being, day: date, town: Town | None) -> Fact:
    return Fact(-1, what, (being,), day, day, town)


def _with_last(document: Document, fact: Fact, being: Being, chance: Random) -> Document:
    """The source with this fact, exactly dated, for its last; nothing is told from the last of a source."""
    when, last = f"N.S. {fact.start}", document.told[-1]
    quote = sentence(fact, (being,), when, document.language, document.teller, chance)
    # An aside said twice is said nowhere else, so that the quotation stays the only one of its kind.
    lie = Told("planted", fact, (being,), when, "asserted", quote, f"{last.aside}, {last.aside}")
    return replace(document, told=(*document.told[:-1], lie))
