"""The rows that are to be linked, as a table of DuckDB's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import duckdb


@dataclass(frozen=True, slots=True)
class People:
    """A table of people, a row each, counted from 0 in its column `row`; of a pair the row that stands first is left."""

    database: duckdb.DuckDBPyConnection
    table: str
    count: int

    def column(self, value: str) -> Any:
        """A value of every row, as an array of pyarrow's."""
        told = self.database.execute(f"SELECT {value} AS value FROM {self.table} ORDER BY row")
        return told.to_arrow_table()["value"].combine_chunks()
