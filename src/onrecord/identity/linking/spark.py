"""The same settings on Spark, for what is too large for one machine: Splink itself weighs every pair there."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pyarrow as pa

from onrecord.identity.linking.kernel import Linked
from onrecord.identity.linking.training import Settings

PARTITIONS = 8

IN_SPARK = {
    "jaro_winkler_similarity": "jaro_winkler",
    "array_length": "size",
    "list_intersect": "array_intersect",
}
"""What Spark, with Splink's own library, calls the functions that our settings call on DuckDB."""


def linked_on_spark(prepared: Any, settings: Settings, threshold: float) -> Linked:
    """All pairs that weigh enough, weighed by Splink on Spark; rows are called by their number."""
    with TemporaryDirectory() as notes, _session(notes) as session:
        told = _predicted(session, prepared, settings, threshold)
    left, right, weight = (told[name].to_numpy() for name in told.column_names)
    return Linked(
        left=np.minimum(left, right).astype(np.int32),
        right=np.maximum(left, right).astype(np.int32),
        weight=weight,
        compared=len(left),
    )


def _predicted(session: Any, prepared: Any, settings: Settings, threshold: float) -> Any:
    from splink import Linker, SparkAPI

    row_id = settings["unique_id_column_name"]
    table = _plain(prepared).append_column(row_id, pa.array(np.arange(prepared.num_rows)))
    api: Any = SparkAPI(  # type: ignore[no-untyped-call]
        spark_session=session, num_partitions_on_repartition=PARTITIONS
    )
    linker = Linker(api.register(session.createDataFrame(table)), spoken_by_spark(settings), log_level=None)
    found = linker.inference.predict(threshold_match_weight=threshold).as_spark_dataframe()
    return found.select(f"{row_id}_l", f"{row_id}_r", "match_weight").toArrow()


def spoken_by_spark(settings: Settings) -> Settings:
    """The settings with names and functions written as Spark writes them."""
    comparisons = [
        {**one, "comparison_levels": [_spoken(level, "sql_condition") for level in one["comparison_levels"]]}
        for one in settings["comparisons"]
    ]
    rules = [
        {**_spoken(rule, "blocking_rule"), "sql_dialect": "spark"}
        for rule in settings["blocking_rules_to_generate_predictions"]
    ]
    told = {
        "comparisons": comparisons,
        "blocking_rules_to_generate_predictions": rules,
        "sql_dialect": "spark",
    }
    return {**settings, **told}


def _spoken(told: dict[str, Any], name: str) -> dict[str, Any]:
    sql = told[name].replace('"', "`")
    for ours, theirs in IN_SPARK.items():
        sql = sql.replace(f"{ours}(", f"{theirs}(")
    return {**told, name: sql}


def _plain(table: Any) -> Any:
    """A table without codes: Spark reads texts."""
    fields = [
        field.with_type(field.type.value_type) if pa.types.is_dictionary(field.type) else field
        for field in table.schema
    ]
    return table.cast(pa.schema(fields))


@contextmanager
def _session(notes: str) -> Iterator[Any]:
    """A session on this machine, or where SPARK_MASTER says; `notes` is where it keeps what it has worked out."""
    from pyspark.sql import SparkSession
    from splink.backends.spark import similarity_jar_location

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    session = (
        SparkSession.builder.master(os.environ.get("SPARK_MASTER", "local[*]"))
        .config("spark.jars", similarity_jar_location())
        .config("spark.sql.shuffle.partitions", str(PARTITIONS))
        .config("spark.ui.enabled", "false")
        .config("spark.driver.memory", "4g")
        .getOrCreate()
    )
    try:
        session.sparkContext.setLogLevel("ERROR")
        session.sparkContext.setCheckpointDir(notes)
        yield session
    finally:
        session.stop()
