"""A level's condition, in SQL, as the questions that it asks."""

from __future__ import annotations

from functools import lru_cache
from math import inf, nextafter

import sqlglot
from sqlglot import exp

from onrecord.identity.linking.measures import Measured, difference, measured_in
from onrecord.identity.linking.questions import All, Any, Ask, Condition, Not, Question
from onrecord.identity.linking.sides import side_of, sides_of, without_side

REMEMBERED = 1_024
"""Conditions that are at hand: a model is read more than once while it learns, with the same in it."""


@lru_cache(maxsize=REMEMBERED)
def condition_in(sql: str) -> Condition:
    """The questions that a level's condition asks."""
    return _condition(sqlglot.parse_one(sql, read="duckdb"))


def _condition(tree: exp.Expr) -> Condition:
    match tree:
        case exp.Paren():
            return _condition(tree.this)
        case exp.Not():
            return Not(_condition(tree.this))
        case exp.And():
            return All(tuple(map(_condition, tree.flatten())))
        case exp.Or():
            return _either(tuple(map(_condition, tree.flatten())))
        case exp.NEQ():
            return Not(_condition(exp.EQ(this=tree.this, expression=tree.expression)))
    for known in (_one_sided, _same, _compared):
        question = known(tree)
        if question is not None:
            return question
    return Question(Ask.FOREIGN, tree.sql("duckdb"), "")


def _either(parts: tuple[Condition, ...]) -> Condition:
    """Any of some conditions; that a value is unknown here or there is one question, since it is asked so often."""
    match parts:
        case (Question(Ask.UNKNOWN, value, "l"), Question(Ask.UNKNOWN, other, "r")) if value == other:
            return Question(Ask.EITHER_UNKNOWN, value, value)
    return Any(parts)


def _one_sided(tree: exp.Expr) -> Question | None:
    """A condition on one row alone."""
    side = side_of(tree)
    if side is None:
        return None
    if isinstance(tree, exp.Is) and isinstance(tree.expression, exp.Null):
        return Question(Ask.UNKNOWN, without_side(tree.this), side)
    return Question(Ask.HOLDS, without_side(tree), side)


def _same(tree: exp.Expr) -> Question | None:
    sides = sides_of(tree.this, tree.expression) if isinstance(tree, exp.EQ) else None
    return None if sides is None else Question(Ask.SAME, *sides)


COMPARED: dict[type[exp.Expr], tuple[bool, bool]] = {
    exp.LTE: (True, False),
    exp.LT: (True, True),
    exp.GTE: (False, False),
    exp.GT: (False, True),
}
"""For each comparison whether it is from above, and whether it is strict."""


def _compared(tree: exp.Expr) -> Condition | None:
    """Something that is measured between two rows, against a number or against one another."""
    if type(tree) not in COMPARED:
        return None
    above, strict = COMPARED[type(tree)]
    bound = _number(tree.expression)
    if bound is None:
        return _order(tree.this, tree.expression, above=above, strict=strict)
    asked = measured_in(tree.this)
    return None if asked is None else _bounded(asked, bound, above=above, strict=strict)


def _bounded(measured: Measured, bound: float, *, above: bool, strict: bool) -> Condition:
    """At most, at least, less or more, as the one of the two forms that the measure has, or its contrary."""
    if measured.up == (not above):
        return measured.question(_beyond(bound, up=measured.up) if strict else bound)
    return Not(measured.question(bound if strict else _beyond(bound, up=measured.up)))


def _beyond(bound: float, *, up: bool) -> float:
    """The next number after a bound, so that a strict comparison is one that is not."""
    return nextafter(bound, inf if up else -inf)


def _order(left: exp.Expr, right: exp.Expr, *, above: bool, strict: bool) -> Condition | None:
    """Which of two values comes first, one of each row; either may have a number added."""
    (one, plus), (other, more) = _shifted(left), _shifted(right)
    measured = difference(one, other)
    return None if measured is None else _bounded(measured, more - plus, above=above, strict=strict)


def _shifted(tree: exp.Expr) -> tuple[exp.Expr, float]:
    """A value and the number that is added to it."""
    if isinstance(tree, exp.Paren):
        return _shifted(tree.this)
    number = _number(tree.expression) if isinstance(tree, exp.Add | exp.Sub) else None
    if number is None:
        return tree, 0.0
    return tree.this, number if isinstance(tree, exp.Add) else -number


def _number(tree: exp.Expr) -> float | None:
    if isinstance(tree, exp.Neg):
        below = _number(tree.this)
        return None if below is None else -below
    is_number = isinstance(tree, exp.Literal) and not tree.is_string
    return float(tree.this) if is_number else None
