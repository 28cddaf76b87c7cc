"""The list of sources: only those of a kind, or of which something is undone, in an order that helps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from onrecord.chronology import Bounds
from onrecord.dossier import Dossier
from onrecord.edition.describing import reference_of
from onrecord.evidence import Source
from onrecord.web.catalogue.shelves import Shelves

UNRECORDED = "unrecorded"
"""Asked of access: whether somebody may see the source is not on its card."""


class Undone(StrEnum):
    """What is left to do about a source."""

    TEXT = "no text"
    STATEMENT = "no statement"
    SUGGESTIONS = "suggestions waiting"


class Order(StrEnum):
    """By what sources are sorted."""

    TITLE = "title"
    KIND = "kind"
    MADE = "when made"
    STATEMENTS = "statements"
    NEWEST = "newest first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One source in the list: when it was made, as far as that is known, and how much is recorded of it."""

    source: Source
    reference: str
    made: Bounds
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody asks of the list; empty is everything."""

    kind: str = ""
    access: str = ""
    undone: str = ""
    words: str = ""
    order: Order = Order.TITLE


def asked_of(given: Mapping[str, str]) -> Asked:
    """What an address asks; an order that there is not is that by title."""
    order = given.get("order", "")
    return Asked(
        kind=given.get("kind", ""),
        access=given.get("access", ""),
        undone=given.get("undone", ""),
        words=given.get("words", "").strip(),
        order=Order(order) if order in list(Order) else Order.TITLE,
    )


def listed(
    dossier: Dossier,
    shelves: Shelves,
    asked: Asked,
    *,
    made: Callable[[str], Bounds],
    waiting: frozenset[str],
) -> list[Listed]:
    """The sources that are asked for; `made` tells when one was, `waiting` has those with suggestions undecided."""
    found = [
        Listed(
            source=source,
            reference=reference_of(source),
            made=made(source.id),
            statements=len(shelves.statements_of(source.id)),
        )
        for source in _wanted(dossier, shelves, asked, waiting)
    ]
    if asked.order is Order.NEWEST:
        return found[::-1]
    return sorted(found, key=KEYS[asked.order])


def _wanted(dossier: Dossier, shelves: Shelves, asked: Asked, waiting: frozenset[str]) -> Iterator[Source]:
    words = asked.words.casefold()
    for source in dossier.sources.values():
        is_wanted = (
            asked.kind in ("", source.kind.value)
            and asked.access in ("", UNRECORDED if source.access is None else source.access.status.value)
            and asked.undone in ("", *undone_of(source, shelves, waiting))
            and (not words or words in f"{source.title} {source.id} {reference_of(source)}".casefold())
        )
        if is_wanted:
            yield source


def undone_of(source: Source, shelves: Shelves, waiting: frozenset[str]) -> Iterator[Undone]:
    """What is left to do about a source."""
    if not shelves.texts.get(source.id):
        yield Undone.TEXT
    if not shelves.statements_of(source.id):
        yield Undone.STATEMENT
    if source.id in waiting:
        yield Undone.SUGGESTIONS


def _by_making(one: Listed) -> tuple[bool, int, str]:
    """What is not known to be made at any time is last."""
    day = one.made.earliest if one.made.earliest is not None else one.made.latest
    return day is None, day or 0, _title(one)


def _title(one: Listed) -> str:
    return one.source.title.casefold()


KEYS: Mapping[Order, Callable[[Listed], tuple[object, ...]]] = {
    Order.TITLE: lambda one: (_title(one),),
    Order.KIND: lambda one: (one.source.kind.value, _title(one)),
    Order.MADE: _by_making,
    Order.STATEMENTS: lambda one: (-one.statements, _title(one)),
}
