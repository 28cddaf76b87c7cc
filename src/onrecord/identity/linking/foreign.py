"""Questions that only DuckDB can answer, put to it once for each pair of values that occurs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import sqlglot
from sqlglot import exp

from onrecord.identity.linking.questions import Question
from onrecord.identity.linking.scoring import NO, NOT_KNOWN, YES
from onrecord.identity.linking.table import People

Array = Any


class Foreign:
    """The answers to questions in SQL that the loop does not know."""

    def __init__(self, people: People, questions: Sequence[Question]) -> None:
        self._people = people
        self._asked = [_Asked(people, question.left) for question in dict.fromkeys(questions)]

    def answers(self, left: Array, right: Array) -> Array:
        """For every question, and every pair of rows, the answer."""
        told = [one.answers(left, right) for one in self._asked]
        return np.array(told, dtype=np.int8).reshape(len(told), len(left))


class _Asked:
    """One question; rows with the same values in its columns are one to it, and the first stands for all."""

    def __init__(self, people: People, sql: str) -> None:
        tree = sqlglot.parse_one(sql, read="duckdb")
        columns = list(tree.find_all(exp.Column))
        self._people = people
        self._like = [_first_alike(people, _columns_of(columns, side)) for side in ("_l", "_r")]
        for column in columns:
            column.set("table", exp.to_identifier(column.name[-1].lower()))
            column.this.set("this", column.name[:-2])
            column.this.set("quoted", True)
        self._condition = tree.sql("duckdb")

    def answers(self, left: Array, right: Array) -> Array:
        """The answer for every pair of rows."""
        whole = self._like[0][left] * self._people.count + self._like[1][right]
        pairs, back = np.unique(whole, return_inverse=True)
        database = self._people.database
        database.register(
            "asked_of",
            pa.table({"pair": pairs, "l": pairs // self._people.count, "r": pairs % self._people.count}),
        )
        told = database.execute(
            f"SELECT ({self._condition}) AS answer FROM asked_of JOIN people l ON l.row = asked_of.l "
            f"JOIN people r ON r.row = asked_of.r ORDER BY asked_of.pair"
        ).to_arrow_table()["answer"]
        database.unregister("asked_of")
        answer = {True: YES, False: NO, None: NOT_KNOWN}
        return np.array([answer[one] for one in told.to_pylist()], dtype=np.int8)[back]


def _columns_of(columns: Sequence[exp.Column], side: str) -> list[str]:
    return sorted({column.name[:-2] for column in columns if column.name.lower().endswith(side)})


def _first_alike(people: People, columns: Sequence[str]) -> Array:
    """For every row the first one that has the same values in these columns."""
    listed = ", ".join(f'"{column}"' for column in columns) or "1"
    told = people.column(f"min(row) OVER (PARTITION BY {listed})")
    return told.to_numpy(zero_copy_only=False)
