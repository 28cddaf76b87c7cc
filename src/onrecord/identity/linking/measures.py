"""What can be measured between two rows: how far apart, how alike, how many shared, and how SQL says it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from sqlglot import exp

from onrecord.identity.linking.questions import Ask, Question
from onrecord.identity.linking.sides import side_of, sides_of

Bounded = Callable[[float], Question]


@dataclass(frozen=True, slots=True)
class Measured:
    """What is measured; `up` where yes means at least the bound, else at most."""

    question: Bounded
    up: bool


def measured_in(tree: exp.Expr) -> Measured | None:
    """What an expression measures between two rows, if it is anything that we know."""
    for measure in (_gap, _distance, _likeness, _number_shared):
        asked = measure(tree)
        if asked is not None:
            return asked
    return None


def difference(one: exp.Expr, other: exp.Expr) -> Measured | None:
    """How much more one value is than the other, which may be said from either side."""
    sides = sides_of(one, other)
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
        return difference(inner.this, inner.expression)
    sides = sides_of(inner.this, inner.expression)
    return None if sides is None else Measured(partial(Question, Ask.APART, *sides), up=False)


def _gap(tree: exp.Expr) -> Measured | None:
    """How far two intervals are apart, as the greater of how much later either begins than the other ends."""
    if not isinstance(tree, exp.Greatest) or len(tree.expressions) != 1:
        return None
    parts = [part.unnest() for part in (tree.this, *tree.expressions)]
    sides = [sides_of(part.this, part.expression) for part in parts if isinstance(part, exp.Sub)]
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
    sides = sides_of(*arguments) if name in LIKENESSES and len(arguments) == 2 else None
    if sides is None:
        return None
    ask, up = LIKENESSES[name]
    return Measured(partial(Question, ask, *sides), up)


def _number_shared(tree: exp.Expr) -> Measured | None:
    """How many members two lists share."""
    if not isinstance(tree, exp.ArraySize):
        return None
    name, arguments = _called(tree.this)
    sides = sides_of(*arguments) if name in ("list_intersect", "array_intersect") else None
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
