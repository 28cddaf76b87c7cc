"""Blocking rules: what two rows must have the same to be compared at all, as keys of 64 bits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from onrecord.findings import Refusal
from onrecord.identity.linking.coding import Codes
from onrecord.identity.linking.compiled import compiled, side_by_side

Array = Any

FIRST_BITS = 17
"""By so many bits keys are counted: the counters stay near a processor."""

NONE = np.uint64(0)
"""The key of a row that lacks something of a rule: it meets nobody by it."""


class StrangeRule(Refusal):
    """A blocking rule that cannot be made into keys."""

    def __init__(self, rule: str) -> None:
        super().__init__(
            f"The blocking rule {rule} cannot be followed: a rule says which values must be equal, joined by AND."
        )


class Keys(NamedTuple):
    """For every row its key under every rule, as the left of a pair and as the right; mostly these are one."""

    left: Array
    right: Array


@dataclass(frozen=True, slots=True)
class Rule:
    """The values that must be equal, the left row's and the right row's."""

    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def compared(self) -> list[tuple[str, str]]:
        """Which value is held against which."""
        return list(zip(self.left, self.right, strict=True))


def rule_in(sql: str) -> Rule:
    """The values that a blocking rule holds to be equal."""
    try:
        tree = sqlglot.parse_one(sql, read="duckdb").unnest()
    except SqlglotError as wrong:
        raise StrangeRule(sql) from wrong
    parts = [part.unnest() for part in (tree.flatten() if isinstance(tree, exp.And) else [tree])]
    sides = [
        side for part in parts if isinstance(part, exp.EQ) for side in [_sides(part)] if side is not None
    ]
    if len(sides) < len(parts):
        raise StrangeRule(sql)
    return Rule(tuple(left for left, _ in sides), tuple(right for _, right in sides))


def keys_of(count: int, rules: Sequence[Rule], codes: Codes) -> Keys:
    """The keys of all rows under all rules."""
    left = np.empty((count, len(rules)), dtype=np.uint64)
    right = left if all(rule.left == rule.right for rule in rules) else np.empty_like(left)

    def lay(place: int) -> None:
        left[:, place] = _keys([codes.of[value] for value in rules[place].left])
        if right is not left:
            right[:, place] = _keys([codes.of[value] for value in rules[place].right])

    with side_by_side() as threads:
        list(threads.map(lay, range(len(rules))))
    return Keys(left, right)


def narrow(rules: Sequence[Rule], codes: Codes, most: float) -> list[int]:
    """Which rules bring no more pairs together than so many, told to some ten thousand pairs."""
    with side_by_side() as threads:
        counts = threads.map(lambda rule: _meetings(rule, codes), rules)
        return [place for place, count in enumerate(counts) if count <= most]


def _meetings(rule: Rule, codes: Codes) -> float:
    """About how many pairs meet under a rule.

    Keys are counted by their first bits, and what meets there by chance is taken off.
    """
    left = _counted([codes.of[value] for value in rule.left])
    if rule.left == rule.right:
        met, all_pairs = (left * (left - 1)).sum() / 2, left.sum() * (left.sum() - 1) / 2
    else:
        right = _counted([codes.of[value] for value in rule.right])
        met, all_pairs = (left * right).sum(), left.sum() * right.sum()
    return float((met - all_pairs / len(left)) / (1 - 1 / len(left)))


def _counted(codes: Sequence[Array]) -> Array:
    """How many rows have each key, as far as its first bits tell."""
    keys = _keys(codes)
    firsts = keys[keys != NONE] >> np.uint64(64 - FIRST_BITS)
    return np.bincount(firsts.astype(np.int64), minlength=1 << FIRST_BITS).astype(np.float64)


def _keys(codes: Sequence[Array]) -> Array:
    """One number for several codes, such that two lists of codes have the same by a chance of one in 2^64."""
    keys = np.full(len(codes[0]), np.uint64(0x9E3779B97F4A7C15))
    for one in codes:
        _mix_in(one, keys)
    return keys


@compiled
def _mix_in(codes: Array, keys: Array) -> None:
    """Mix another code into every key, by the finishing of SplitMix64 (Steele, Lea and Flood, 2014)."""
    for row in range(len(codes)):
        if codes[row] < 0 or keys[row] == 0:
            keys[row] = 0
            continue
        key = keys[row] ^ np.uint64(codes[row])
        key = (key ^ (key >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        key = (key ^ (key >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        keys[row] = max(key ^ (key >> np.uint64(31)), np.uint64(1))


def _sides(equal: exp.EQ) -> tuple[str, str] | None:
    """What must be equal, the left row's first."""
    told = {_side(one): one for one in (equal.this, equal.expression)}
    if set(told) != {"l", "r"}:
        return None
    return _bare(told["l"]), _bare(told["r"])


def _side(tree: exp.Expr) -> str | None:
    sides = {column.table.lower() for column in tree.find_all(exp.Column)}
    return sides.pop() if len(sides) == 1 else None


def _bare(tree: exp.Expr) -> str:
    bare = tree.copy()
    for column in bare.find_all(exp.Column):
        column.set("table", None)
        column.this.set("quoted", True)
    return str(bare.sql("duckdb"))
