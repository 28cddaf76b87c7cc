"""Our own linking, as `onrecord link` does it: trained by Splink, weighed by our kernel, clusters taken apart."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from onrecord.identity.linking import gathered, link, rows_of_register
from onrecord.identity.linking.linking import ENOUGH
from onrecord.identity.registers import open_register
from onrecord.places import open_atlas


@dataclass(frozen=True, slots=True)
class LinkedRows:
    """The pairs that are linked, the cluster of every row, the ids; and the seconds of reading and of linking."""

    left: Any
    right: Any
    weight: Any
    cluster: Any
    ids: Any
    compared: int
    reading: float
    linking: float


def link_rows(registers: Sequence[Path], threshold: float = ENOUGH) -> LinkedRows:
    """Read registers and link their rows."""
    began = time.perf_counter()
    rows = gathered([rows_of_register(open_register(one), open_atlas()) for one in registers])
    read = time.perf_counter()
    found = link(rows, threshold=threshold)
    ended = time.perf_counter()
    every = np.arange(len(rows.sources))
    return LinkedRows(
        left=found.linked.left,
        right=found.linked.right,
        weight=found.linked.weight,
        cluster=found.clusters.of_row,
        ids=np.array(pa.array(rows.ids(every)).to_pylist()),
        compared=found.linked.compared,
        reading=read - began,
        linking=ended - read,
    )
