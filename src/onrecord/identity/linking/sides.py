"""Whose columns an expression uses: Splink writes `surname_l` for the left row's, `surname_r` for the right's."""

from __future__ import annotations

from sqlglot import exp


def sides_of(one: exp.Expr, other: exp.Expr) -> tuple[str, str] | None:
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
