"""Models as files: the comparisons as Splink keeps them, and beside them what its flat table cannot hold.

The labels of Splink's levels are the names of ours; a level without a chance of its own is one that no pair was at
when the model was trained, and weighs nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from onrecord.identity.model.chances import Chances
from onrecord.identity.model.levels import LEVELS, PLACES
from onrecord.identity.model.model import Answering, Model
from onrecord.identity.model.refusals import NotAModel

SHIPPED = files("onrecord.identity.model")


@cache
def shipped_model() -> Model:
    """The model that comes with Onrecord."""
    return _model(SHIPPED.joinpath("people.json").read_text("utf-8"))


def read_model(file: Path) -> Model:
    """A model that Splink has trained on records with our levels; refuses, as NotAModel, what is none."""
    try:
        return _model(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as failure:
        raise NotAModel(f"{file} cannot be read") from failure


def _model(settings: str) -> Model:
    beyond = yaml.safe_load(SHIPPED.joinpath("people.yaml").read_text("utf-8"))
    chances = {**_of_table(settings), **_beyond_table(beyond["levels"])}
    return Model(chances=chances, answering=Answering(**beyond["answering"]), spread=beyond["spread"])


def _of_table(settings: str) -> dict[str, Mapping[str, Chances]]:
    try:
        comparisons = json.loads(settings)["comparisons"]
        return {one["output_column_name"]: _levels(one) for one in comparisons}
    except (ValueError, KeyError, TypeError) as failure:
        raise NotAModel("it is not the file that Splink keeps its settings in") from failure


def _levels(comparison: Mapping[str, Any]) -> Mapping[str, Chances]:
    found = {
        level["label_for_charts"]: Chances(same=level["m_probability"], other=level["u_probability"])
        for level in comparison["comparison_levels"]
        if level.get("m_probability") and level.get("u_probability")
    }
    return _directed(found) if LEVELS.get(comparison["output_column_name"]) == PLACES else found


def _directed(levels: dict[str, Chances]) -> dict[str, Chances]:
    """Levels of places with those that a table of pairs has no direction or map for: they count as being in one region.

    Somebody told to be of a region is as surely in it when the other record names the village as when it says the same.
    """
    if "region" in levels:
        levels = {"within": levels["region"], "near": levels["region"], **levels}
    same, within = levels.get("same"), levels.get("within")
    if same and within:
        both = Chances(same=same.same + within.same, other=same.other + within.other)
        levels = {"holds": both, **levels}
    return levels


def _beyond_table(levels: Mapping[str, Any]) -> dict[str, Mapping[str, Chances]]:
    return {
        comparison: {level: Chances(same=one["m"], other=one["u"]) for level, one in told.items()}
        for comparison, told in levels.items()
    }
