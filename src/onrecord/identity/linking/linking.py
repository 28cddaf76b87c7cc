"""Linking whole registers: a model is trained or taken, pairs are weighed, clusters made."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from math import inf, log2
from typing import Any

import numpy as np
import pyarrow as pa

from onrecord.findings import Refusal
from onrecord.identity.linking.alibis import with_alibi
from onrecord.identity.linking.blocking import blocks_for, rule
from onrecord.identity.linking.clusters import Clusters, connected, split_impossible, within
from onrecord.identity.linking.gathering import Gathered
from onrecord.identity.linking.impossible import impossible_pairs
from onrecord.identity.linking.kernel import Kernel, Linked
from onrecord.identity.linking.settings import settings_for, with_chances
from onrecord.identity.linking.spark import linked_on_spark
from onrecord.identity.linking.splink_model import read_model
from onrecord.identity.linking.table import People
from onrecord.identity.linking.training import Settings, trained

ENOUGH = 8.0
"""The weight from which on two rows are linked, if nobody says otherwise: wrong in one of 250 by the model itself."""

DOUBTFUL = 0.0
"""Down to this weight pairs are kept until it is known how many there are to be found."""

MOST_MEETINGS = 2.6
"""A rule by which more than so many pairs for every row would meet is not followed."""

FEW_PAIRS = 2_000_000
"""So many pairs are always looked at."""

FEW_ROWS = 500
"""Of fewer rows nothing can be learned: they are compared by the model that comes with Onrecord."""


EVERYBODY = "everybody"
"""A column in which all rows are the same."""


class NothingToCompare(Refusal):
    """The rows tell nothing by which people are compared."""

    def __init__(self) -> None:
        super().__init__(
            "There is nothing to compare: the rows tell neither names nor births nor anything else."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Linkage:
    """What came of it: the model, the pairs that weigh enough, and the clusters that they make."""

    settings: Settings
    linked: Linked
    clusters: Clusters


def link(
    rows: Gathered, *, threshold: float = ENOUGH, settings: Settings | None = None, on_spark: bool = False
) -> Linkage:
    """Link rows by a model that is given, or one that is trained on them."""
    if not rows.prepared.column_names:
        raise NothingToCompare
    own, few = settings is None, len(rows.sources) < FEW_ROWS
    people = People(_with_everybody(rows.prepared) if few else rows.prepared)
    told = settings if settings is not None else _own_settings(people, few=few)
    model = read_model(told)
    learns = own and not few
    most = max(MOST_MEETINGS * people.count, FEW_PAIRS) if learns else inf
    kernel = Kernel(model, people, rows.sources if model.between_only else rows.apart, most)
    if learns:
        told = _fitted(kernel, people, told)
    least = min(DOUBTFUL, threshold) if own else threshold
    linked = linked_on_spark(people.table, told, least) if on_spark else kernel.linked(least)
    if own:
        told, linked = _in_the_light_of(linked, told, people.count, threshold)
    return Linkage(settings=told, linked=linked, clusters=_clusters(rows, linked, told))


def _own_settings(people: People, *, few: bool) -> Settings:
    return _for_few(people) if few else settings_for(people.table.column_names, people.count)


def _for_few(people: People) -> Settings:
    """Settings for so few rows that all can be compared with all, and nothing can be learned."""
    settings = with_chances(settings_for(people.table.column_names, people.count), _shipped())
    every = {"blocking_rule": rule((EVERYBODY,)), "sql_dialect": "duckdb"}
    return {**settings, "blocking_rules_to_generate_predictions": [every]}


def _with_everybody(prepared: Any) -> Any:
    """The rows with a column in which all are the same."""
    return prepared.append_column(EVERYBODY, pa.array(np.ones(prepared.num_rows, dtype=np.int8)))


def _fitted(kernel: Kernel, people: People, settings: Settings) -> Settings:
    """The settings fitted to the rows: with chances learned from them, without rules by which too many meet."""
    rules = settings["blocking_rules_to_generate_predictions"]
    narrow = {
        **settings,
        "blocking_rules_to_generate_predictions": [rules[place] for place in kernel.rules],
    }
    told = trained(kernel, people, narrow, blocks_for(people.table.column_names))
    kernel.weigh_by(read_model(told))
    return told


def _clusters(rows: Gathered, linked: Linked, settings: Settings) -> Clusters:
    of_row = connected(len(rows.sources), linked.left, linked.right)
    left, right = within(of_row)
    known = with_alibi(rows.certain["id"], rows.sources, rows.against, left, right)
    return split_impossible(linked, of_row, [*known, *impossible_pairs(rows.certain, left, right, settings)])


def _shipped() -> Mapping[str, Any]:
    model: Mapping[str, Any] = json.loads(
        files("onrecord.identity.model").joinpath("people.json").read_text("utf-8")
    )
    return model


def _in_the_light_of(
    linked: Linked, settings: Settings, count: int, threshold: float
) -> tuple[Settings, Linked]:
    """The settings, and the pairs that weigh enough, once it is seen how many rows are one person."""
    chance = settings["probability_two_random_records_match"]
    more = _more_likely(linked, chance, count)
    odds = chance / (1 - chance) * 2**more
    return {**settings, "probability_two_random_records_match": odds / (1 + odds)}, _at_least(
        linked, threshold, more
    )


def _more_likely(linked: Linked, chance: float, count: int) -> float:
    """By how many bits two rows are likelier to be one person than was supposed, as the pairs found bear out."""
    all_pairs, more = max(count * (count - 1) / 2, 1.0), 0.0
    for _ in range(50):
        found = float((1 / (1 + np.exp2(-(linked.weight + more)))).sum())
        more = log2(max(found, 0.5) / (chance * all_pairs))
    return more


def _at_least(linked: Linked, threshold: float, more: float) -> Linked:
    weight = linked.weight + more
    enough = np.flatnonzero(weight >= threshold)
    return replace(linked, left=linked.left[enough], right=linked.right[enough], weight=weight[enough])
