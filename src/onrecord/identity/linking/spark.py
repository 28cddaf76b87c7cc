"""The same settings on Spark, for what is too large for one machine: Splink itself weighs every pair there."""

from __future__ import annotations

import os
import sys
from typing import Any

import numpy as np
import pyarrow as pa

from onrecord.identity.linking.kernel import Linked
from onrecord.identity.linking.training import Settings

IN_SPARK = {
    "jaro_winkler_similarity": "jaro_winkler",
    "array_length": "size",
    "list_intersect": "array_intersect",
}
"""What Spark, with Splink's own library, calls the functions that our settings call on DuckDB."""


def linked_on_spark(prepared: Any, settings: Settings, threshold: float) -> Linked:
    """All pairs that weigh enough, weighed by Splink on Spark; rows are called by their number."""
    from splink import Linker, SparkAPI

    session = _session()
    try:
        row_id = settings["unique_id_column_name"]
        table = _plain(prepared).append_column(row_id, pa.array(np.arange(prepared.num_rows)))
        api = SparkAPI(spark_session=session, num_partitions_on_repartition=8)
        linker = Linker(api.register(session.createDataFrame(table)), spoken_by_spark(settings), log_level=None)
        found = linker.inference.predict(threshold_match_weight=threshold).as_spark_dataframe()
        told = found.select(f"{row_id}_l", f"{row_id}_r", "match_weight").toArrow()
    finally:
        session.stop()
    left, right, weight = (column.to_numpy() for column in told.columns)
    return Linked(
        left=np.minimum(left, right).astype(np.int32), right=np.maximum(left, right).astype(np.int32), weight=weight, compared=len(left)
    )


def spoken_by_spark(settings: Settings) -> Settings:
    """The settings with each function called as Spark calls it."""
    comparisons = [
        {**one, "comparison_levels": [_level(level) for level in one["comparison_levels"]]}
        for one in settings["comparisons"]
    ]
    rules = [{**rule, "sql_dialect": "spark"} for rule in settings["blocking_rules_to_generate_predictions"]]
    return {**settings, "comparisons": comparisons, "blocking_rules_to_generate_predictions": rules, "sql_dialect": "spark"}


def _level(level: dict[str, Any]) -> dict[str, Any]:
    condition = level["sql_condition"]
    for ours, theirs in IN_SPARK.items():
        condition = condition.replace(f"{ours}(", f"{theirs}(")
    return {**level, "sql_condition": condition.replace('"', "`")}


def _plain(table: Any) -> Any:
    """A table without codes: Spark reads texts."""
    fields = [
        field.with_type(field.type.value_type) if pa.types.is_dictionary(field.type) else field for field in table.schema
    ]
    return table.cast(pa.schema(fields))


def _session() -> Any:
    from pyspark.sql import SparkSession
    from splink.backends.spark import similarity_jar_location

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    session = (
        SparkSession.builder.master(os.environ.get("SPARK_MASTER", "local[*]"))
        .config("spark.jars", similarity_jar_location())
        .config("spark.sql.shuffle.partitions", "8")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.memory", "4g")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    return session
