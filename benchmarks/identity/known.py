"""Sets of records of which it is known who is who, as files that a user might have, with the truth kept apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet as pq

from benchmarks.identity.counts import SHARED
from benchmarks.identity.memento import FEATURES, MEMENTO

DATA = SHARED / "data" / "splink_datasets"


@dataclass(frozen=True, slots=True)
class Known:
    """Files of records, one below the other, and of every record the number of its person where all are known."""

    files: list[Path]
    person: Any = None


def historical(scratch: Path) -> Known:
    """50,578 records of historical figures, with invented errors; real people from Wikidata."""
    table = pq.read_table(DATA / "historical_figures_with_errors_50k.parquet")
    file = scratch / "historical.parquet"
    pq.write_table(table.drop_columns(["cluster"]), file)
    return Known([file], _numbers(table["cluster"]))


def febrl(scratch: Path) -> Known:
    """Two invented registers of 5,000 records, each with one of every person."""
    tables = [pyarrow.csv.read_csv(DATA / f"dataset4{half}.csv") for half in "ab"]
    trimmed = [_trimmed(table) for table in tables]
    files = [scratch / f"febrl-{half}.csv" for half in "ab"]
    for table, file in zip(trimmed, files, strict=True):
        pyarrow.csv.write_csv(table, file)
    ids = pa.chunked_array([chunk for table in trimmed for chunk in table["rec_id"].chunks])
    return Known(files, _numbers(pc.list_element(pc.split_pattern(ids, "-"), 1)))


def memento(scratch: Path) -> Known:
    """80,445 records of six volumes; who is who is known of some, by their ids."""
    file = scratch / "memento.parquet"
    pq.write_table(pq.read_table(MEMENTO / "records.parquet").select(list(FEATURES)), file)
    return Known([file])


SETS: dict[str, Callable[[Path], Known]] = {
    "historical_50k": historical,
    "FEBRL4": febrl,
    "books of memory": memento,
}


def _numbers(groups: Any) -> Any:
    return np.unique(groups.to_numpy(), return_inverse=True)[1]


def _trimmed(table: pa.Table) -> pa.Table:
    """FEBRL pads its headings and values with blanks."""
    columns = [pc.utf8_trim_whitespace(column.cast(pa.string())) for column in table.columns]
    return pa.table(dict(zip((name.strip() for name in table.column_names), columns, strict=True)))
