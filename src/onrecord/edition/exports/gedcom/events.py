"""What is said of people as GEDCOM 7 has it: an event with its date, its place, and the source that tells of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from onrecord.edition.exports.gedcom.structures import dated, line, said
from onrecord.edition.exports.outgoing import Outgoing
from onrecord.evidence import Certainty, Passage, Statement, StatementKind

OF_ONE = {StatementKind.BIRTH: "BIRT", StatementKind.DEATH: "DEAT", StatementKind.BURIAL: "BURI"}
"""What happens to the first of those in a statement alone."""

ATTRIBUTES = {StatementKind.RESIDENCE: "RESI", StatementKind.WORK: "OCCU", StatementKind.STUDY: "EDUC"}
"""What somebody was or did, whose words are the value of the line."""

LOCATED: Mapping[str, Callable[[Passage], str | None]] = {
    "page": lambda passage: passage.page,
    "section": lambda passage: passage.section,
    "time": lambda passage: passage.time,
    "region": lambda passage: passage.region,
}


def told(statement: Statement) -> bool:
    """Whether a statement may stand as an event: the format has no way to say that a source denies something."""
    return statement.certainty is not Certainty.DENIED


def event_of(out: Outgoing, statement: Statement, persona: str, source: str) -> Any:
    """A statement as an event in the life of one of those who are in it."""
    of_another = statement.who_keys[0] != persona
    role = next(one.role for one in statement.who if f"{statement.source}:{one.persona}" == persona)
    under = (said("TYPE", statement.what.value), *_circumstances(out, statement, source))
    if statement.what in OF_ONE and not of_another:
        return line(OF_ONE[statement.what], None, *under[1:], said("NOTE", statement.says))
    if statement.what in ATTRIBUTES:
        return line(ATTRIBUTES[statement.what], statement.says or statement.what.value, *under[1:])
    as_what = None if role is None else f"In it as: {role}"
    return line("EVEN", statement.says or statement.what.value, *under, said("NOTE", as_what))


def union_of(out: Outgoing, statement: Statement, source: str) -> Any:
    """A union of two, as an event of theirs."""
    under = (line("TYPE", statement.what.value), *_circumstances(out, statement, source))
    return line("EVEN", statement.says or statement.what.value, *under)


def _circumstances(out: Outgoing, statement: Statement, source: str) -> Iterator[Any]:
    yield dated(out.when(statement.key))
    if statement.where is not None:
        yield line("PLAC", out.place(statement.where).replace(",", " "))
    yield line("SOUR", None, *_citation(out, statement), to=source)


def _citation(out: Outgoing, statement: Statement) -> Iterator[Any]:
    located = (_located(passage) for passage in statement.at)
    yield said("PAGE", "; ".join(filter(None, located)))
    quotes = [line("TEXT", passage.quote) for passage in statement.at if passage.quote]
    if quotes:
        yield line("DATA", None, *quotes)
    yield line("QUAY", _quality(out, statement))


def _located(passage: Passage) -> str:
    found = {name: where(passage) for name, where in LOCATED.items()}
    return ", ".join(f"{name} {value}" for name, value in found.items() if value)


def _quality(out: Outgoing, statement: Statement) -> str:
    """How far the source can be trusted, as the format counts: 3 is primary, 2 secondary, 1 questionable."""
    if statement.certainty is not Certainty.ASSERTED:
        return "1"
    return "3" if out.dossier.sources[statement.source].is_primary else "2"
