"""Training a model: u is counted on pairs taken at random, m is found by Splink's expectation maximisation.

Splink is given a sample, not the registers: whole blocks, so that a hundredth of the rows has a hundredth of the pairs, where a
hundredth of the rows taken at random would have a ten-thousandth.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

import numpy as np
import pyarrow as pa

from onrecord.identity.linking.coding import Codes
from onrecord.identity.linking.kernel import Kernel
from onrecord.identity.linking.pairing import meetings
from onrecord.identity.linking.rules import Keys, keys_of, rule_in
from onrecord.identity.linking.table import People

Array = Any
Settings = dict[str, Any]

RANDOM_PAIRS = 3_000_000
BLOCKED_PAIRS = 100_000
"""How many pairs are enough: more change the third digit of a chance, and take longer."""

SELDOM = 0.0005
"""The chance of what was seen of no pair: a sample that lacks it does not make it impossible."""

SEED = 1907


def trained(kernel: Kernel, people: People, settings: Settings, blocks: Sequence[str]) -> Settings:
    """The settings with their chances; each block trains what it does not hold to be equal."""
    from splink import DuckDBAPI, Linker

    with_u = _counted(kernel, people.count, settings)
    rows = _blocked_rows(people, blocks)
    sample = people.table.take(rows).append_column(settings["unique_id_column_name"], pa.array(rows))
    linker = Linker(DuckDBAPI().register(sample), with_u, log_level=None)
    for block in blocks:
        linker.training.estimate_parameters_using_expectation_maximisation(
            block, estimate_without_term_frequencies=True
        )
    return _seen_or_seldom(linker.misc.save_model_to_json())


def _counted(kernel: Kernel, count: int, settings: Settings) -> Settings:
    """The settings with the share of random pairs that are at each level as its u."""
    random = np.random.default_rng(SEED)
    left, right = random.integers(0, count, (2, RANDOM_PAIRS), dtype=np.int32)
    two = left != right
    levels = kernel.levels(np.minimum(left, right)[two], np.maximum(left, right)[two])
    told = deepcopy(settings)
    for comparison in told["comparisons"]:
        at = np.bincount(levels[comparison["output_column_name"]], minlength=len(comparison["comparison_levels"]))
        known = [not level.get("is_null_level") for level in comparison["comparison_levels"]]
        for level, met in zip(comparison["comparison_levels"], at, strict=True):
            if not level.get("is_null_level"):
                level["u_probability"] = max(float(met), 0.5) / max(float(at[known].sum()), 1.0)
    return told


def _seen_or_seldom(settings: Settings) -> Settings:
    """The settings with a chance for every level, those too that no pair was at."""
    for comparison in settings["comparisons"]:
        for level in comparison["comparison_levels"]:
            if not level.get("is_null_level"):
                level["m_probability"] = max(level.get("m_probability", 0.0), min(SELDOM, level["u_probability"]))
    return settings


def _blocked_rows(people: People, blocks: Sequence[str]) -> Array:
    """Rows of so many whole blocks of each kind that enough pairs are among them."""
    rules = [rule_in(block) for block in blocks]
    keys = keys_of(people.count, rules, Codes(people, [pair for rule in rules for pair in rule.compared]))
    return np.unique(np.concatenate([_sampled(keys, place) for place in range(len(rules))]))


def _sampled(keys: Keys, place: int) -> Array:
    """The rows of the blocks that are taken: of those in which anybody meets, the ones whose key is low.

    A key is as good as a random number, and so a block is taken whole or not at all.
    """
    met = meetings(keys, place)
    rows = np.concatenate([met.left, met.order[met.end - 1]])
    share = BLOCKED_PAIRS / max(met.count, 1)
    return rows[keys.left[rows, place] <= np.uint64(min(share, 1.0) * (2**64 - 1025))]
