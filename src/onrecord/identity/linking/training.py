"""Training a model by Splink: u on pairs taken at random, m by expectation maximisation among rows that may be one.

Splink is given samples, not the registers: random rows for u; for m whole blocks, so that a hundredth of the rows has a
hundredth of the pairs, where a hundredth of the rows at random would have a ten-thousandth.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from onrecord.identity.linking.coding import Codes
from onrecord.identity.linking.pairing import meetings
from onrecord.identity.linking.rules import Keys, keys_of, rule_in
from onrecord.identity.linking.table import People

Array = Any
Settings = dict[str, Any]

RANDOM_ROWS = 50_000
RANDOM_PAIRS = 2e6
BLOCKED_PAIRS = 300_000
"""How many pairs are enough: more change the third digit of a chance, and take longer."""

SEED = 1907


def trained(people: People, settings: Settings, blocks: Sequence[str]) -> Settings:
    """The settings with the chances that Splink finds; each block trains what it does not hold to be equal."""
    from splink import DuckDBAPI, Linker

    logging.getLogger("splink").setLevel(logging.ERROR)
    rows = people.table.append_column("row_id", pa.array(np.arange(people.count)))
    settings = {**settings, "unique_id_column_name": "row_id"}
    linker = Linker(DuckDBAPI().register(rows.take(_random_rows(people.count))), settings, log_level=None)
    linker.training.estimate_u_using_random_sampling(
        max_pairs=RANDOM_PAIRS, seed=SEED, min_count_per_level=None, num_chunks=1
    )
    with_u = linker.misc.save_model_to_json()
    linker = Linker(DuckDBAPI().register(rows.take(_blocked_rows(people, blocks))), with_u, log_level=None)
    for block in blocks:
        linker.training.estimate_parameters_using_expectation_maximisation(
            block, estimate_without_term_frequencies=True, max_pairs=BLOCKED_PAIRS * 4
        )
    told: Settings = linker.misc.save_model_to_json()
    return told


def _random_rows(count: int) -> Array:
    random = np.random.default_rng(SEED)
    return np.sort(random.choice(count, min(count, RANDOM_ROWS), replace=False))


def _blocked_rows(people: People, blocks: Sequence[str]) -> Array:
    """Rows of so many whole blocks of each kind that enough pairs are among them."""
    rules = [rule_in(block) for block in blocks]
    keys = keys_of(people.count, rules, Codes(people, [pair for rule in rules for pair in rule.compared]))
    return np.flatnonzero(np.logical_or.reduce([_sampled(keys, place) for place in range(len(rules))]))


def _sampled(keys: Keys, place: int) -> Array:
    """Which rows are in the blocks that are taken: those whose key, which is as good as random, is low."""
    share = BLOCKED_PAIRS / max(meetings(keys, place).count, 1)
    least = np.uint64(min(share, 1.0) * (2**64 - 1025))
    return (keys.left[:, place] > 0) & (keys.left[:, place] <= least)
