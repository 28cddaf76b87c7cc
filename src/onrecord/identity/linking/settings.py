"""Splink's settings for the columns that a register has, and the chances of a model in them.

The same settings run on DuckDB and on Spark.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from onrecord.identity.linking.blocking import rule, rules_for
from onrecord.identity.linking.comparisons import comparisons_for

ROW_ID = "row_id"
"""What Splink calls a row by: its number."""


def settings_for(columns: Collection[str], rows: int) -> dict[str, Any]:
    """Splink's settings for a table of so many rows; at first as if each had one other row in it."""
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": ROW_ID,
        "probability_two_random_records_match": 1 / max(rows, 2),
        "comparisons": comparisons_for(columns),
        "blocking_rules_to_generate_predictions": [
            {"blocking_rule": rule(one), "sql_dialect": "duckdb"} for one in rules_for(columns)
        ],
    }


def with_chances(settings: dict[str, Any], model: Mapping[str, Any]) -> dict[str, Any]:
    """The settings with a model's chances, of what it knows; other things are not compared."""
    known = {
        (one["output_column_name"], level["label_for_charts"]): level
        for one in model["comparisons"]
        for level in one["comparison_levels"]
    }
    names = {name for name, _ in known}
    comparisons = [
        {
            **one,
            "comparison_levels": [
                _with_chance(level, known.get((one["output_column_name"], _known_as(level)), {}))
                for level in one["comparison_levels"]
            ],
        }
        for one in settings["comparisons"]
        if one["output_column_name"] in names
    ]
    return {**settings, "comparisons": comparisons}


def _known_as(level: Mapping[str, Any]) -> str:
    """The level of a model that tells of this one: by whichever of somebody's names, it is the same name."""
    label = str(level["label_for_charts"])
    return {"by-another-name": "same"}.get(label, label)


def _with_chance(level: dict[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    """A level that the model does not know weighs nothing."""
    if level.get("is_null_level"):
        return level
    chances = {name: known.get(name, 0.01) for name in ("m_probability", "u_probability")}
    return {**level, **(chances if len(chances.keys() & known.keys()) == 2 else dict.fromkeys(chances, 0.01))}
