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
from onrecord.identity.linking.compiled import compiled

Array = Any

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
    for place, rule in enumerate(rules):
        left[:, place] = _keys([codes.of[value] for value in rule.left])
        if right is not left:
            right[:, place] = _keys([codes.of[value] for value in rule.right])
    return Keys(left, right)


def only(keys: Keys, rules: Sequence[int]) -> Keys:
    """The keys under some of the rules."""
    if len(rules) == keys.left.shape[1]:
        return keys
    left = keys.left[:, rules]
    return Keys(left, left if keys.right is keys.left else keys.right[:, rules])


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
