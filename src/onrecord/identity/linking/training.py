"""Training a model: u is counted on pairs taken at random, m is found by Splink's expectation maximisation.

Splink is given a sample, not the registers: whole blocks, so that a hundredth of the rows has a hundredth of the pairs,
where a hundredth of the rows taken at random would have a ten-thousandth.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from contextlib import suppress
from copy import deepcopy
from typing import Any

import numpy as np
import pyarrow as pa

from onrecord.identity.linking.blocking import rule
from onrecord.identity.linking.coding import Codes
from onrecord.identity.linking.compiled import side_by_side
from onrecord.identity.linking.kernel import Kernel
from onrecord.identity.linking.pairing import Meetings, meetings
from onrecord.identity.linking.rules import Keys, keys_of, rule_in
from onrecord.identity.linking.table import People

Array = Any
Settings = dict[str, Any]

Block = tuple[str, ...]
"""The columns that rows of a block have the same."""

Found = Mapping[str, Mapping[str, Any]]
"""Comparisons with what was found for their levels, by name."""

RANDOM_PAIRS = 1_000_000
BLOCKED_PAIRS = 40_000
"""How many pairs are enough: more change the third digit of a chance, and take longer."""

ENOUGH_PAIRS = 300
"""A block in which fewer meet teaches nothing."""

SELDOM = 0.0005
"""The chance of what was seen of no pair: a sample that lacks it does not make it impossible."""

ROUNDS = (25, 6, 3)
"""How often chances are sought anew at most."""

SEED = 1907


def trained(kernel: Kernel, people: People, settings: Settings, blocks: Sequence[Block]) -> Settings:
    """The settings with their chances; each block trains what it does not hold to be equal."""
    _silence()
    with_u = _counted(kernel, people.count, settings)
    taken = list(_taken(people, blocks).items())
    with side_by_side() as threads:
        found = list(threads.map(lambda one: _maximised(people, with_u, *one), taken))
    return _together(with_u, [one for one in found if one is not None])


def _maximised(people: People, settings: Settings, block: Block, rows: Array) -> Found | None:
    """The m that Splink finds for every comparison, among rows of a block, that does not ask what the block holds.

    Where some level is only met with in pairs that cannot be one person, its chance falls faster with every round, and
    Splink 5.0 stops with a ValueError once it is below 1e-300: then fewer rounds have to do.
    """
    from splink import DuckDBAPI, Linker

    sample = people.table.take(rows).append_column(settings["unique_id_column_name"], pa.array(rows))
    for rounds in ROUNDS:
        told = {**_without_rarity(settings), "max_iterations": rounds, "retain_matching_columns": False}
        linker = Linker(DuckDBAPI().register(sample), told, log_level=None, validate_settings=False)
        with suppress(ValueError):
            linker.training.estimate_parameters_using_expectation_maximisation(
                rule(block), estimate_without_term_frequencies=True
            )
            found = linker.misc.save_model_to_json()["comparisons"]
            return {one["output_column_name"]: one for one in found if not _asks_of(one, block)}
    return None


def _without_rarity(settings: Settings) -> Settings:
    """The settings without the rarity of values, which Splink would count before it learns without it."""
    return {
        **settings,
        "comparisons": [
            {
                **one,
                "comparison_levels": [
                    {name: told for name, told in level.items() if not name.startswith("tf_")}
                    for level in one["comparison_levels"]
                ],
            }
            for one in settings["comparisons"]
        ],
    }


def _asks_of(comparison: Mapping[str, Any], block: Block) -> bool:
    """Whether a comparison asks what a block holds to be equal, and so learns nothing in it."""
    conditions = " ".join(level["sql_condition"] for level in comparison["comparison_levels"])
    return any(f'"{column}_l"' in conditions for column in block)


def _together(settings: Settings, found: Sequence[Found]) -> Settings:
    """The settings with the mean of what was found for every level, those too that no pair was at."""
    told = deepcopy(settings)
    for comparison in told["comparisons"]:
        learned = [
            one[comparison["output_column_name"]] for one in found if comparison["output_column_name"] in one
        ]
        for at, level in enumerate(comparison["comparison_levels"]):
            if not level.get("is_null_level"):
                same = [one["comparison_levels"][at].get("m_probability") for one in learned]
                seen = [chance for chance in same if chance is not None]
                least = min(SELDOM, level["u_probability"])
                level["m_probability"] = max(sum(seen) / len(seen), least) if seen else least
    return told


def _silence() -> None:
    """Splink tells at length, on standard error, what a historian need not know."""
    logging.getLogger("splink").setLevel(logging.CRITICAL)


def _counted(kernel: Kernel, count: int, settings: Settings) -> Settings:
    """The settings with the share of random pairs that are at each level as its u."""
    random = np.random.default_rng(SEED)
    left, right = random.integers(0, count, (2, RANDOM_PAIRS), dtype=np.int32)
    left.sort()  # as random as before, and its rows are met with in their order
    two = left != right
    met = kernel.met(np.minimum(left, right)[two], np.maximum(left, right)[two])
    told = deepcopy(settings)
    for comparison in told["comparisons"]:
        at = met[comparison["output_column_name"]]
        known = [not level.get("is_null_level") for level in comparison["comparison_levels"]]
        for level, there in zip(comparison["comparison_levels"], at, strict=True):
            if not level.get("is_null_level"):
                level["u_probability"] = max(float(there), 0.5) / max(float(at[known].sum()), 1.0)
    return told


def _taken(people: People, blocks: Sequence[Block]) -> dict[Block, Array]:
    """For every block that brings enough together the rows that are taken; none for one wider than another."""
    rules = [rule_in(rule(block)) for block in blocks]
    keys = keys_of(people.count, rules, Codes(people, [pair for one in rules for pair in one.compared]))
    taken: dict[Block, Array] = {}
    for place, block in enumerate(blocks):
        if not any(_is_wider(block, other) for other in taken):
            met = meetings(keys, place)
            if met.count >= ENOUGH_PAIRS:
                taken[block] = _whole_blocks(met, keys)
    return taken


def _is_wider(block: Block, other: Block) -> bool:
    """Whether a block holds all that another does: it asks for less, a year instead of a day."""
    return {*other, *(column.replace("_day", "_year") for column in other)} >= set(block)


def _whole_blocks(met: Meetings, keys: Keys) -> Array:
    """The rows of the blocks that are taken: of those in which anybody meets, the ones whose key is low.

    A key is as good as a random number, and so a block is taken whole or not at all.
    """
    rows = np.unique(np.concatenate([met.left, met.order[met.end - 1]]))
    share = min(BLOCKED_PAIRS / met.count, 1.0)
    return rows[keys.left[rows, met.rule] <= np.uint64(share * (2**64 - 1025))]
