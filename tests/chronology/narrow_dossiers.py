"""Random dossiers so narrow that every day can be tried."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from random_dossiers import Planter

from onrecord.dates import Calendar, read_when
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Participant, Persona, Production, Source, SourceKind, Statement, StatementKind


@dataclass(frozen=True)
class Window:
    """The days among which everything in a narrow dossier lies, and the days that are known."""

    days: range
    known: dict[str, int]


def narrow_dossier(chance: Random) -> tuple[Dossier, Window]:
    """A birth, and two events that lie for certain within twelve days about an edge of the calendar."""
    edge = date.fromisoformat(
        chance.choice(["1904-02-28", "1905-02-28", "1907-12-31", "1908-04-30", "1900-03-01"])
    )
    first, last = edge - timedelta(days=6), edge + timedelta(days=5)
    birth = date(edge.year - 21, edge.month, edge.day)
    planter = Planter(chance)
    near = [str(first + timedelta(days=chance.randint(0, 11))) for _ in range(4)]
    within = f"{first}/{last}"
    told = [_event("born", StatementKind.BIRTH, str(birth))]
    for id, other in (("a0", "a1"), ("a1", "a0")):
        said = [within, _narrow_moment(chance, near, other)]
        ends = {"from": within, "until": within, "still": _narrow_moment(chance, near, other)}
        when = chance.choice(
            [{"all": said}, {"all": said}, {**ends, "for": chance.choice(["2d", "=3d", "1w"])}]
        )
        told.append(_event(id, StatementKind.EVENT, when))
    source = Source(
        id="s0",
        kind=SourceKind.RECORD,
        title="s0",
        made=read_when(str(edge)),
        calendar=Calendar.GREGORIAN,
        personas={"p0": Persona()},
    )
    dossier = Dossier(
        production=Production(title="Narrow", policy=planter.policy()),
        sources={"s0": source},
        statements={one.key: one for one in told},
    )
    known = {"birth(s0:p0)": birth.toordinal(), "made(s0)": edge.toordinal()}
    return dossier, Window(range(first.toordinal(), last.toordinal() + 1), known)


def _event(id: str, what: StatementKind, when: object) -> Statement:
    who = (Participant(persona="p0"),) if what is StatementKind.BIRTH else ()
    return Statement(source="s0", id=id, what=what, who=who, when=read_when(when))


def _narrow_moment(chance: Random, near: list[str], other: str) -> str:
    return chance.choice(
        [
            *[
                "before {0}",
                "not before {0}",
                "not after {0}",
                "after {0}",
                "{0}",
                "within {1} after {0}",
                "within {1} before {0}",
                "before {0} + {1}",
            ],
            *[
                "{0} + {1}",
                "{0} - {1}",
                "after {0} - {2}",
                "birth(p0) + =21y",
                "birth(p0) + 21y",
                "age(p0) 21",
            ],
            *[
                "age(p0) 20",
                "within 1m after birth(p0) + =251m",
                "made - {1}",
                "within {1} before made",
                "{0} - {2}",
            ],
        ]
    ).format(
        chance.choice([*near, other, other]),
        chance.choice(["1d", "3d", "1w"]),
        chance.choice(["=1d", "=2d", "=1w"]),
    )
