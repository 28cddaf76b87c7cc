"""What is told of somebody: births and deaths with what they rest on, statements in order of time, and who else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.chronology import Proof, birth_of, death_of
from onrecord.edition.picture.groups import first_day
from onrecord.edition.picture.happenings import Happening, told_of
from onrecord.edition.telling import Telling
from onrecord.script import proof_story


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounded:
    """A birth or death: when, in words; where that is asked for, why no earlier and no later, and by which records."""

    what: str
    when: str
    reasons: tuple[str, ...]
    records: tuple[str, ...]
    contested: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Somebody who is told of together with another: as what, and by which statements."""

    id: str
    name: str
    roles: tuple[str, ...]
    statements: tuple[str, ...]


def in_order_of_time(telling: Telling, statements: Iterable[str]) -> list[Happening]:
    """What statements tell of, in the order in which it can have begun."""
    return sorted((told_of(telling, key) for key in statements), key=lambda one: first_day(telling, one))


def bounds_of_life(telling: Telling, personas: Sequence[str], *, why: bool) -> tuple[Bounded, ...]:
    """Birth and death of whom some personas are judged to be; empty where no source describes them.

    Why they are what they are takes a second of a large dossier, once for each state: it is told to who asks.
    """
    return tuple(
        _bounded(telling, what, time(personas[0]), why=why)
        for what, time in (("birth", birth_of), ("death", death_of))
        if personas
    )


def beside(telling: Telling, personas: Sequence[str], statements: Iterable[str]) -> list[Beside]:
    """Who else has part in statements about somebody, those told of most often first."""
    people, dossier = telling.report.chronology.people, telling.report.dossier
    own = {people.one(one) for one in personas} | set(personas)
    roles: dict[str, dict[str, None]] = defaultdict(dict)
    keys: dict[str, dict[str, None]] = defaultdict(dict)
    for key in statements:
        statement = dossier.statements[key]
        for one in statement.who:
            who = people.one(f"{statement.source}:{one.persona}")
            if who not in own:
                keys[who][key] = None
                if one.role:
                    roles[who][one.role] = None
    found = [
        Beside(id=who, name=telling.called(who), roles=tuple(roles[who]), statements=tuple(told))
        for who, told in keys.items()
    ]
    return sorted(found, key=lambda one: -len(one.statements))


def _bounded(telling: Telling, what: str, time: str, *, why: bool) -> Bounded:
    chronology = telling.report.chronology
    bounds = telling.as_of_today(chronology.bounds(time))
    proof = chronology.proof(time) if why else Proof((), ())
    return Bounded(
        what=what,
        when=telling.say.window(bounds.earliest, bounds.latest),
        reasons=tuple(filter(None, proof_story(chronology, time))) if why else (),
        records=tuple(dict.fromkeys((*proof.earliest, *proof.latest))),
        contested=chronology.is_contested(time),
    )
