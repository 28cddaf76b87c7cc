"""recordlinkage on FEBRL4: blocks of five columns, Jaro and Winkler, and its own expectation maximisation."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import jellyfish
import numpy as np
import pandas as pd
import recordlinkage

from benchmarks.identity.our_link import LinkedRows
from benchmarks.identity.scoring import joined

# recordlinkage 0.14 calls it by its old name
vars(jellyfish).setdefault("jaro_winkler", jellyfish.jaro_winkler_similarity)

BLOCKS = ("surname", "given_name", "date_of_birth", "postcode", "soc_sec_id")
COMPARED = (*BLOCKS, "street_number", "address_1", "suburb")
ALIKE = 0.85


def link_febrl(files: Sequence[Path]) -> LinkedRows:
    """The pairs that are linked between the two files."""
    began = time.perf_counter()
    left, right = (pd.read_csv(file, dtype=str) for file in files)
    read = time.perf_counter()
    index = recordlinkage.Index()
    compare = recordlinkage.Compare()
    for column in BLOCKS:
        index.block(column)
    for column in COMPARED:
        compare.string(column, column, method="jarowinkler", threshold=ALIKE, label=column)
    pairs = index.index(left, right)
    found = recordlinkage.ECMClassifier(binarize=0.5).fit_predict(compare.compute(pairs, left, right))
    rows = np.array(found.tolist()).reshape(-1, 2) + np.array([0, len(left)])
    return LinkedRows(
        left=rows[:, 0],
        right=rows[:, 1],
        weight=np.ones(len(rows)),
        cluster=joined(rows[:, 0], rows[:, 1], len(left) + len(right)),
        ids=np.concatenate([left["rec_id"], right["rec_id"]]),
        compared=len(pairs),
        reading=read - began,
        linking=time.perf_counter() - read,
    )
