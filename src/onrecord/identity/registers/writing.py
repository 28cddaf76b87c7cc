"""Writing a register's tables batch by batch: for reading all of the rows, and for looking at a few of them."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

import pyarrow as pa
import pyarrow.ipc
import pyarrow.parquet

PEOPLE_FILE = "people.parquet"
ROWS_FILE = "rows.parquet"
LEAVES_FILE = "people.arrow"
MAPPING_FILE = "mapping.yaml"

LEAF = 256
"""Rows that must be unpacked to look at one of them: a tenth of a millisecond's work."""
GROUP = 480 * LEAF
"""Rows that readers of the whole take in at once: what DuckDB gives to one thread."""


class TableWriter:
    """A Parquet file in whole groups of rows; with `leaves`, the same rows once more in small pieces.

    Parquet is made for reading columns whole. To explain twenty rows of three million, twenty leaves are read.
    """

    def __init__(self, file: Path, schema: pa.Schema, leaves: Path | None = None) -> None:
        self._schema = schema
        self._waiting: list[pa.RecordBatch] = []
        self._rows = 0
        self._open = ExitStack()
        self._groups = self._open.enter_context(
            pa.parquet.ParquetWriter(file, schema, compression="zstd", store_schema=True)
        )
        packed = pa.ipc.IpcWriteOptions(compression="lz4")
        self._leaves = leaves and self._open.enter_context(
            pa.ipc.new_file(str(leaves), schema, options=packed)
        )

    def write(self, batch: pa.RecordBatch) -> None:
        """Takes in rows, of any number."""
        self._waiting.append(batch)
        self._rows += batch.num_rows
        if self._rows >= GROUP:
            self._write(self._rows - self._rows % GROUP)

    def __enter__(self) -> TableWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Writes what waits and the end of the files; after a mistake, only lets go of them."""
        with self._open:
            if error is None and self._rows:
                self._write(self._rows)

    def _write(self, count: int) -> None:
        waiting = pa.Table.from_batches(self._waiting, self._schema)
        ready, rest = waiting.slice(0, count), waiting.slice(count)
        self._groups.write_table(ready, row_group_size=GROUP)
        if self._leaves:
            self._leaves.write_table(ready.combine_chunks(), max_chunksize=LEAF)
        self._waiting, self._rows = rest.to_batches(), rest.num_rows


def people_writer(folder: Path, schema: pa.Schema) -> TableWriter:
    """Writes the people of a register into its folder, in the order of the file they are from."""
    return TableWriter(folder / PEOPLE_FILE, schema, folder / LEAVES_FILE)
