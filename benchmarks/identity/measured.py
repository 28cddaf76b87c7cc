"""The levels at which records of one person agree in truth, and those of any two: what a model should have learnt."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np

from benchmarks.identity.asked import questions
from benchmarks.identity.generator import Invented
from onrecord.identity.features import Told, agreements, told_of
from onrecord.identity.model import LEVELS
from onrecord.identity.registers import Register
from onrecord.places import Atlas

Shares = Mapping[str, Mapping[str, float]]
ASKED = "the same and three dated stays"
"""The kind of question by which facts and bare initials are measured."""


@dataclass(frozen=True, slots=True)
class Measured:
    """By comparison and level, the share of pairs of one person (m) and of any two (u); and of how many of one."""

    same: Shares
    other: Shares
    pairs: Mapping[str, int]


def measured(made: Invented, register: Register, atlas: Atlas, count: int, seed: int = 1) -> Measured:
    """The shares among so many pairs of rows, and of profiles with rows for what rows do not tell of themselves."""
    chance = Random(seed)
    ours = _pairs_of_one(made.who, count, chance)
    any_two = [(chance.randrange(len(made.who)), chance.randrange(len(made.who))) for _ in ours]
    same, other = (_counted(_told(register, atlas, pairs)) for pairs in (ours, any_two))
    for counts, right in ((same, True), (other, False)):
        seen = _counted(_asked(made, register, atlas, count, right))
        counts["facts"], counts["initials"] = seen["facts"], seen["initials"]
    return Measured(_shares(same), _shares(other), {name: sum(of.values()) for name, of in same.items()})


def _told(register: Register, atlas: Atlas, pairs: list[tuple[int, int]]) -> list[tuple[Told, Told]]:
    sides = [register.profiles(one[side] for one in pairs) for side in (0, 1)]
    return [(told_of(left, atlas), told_of(right, atlas)) for left, right in zip(*sides, strict=True)]


def _asked(
    made: Invented, register: Register, atlas: Atlas, count: int, right: bool
) -> list[tuple[Told, Told]]:
    """Profiles with a row of the same person, or with any."""
    asked = questions(made, ASKED, count)
    row_of = dict(zip(made.who.tolist(), range(len(made.who)), strict=True))
    chance = Random(count)
    rows = [row_of[one.person] if right else chance.randrange(len(made.who)) for one in asked]
    theirs = register.profiles(rows)
    return [
        (told_of(one.profile, atlas), told_of(row, atlas)) for one, row in zip(asked, theirs, strict=True)
    ]


def _pairs_of_one(who: Any, count: int, chance: Random) -> list[tuple[int, int]]:
    """Pairs of rows of one person, each person at most once."""
    order = np.argsort(who, kind="stable")
    first = np.flatnonzero(
        (who[order][1:] == who[order][:-1]) & np.append(True, who[order][1:] != who[order][:-1])[:-1]
    )
    some = chance.sample(first.tolist(), min(count, len(first)))
    return [(int(order[at]), int(order[at + 1])) for at in some]


def _counted(pairs: Iterable[tuple[Told, Told]]) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for left, right in pairs:
        for one in agreements(left, right):
            counts[one.comparison][one.level] += 1
    return counts


def _shares(counts: Mapping[str, Counter[str]]) -> Shares:
    return {
        comparison: {level: counts[comparison][level] / counts[comparison].total() for level in levels}
        for comparison, levels in LEVELS.items()
        if counts.get(comparison)
    }
