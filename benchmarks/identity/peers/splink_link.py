"""Splink on DuckDB, with the columns, comparisons and rules that ours has, trained and clustered by itself."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
from splink import DuckDBAPI, Linker

from benchmarks.identity.our_link import LinkedRows
from benchmarks.identity.scoring import joined
from onrecord.identity.linking import gathered, rows_of_register
from onrecord.identity.linking.blocking import blocks_for, rule
from onrecord.identity.linking.coding import Codes
from onrecord.identity.linking.linking import ENOUGH, FEW_PAIRS, MOST_MEETINGS
from onrecord.identity.linking.rules import narrow, rule_in
from onrecord.identity.linking.settings import settings_for
from onrecord.identity.linking.table import People
from onrecord.identity.registers import open_register
from onrecord.places import open_atlas

PAIRS = 1_000_000
"""How many Splink learns from at most, as its manual advises."""

BLOCKS = 3
"""Blocks in which it learns, as ours does."""


def link_rows(registers: Sequence[Path]) -> LinkedRows:
    """Train, weigh and cluster."""
    logging.getLogger("splink").setLevel(logging.ERROR)
    began = time.perf_counter()
    rows = gathered([rows_of_register(open_register(one), open_atlas()) for one in registers])
    read = time.perf_counter()
    count = len(rows.sources)
    linker = _linker(rows.prepared, count)
    _train(linker, rows.prepared.column_names)
    scored = linker.inference.predict(threshold_match_weight=ENOUGH)
    told = scored.as_duckdbpyrelation().select("row_id_l, row_id_r, match_weight").to_arrow_table()
    left, right = (told[f"row_id_{side}"].to_numpy() for side in "lr")
    return LinkedRows(
        left=left,
        right=right,
        weight=told["match_weight"].to_numpy(),
        cluster=joined(left, right, count),
        ids=np.array(pa.array(rows.ids(np.arange(count))).to_pylist()),
        compared=len(left),
        reading=read - began,
        linking=time.perf_counter() - read,
    )


def _linker(prepared: Any, count: int) -> Linker:
    settings = settings_for(prepared.column_names, count)
    rules = settings["blocking_rules_to_generate_predictions"]
    read = [rule_in(one["blocking_rule"]) for one in rules]
    codes = Codes(People(prepared), [pair for one in read for pair in one.compared])
    kept = narrow(read, codes, max(MOST_MEETINGS * count, FEW_PAIRS))
    told = {
        **settings,
        "blocking_rules_to_generate_predictions": [rules[place] for place in kept],
        "retain_matching_columns": False,
    }
    connection = duckdb.connect()
    connection.execute("SET enable_progress_bar = false")
    table = prepared.append_column(settings["unique_id_column_name"], pa.array(np.arange(count)))
    return Linker(DuckDBAPI(connection).register(table), told, log_level=None)


def _train(linker: Linker, columns: Sequence[str]) -> None:
    linker.training.estimate_u_using_random_sampling(max_pairs=PAIRS)
    for block in blocks_for(columns)[:BLOCKS]:
        linker.training.estimate_parameters_using_expectation_maximisation(
            rule(block), estimate_without_term_frequencies=True, max_pairs=PAIRS
        )
