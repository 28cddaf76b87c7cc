"""Splink, with our own model and the columns that we prepare for it: all rows compared, or those of blocking rules."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from splink import DuckDBAPI, Linker

from benchmarks.identity.asked import Question
from benchmarks.identity.asked_rows import row_of
from benchmarks.identity.ranks import LookedUp, Lookups, TrueRows, rank_of, true_rows
from onrecord.identity.linking.preparing import prepared
from onrecord.identity.registers import PEOPLE
from onrecord.places import open_atlas

EVERY_ROW = ("1=1",)
BLOCKED = (
    'l."surname_key" = r."surname_key"',
    'l."surname_start" = r."surname_start" AND l."given_first" = r."given_first"',
    'l."given_first" = r."given_first" AND l."birth_place_key" = r."birth_place_key"',
    'l."surname_first" = r."surname_first" AND l."residence_key" = r."residence_key"',
)


def look_up_every_row(folder: Path, asked: Sequence[Question]) -> Lookups:
    """Every question against every row."""
    return _look_up(folder, asked, EVERY_ROW)


def look_up_blocked(folder: Path, asked: Sequence[Question]) -> Lookups:
    """Every question against the rows that share a name's beginning, or a place."""
    return _look_up(folder, asked, BLOCKED)


def _look_up(folder: Path, asked: Sequence[Question], rules: Sequence[str]) -> Lookups:
    logging.getLogger("splink").setLevel(logging.ERROR)
    began = time.perf_counter()
    people = pq.read_table(folder / "people.parquet")
    wanted = pa.Table.from_pylist([row_of(question.profile) for question in asked], schema=PEOPLE)
    every = prepared(pa.concat_tables([people, wanted]), open_atlas())
    every = every.append_column("row", pa.array(np.arange(len(every))))
    connection = duckdb.connect()
    connection.execute("SET enable_progress_bar = false")
    database = DuckDBAPI(connection)
    rows = database.register(every.slice(0, len(people)))
    linker = Linker(rows, _settings(every.column_names, rules), log_level=None)
    for column in _rare(every.column_names):
        linker.table_management.compute_tf_table(column)
    truth = true_rows(folder)
    loading = time.perf_counter() - began
    found = []
    for at, question in enumerate(asked):
        one = every.slice(len(people) + at, 1)
        found.append(_looked_up(linker, rows, database.register(one), question, truth))
    return Lookups(loading, found)


def _looked_up(linker: Linker, rows: Any, one: Any, question: Question, truth: TrueRows) -> LookedUp:
    began = time.perf_counter()
    scored = linker.inference.predict_between(one, rows, warning_mode="never")
    told = scored.as_duckdbpyrelation().select("row_l, row_r, match_weight").to_arrow_table()
    seconds = time.perf_counter() - began
    scored.drop_table_from_database_and_remove_from_cache()
    weights = np.full(truth.count, -np.inf)
    weights[np.minimum(told["row_l"].to_numpy(), told["row_r"].to_numpy())] = told["match_weight"].to_numpy()
    true = truth.of(question.person)
    return LookedUp(seconds, rank_of(weights, true) if weights[true].max() > -np.inf else None)


def _settings(columns: Sequence[str], rules: Sequence[str]) -> dict[str, Any]:
    told = _shipped()
    return {
        **told,
        "blocking_rules_to_generate_predictions": list(rules),
        "retain_matching_columns": False,
        "comparisons": [one for one in told["comparisons"] if _is_among(one, columns)],
    }


def _shipped() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(
        files("onrecord.identity.model").joinpath("people.json").read_text("utf-8")
    )
    return told


def _is_among(comparison: dict[str, Any], columns: Sequence[str]) -> bool:
    """Whether a register has what is compared."""
    nothing = comparison["comparison_levels"][0]["sql_condition"]
    return any(f'"{column}_l"' in nothing for column in columns)


def _rare(columns: Sequence[str]) -> list[str]:
    levels = [level for one in _shipped()["comparisons"] for level in one["comparison_levels"]]
    told = {level.get("tf_adjustment_column", "").strip('"') for level in levels}
    return sorted(told & set(columns))
