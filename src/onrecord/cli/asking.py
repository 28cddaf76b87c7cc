"""Which times somebody means who asks why."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.chronology import Chronology, birth_of, death_of, end_of, making_of, start_of
from onrecord.dossier import did_you_mean
from onrecord.dossier.dossier import Dossier
from onrecord.findings import Refusal

LIFE = re.compile(r"(birth|death)\((.+)\)")


class NoSuchTime(Refusal):
    """The chronology has no time of this name."""

    def __init__(self, asked: str, known: list[str]) -> None:
        super().__init__(
            f"There is no time `{asked}`{did_you_mean(asked, known)} Name a statement (np-letter/met), one of "
            "its ends (np-letter/met.start), a source, a persona (np-letter:np), a person, "
            "birth(ID), death(ID) or made(ID)."
        )


class HasNoTime(Refusal):
    """The record is there, but is nothing that happened."""

    def __init__(self, id: str) -> None:
        super().__init__(f"`{id}` has no time of its own; `--without {id}` shows what would be without it.")


def times_asked_for(found: Chronology, dossier: Dossier, asked: str) -> list[str]:
    """The times of a record, or the one time of that name; refuses as `NoSuchTime` or `HasNoTime`."""
    times = list(_of_record(found, dossier, asked)) or [_of_life(found, dossier, asked)]
    known = list(found.times())
    if set(times) <= set(known):
        return times
    if any(asked in held for held in (dossier.judgements, dossier.places, dossier.questions)):
        raise HasNoTime(asked)
    raise NoSuchTime(asked, [*known, *dossier.statements, *dossier.sources, *dossier.persons])


def _of_record(found: Chronology, dossier: Dossier, id: str) -> Iterator[str]:
    if id in dossier.statements:
        yield from (start_of(id), end_of(id))
    elif id in dossier.sources:
        yield making_of(id)
    elif id in dossier.persons or (":" in id and "(" not in id):
        who = _persona(found, id)
        yield from (birth_of(who), death_of(who))


def _of_life(found: Chronology, dossier: Dossier, time: str) -> str:
    """A person's birth is that of any of the personas."""
    match = LIFE.fullmatch(time)
    if match is None or match[2] not in dossier.persons:
        return time
    return f"{match[1]}({_persona(found, match[2])})"


def _persona(found: Chronology, who: str) -> str:
    return next((one for one in found.people.members(who) if ":" in one), who) if ":" not in who else who
