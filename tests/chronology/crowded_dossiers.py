"""Random dossiers of one person who is said to have been in many places within a few days."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from told import PLACES, dossier, judgement, statement

from onrecord.dates import Duration, Unit
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Place, Statement, Travel

TOWNS = ["moscow", "odessa", "berlin", "leningrad"] * 2 + ["russia"]
KINDS = ["presence", "meeting", "arrest", "detention"] * 2 + ["residence"]


def crowded_dossier(chance: Random, *, journeys: bool = False) -> Dossier:
    """Three to five stays in the first days of August 1914, told by two sources that may speak of one person."""
    told: list[Statement] = [_stay(chance, f"at{number}", KINDS) for number in range(chance.randint(3, 5))]
    if journeys:
        told += [_stay(chance, f"went{number}", ["journey"]) for number in range(chance.randint(1, 2))]
    same = judgement("same", chance.choice(["same", "same", "same", "different"]), "a:np", "b:np")
    both = {who.split(":")[0] for one in told for who in one.who_keys} == {"a", "b"}
    return dossier(
        *told, *([same] if both else []), absence=chance.choice(["2d", "90d"]), places=_ways(chance)
    )


def _stay(chance: Random, id: str, kinds: list[str]) -> Statement:
    first, last = chance.choice([(1, 2), (1, 3), (1, 3), (1, 4), (2, 3)])
    span = f"1914-08-{first:02d}/1914-08-{last:02d}"
    fixed = {"from": f"1914-08-{first:02d}", "until": f"1914-08-{last:02d}"}
    when = chance.choice([span, span, span, span, fixed, {"from": span, "until": span, "for": "=1d"}])
    source = chance.choice("ab")
    return statement(f"{source}/{id}", chance.choice(kinds), when, who=["np"], where=chance.choice(TOWNS))


def _ways(chance: Random) -> dict[str, Place]:
    """The places, with the least times of a way or two."""
    places = dict(PLACES)
    for _ in range(chance.randint(0, 4)):
        begin, to = chance.sample(sorted(set(TOWNS)), 2)
        travel = Travel(to=to, least=Duration(chance.randint(1, 2), Unit.DAY))
        places[begin] = replace(places[begin], travel=(*places[begin].travel, travel))
    return places
