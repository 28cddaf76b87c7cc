"""The rows that are to be linked: a table of Arrow's, and DuckDB for whatever is not a column of it."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from onrecord.findings import Refusal

Array = Any

ROW = "row"
"""Rows are counted from 0; of a pair the row that stands first is the left one."""


class NoSuchValue(Refusal):
    """A model asks for what the rows do not have."""

    def __init__(self, value: str) -> None:
        super().__init__(
            f"The model compares people by {value}, which these rows do not tell. "
            "Take one that was trained on rows like these, or none, and one is trained."
        )


class People:
    """A table of people, a row each."""

    def __init__(self, table: Any) -> None:
        self.table = table
        self.count = int(table.num_rows)

    @cached_property
    def database(self) -> duckdb.DuckDBPyConnection:
        """A database in which the table is called `people` and has its rows counted."""
        database = duckdb.connect()
        numbered = self.table.append_column(ROW, pa.array(np.arange(self.count)))
        database.register("people", numbered)
        return database

    def column(self, value: str) -> Any:
        """A value of every row, by a column's name in quotation marks or in SQL."""
        name = value.strip('"')
        if name in self.table.column_names:
            return self.table[name].combine_chunks()
        try:  # DuckDB keeps the order of the rows
            told = self.database.execute(f"SELECT {value} AS value FROM people")
        except duckdb.Error as refused:
            raise NoSuchValue(value) from refused
        return told.to_arrow_table()["value"].combine_chunks()

    def numbers(self, value: str) -> Array:
        """A value of every row as a number; what is unknown is none."""
        if value.strip('"') not in self.table.column_names:
            value = f"CAST({value} AS DOUBLE)"
        return pc.fill_null(self.column(value).cast(pa.float64()), np.nan).to_numpy(zero_copy_only=False)
