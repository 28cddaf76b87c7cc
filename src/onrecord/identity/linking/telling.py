"""What linking found, as tables for people and programs to read."""

from __future__ import annotations

import csv
import io
from typing import Any

import numpy as np
import pyarrow as pa

from onrecord.identity.linking.clusters import members
from onrecord.identity.linking.gathering import Gathered
from onrecord.identity.linking.linking import Linkage

AT_ONCE = 100_000


def pairs_table(rows: Gathered, found: Linkage) -> Any:
    """The pairs that are linked, the weightiest first: `left,right,weight,probability`."""
    linked = found.linked
    order = np.lexsort((linked.right, linked.left, -linked.weight))
    weight = linked.weight[order]
    return pa.table(
        {
            "left": rows.ids(linked.left[order]),
            "right": rows.ids(linked.right[order]),
            "weight": np.round(weight, 3),
            "probability": np.round(1 / (1 + np.exp2(-weight)), 6),
        }
    )


def clusters_table(rows: Gathered, found: Linkage) -> Any:
    """Which rows are one person, as `cluster,id`; a row by itself is in no cluster."""
    groups = list(members(found.clusters.of_row))
    numbers = np.repeat(np.arange(1, len(groups) + 1), [len(group) for group in groups])
    return pa.table(
        {"cluster": numbers, "id": rows.ids(np.array([row for group in groups for row in group], int))}
    )


def csv_of(table: Any) -> bytes:
    """A table as CSV, in UTF-8."""
    written = io.StringIO(newline="")
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(table.column_names)
    for batch in table.to_batches(max_chunksize=AT_ONCE):
        rows.writerows(zip(*(column.to_pylist() for column in batch.columns), strict=True))
    return written.getvalue().encode()
