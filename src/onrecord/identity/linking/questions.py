"""What can be asked of a pair, and the SQL condition that asks it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from functools import partial
from math import inf, nextafter

import sqlglot
from sqlglot import exp


class Ask(IntEnum):
    """A kind of question. Each is answered yes, no, or not at all where something is unknown.

    From AT_MOST on something is measured, and is at most the bound; from SHARED on it is at least the bound.
    """

    SAME = 0
    UNKNOWN = 1
    EITHER_UNKNOWN = 2
    HOLDS = 3
    FOREIGN = 4
    AT_MOST = 5
    APART = 6
    GAP = 7
    LEVENSHTEIN = 8
    DAMERAU = 9
    SHARED = 10
    JARO = 11
    JARO_WINKLER = 12


TEXTS = frozenset({Ask.JARO_WINKLER, Ask.JARO, Ask.LEVENSHTEIN, Ask.DAMERAU})
"""What is asked of two texts letter by letter, and takes ten times as long as anything else."""

NUMBERS = frozenset({Ask.HOLDS, Ask.AT_MOST, Ask.APART, Ask.GAP})
"""What is asked of numbers; whether something holds is 1 or 0."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question: of which value of the one row, and which of the other, and the bound in it.

    The values are SQL without a side. For UNKNOWN and HOLDS `right` says whose value is meant, `l` or `r`; of a GAP
    they are the beginning and the end of an interval that both rows have; a FOREIGN question is SQL with sides, which
    DuckDB answers for each pair of values.
    """

    ask: Ask
    left: str
    right: str
    bound: float = 0.0


@dataclass(frozen=True, slots=True)
class Not:
    """Yes where the answer is no."""

    of: Condition


@dataclass(frozen=True, slots=True)
class All:
    """Yes where every answer is yes."""

    of: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """Yes where some answer is yes."""

    of: tuple[Condition, ...]


Condition = Question | Not | All | Any


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
    sides = _sides(tree.this, tree.expression) if isinstance(tree, exp.EQ) else None
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
    for measure in (_gap, _distance, _likeness, _number_shared):
        asked = measure(tree.this)
        if asked is not None:
            return _bounded(asked, bound, above=above, strict=strict)
    return None


Bounded = Callable[[float], Question]


@dataclass(frozen=True, slots=True)
class Measured:
    """What is measured; `up` where yes means at least the bound, else at most."""

    question: Bounded
    up: bool


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
    measured = _difference(one, other)
    return None if measured is None else _bounded(measured, more - plus, above=above, strict=strict)


def _shifted(tree: exp.Expr) -> tuple[exp.Expr, float]:
    """A value and the number that is added to it."""
    if isinstance(tree, exp.Paren):
        return _shifted(tree.this)
    number = _number(tree.expression) if isinstance(tree, exp.Add | exp.Sub) else None
    if number is None:
        return tree, 0.0
    return tree.this, number if isinstance(tree, exp.Add) else -number


def _difference(one: exp.Expr, other: exp.Expr) -> Measured | None:
    """How much more one value is than the other, which may be said from either side."""
    sides = _sides(one, other)
    if sides is None:
        return None
    if side_of(one) == "l":
        return Measured(partial(Question, Ask.AT_MOST, *sides), up=False)
    return Measured(lambda bound: Question(Ask.AT_MOST, *sides, -bound), up=True)


def _distance(tree: exp.Expr) -> Measured | None:
    """A difference of two values, or how far apart they are either way."""
    if isinstance(tree, exp.Paren):
        return _distance(tree.this)
    apart = isinstance(tree, exp.Abs)
    inner = tree.this.unnest() if apart else tree
    if not isinstance(inner, exp.Sub):
        return None
    if not apart:
        return _difference(inner.this, inner.expression)
    sides = _sides(inner.this, inner.expression)
    return None if sides is None else Measured(partial(Question, Ask.APART, *sides), up=False)


def _gap(tree: exp.Expr) -> Measured | None:
    """How far two intervals are apart, as the greater of how much later either begins than the other ends."""
    if not isinstance(tree, exp.Greatest) or len(tree.expressions) != 1:
        return None
    parts = [part.unnest() for part in (tree.this, *tree.expressions)]
    sides = [_sides(part.this, part.expression) for part in parts if isinstance(part, exp.Sub)]
    forth = [side_of(part.this) for part in parts if isinstance(part, exp.Sub)]
    match sides:
        case ((begin, end), (finish, start)) if forth == ["l", "r"] and (begin, end) == (start, finish):
            return Measured(partial(Question, Ask.GAP, begin, end), up=False)
    return None


LIKENESSES = {
    "jaro_winkler_similarity": (Ask.JARO_WINKLER, True),
    "jaro_similarity": (Ask.JARO, True),
    "levenshtein": (Ask.LEVENSHTEIN, False),
    "damerau_levenshtein": (Ask.DAMERAU, False),
}


def _likeness(tree: exp.Expr) -> Measured | None:
    """How alike two texts are, or how unlike."""
    name, arguments = _called(tree)
    sides = _sides(*arguments) if name in LIKENESSES and len(arguments) == 2 else None
    if sides is None:
        return None
    ask, up = LIKENESSES[name]
    return Measured(partial(Question, ask, *sides), up)


def _number_shared(tree: exp.Expr) -> Measured | None:
    """How many members two lists share."""
    if not isinstance(tree, exp.ArraySize):
        return None
    name, arguments = _called(tree.this)
    sides = _sides(*arguments) if name in ("list_intersect", "array_intersect") else None
    return None if sides is None else Measured(partial(Question, Ask.SHARED, *sides), up=True)


def _called(tree: exp.Expr) -> tuple[str, list[exp.Expr]]:
    """The function that is called, by DuckDB's name, and what with."""
    if isinstance(tree, exp.Anonymous):
        return str(tree.this).lower(), list(tree.expressions)
    if isinstance(tree, exp.Func):
        arguments = [one for one in tree.args.values() if isinstance(one, exp.Expr)]
        listed = [part for one in tree.args.values() if isinstance(one, list) for part in one]
        return tree.sql("duckdb").split("(")[0].lower(), [*arguments, *listed]
    return "", []


def _number(tree: exp.Expr) -> float | None:
    if isinstance(tree, exp.Neg):
        below = _number(tree.this)
        return None if below is None else -below
    is_number = isinstance(tree, exp.Literal) and not tree.is_string
    return float(tree.this) if is_number else None


def _sides(one: exp.Expr, other: exp.Expr) -> tuple[str, str] | None:
    """The left row's value and the right row's, if one is of each."""
    told = {side_of(one): one, side_of(other): other}
    if set(told) != {"l", "r"}:
        return None
    return without_side(told["l"]), without_side(told["r"])


def side_of(tree: exp.Expr) -> str | None:
    """Whose columns an expression uses: `l`, `r`, or None for those of both, or none at all."""
    sides = {column.name[-2:].lower() for column in tree.find_all(exp.Column)}
    return sides.pop()[-1] if len(sides) == 1 and sides <= {"_l", "_r"} else None


def without_side(tree: exp.Expr) -> str:
    """An expression of one row, its columns called as in the table."""
    bare = tree.copy()
    for column in bare.find_all(exp.Column):
        column.this.set("this", column.name[:-2])
        column.this.set("quoted", True)
    return str(bare.sql("duckdb"))
