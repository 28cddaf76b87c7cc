"""A model as Splink keeps it in JSON: comparisons, each a list of levels with what it weighs to be at one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2
from typing import Any

from onrecord.identity.model import NotAModel

LEAST = 1e-300
"""Splink's floor under a probability, so that its logarithm is a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rarity:
    """That agreeing on something rare weighs more: by the shares that the values of a column have among the rows.

    `share` is how often two values agree by chance, as the level has it; no value counts as rarer than `least`.
    """

    column: str
    share: float
    weight: float
    least: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One answer that a comparison can have: the condition in SQL, and log2(m/u)."""

    condition: str
    label: str
    weight: float
    rarity: Rarity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One thing in which two rows are compared: the first level whose condition holds is the answer."""

    name: str
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SplinkModel:
    """All that is needed to weigh pairs; `prior` is the weight of two rows of which nothing is known."""

    prior: float
    comparisons: tuple[Comparison, ...]
    rules: tuple[str, ...]
    between_only: bool
    """Whether only rows of different registers are compared."""


def read_model(told: Mapping[str, Any]) -> SplinkModel:
    """A model from Splink's JSON, read as Splink reads it."""
    try:
        model = SplinkModel(
            prior=_prior(float(told.get("probability_two_random_records_match", 0.0001))),
            comparisons=tuple(_comparison(one) for one in told["comparisons"]),
            rules=tuple(_rule(one) for one in told["blocking_rules_to_generate_predictions"]),
            between_only=told["link_type"] == "link_only",
        )
    except KeyError as missing:
        raise NotAModel(f"{missing} is missing") from missing
    except (TypeError, AttributeError) as other:
        raise NotAModel("its parts have another form than Splink gives them") from other
    except ValueError as wrong:
        raise NotAModel(f"it has a number that cannot be one ({wrong})") from wrong
    if not (model.comparisons and model.rules):
        raise NotAModel("it does not say what to compare, or whom")
    return model


def _prior(chance: float) -> float:
    if not 0 < chance < 1:
        raise NotAModel(f"that two rows are one person cannot have the chance {chance:g}")
    return log2(chance / (1 - chance))


def _rule(told: Any) -> str:
    """A blocking rule's SQL; one that takes lists apart is not known here."""
    if isinstance(told, str):
        return told
    if told.get("arrays_to_explode"):
        raise NotAModel("it has a blocking rule that takes lists apart, which is not known here")
    return str(told["blocking_rule"])


def _comparison(told: Mapping[str, Any]) -> Comparison:
    levels = told["comparison_levels"]
    name = str(told["output_column_name"])
    if not levels or str(levels[-1]["sql_condition"]).strip().upper() != "ELSE":
        raise NotAModel(f"the last level of its comparison {name} is not ELSE")
    chances = _chances(levels)
    return Comparison(
        name=name,
        levels=tuple(_level(one, m, u, levels, chances) for one, (m, u) in zip(levels, chances, strict=True)),
    )


Chances = list[tuple[float, float]]
"""For every level its m and its u."""


def _level(told: Mapping[str, Any], m: float, u: float, levels: Sequence[Any], chances: Chances) -> Level:
    null = bool(told.get("is_null_level"))
    return Level(
        condition=str(told["sql_condition"]),
        label=str(told.get("label_for_charts", told["sql_condition"])),
        weight=0.0 if null else log2(max(m, LEAST) / max(u, LEAST)),
        rarity=None if null else _rarity(told, u, levels, chances),
    )


def _rarity(told: Mapping[str, Any], u: float, levels: Sequence[Any], chances: Chances) -> Rarity | None:
    column, weight = told.get("tf_adjustment_column"), float(told.get("tf_adjustment_weight", 1.0))
    if not column or not weight or str(told["sql_condition"]).strip().upper() == "ELSE":
        return None
    if not told.get("disable_tf_exact_match_detection"):
        u = _chance_of_the_same(str(column), levels, chances)
    return Rarity(
        column=str(column), share=u, weight=weight, least=float(told.get("tf_minimum_u_value", 0.0))
    )


def _chance_of_the_same(column: str, levels: Sequence[Any], chances: Chances) -> float:
    """The u of the level at which a column is the same on both sides."""
    for told, (_, u) in zip(levels, chances, strict=True):
        if is_the_same(str(told["sql_condition"]), column):
            return u
    raise NotAModel(f"no level says that {column} is the same, and its rarity is to count")


def is_the_same(condition: str, column: str) -> bool:
    """Whether a condition is that a column is the same on both sides, and nothing else."""
    bare = "".join(condition.split()).replace('"', "").strip("()").lower()
    column = column.lower().strip('"')
    return bare in (f"{column}_l={column}_r", f"{column}_r={column}_l")


def _chances(levels: Sequence[Mapping[str, Any]]) -> Chances:
    """For every level m and u; Splink begins with certain values where nothing has been trained."""
    known = [level for level in levels if not level.get("is_null_level")]
    place = {id(level): len(known) - 1 - at for at, level in enumerate(known)}
    return [
        (1.0, 1.0)
        if level.get("is_null_level")
        else (
            _chance(level.get("m_probability")) or _first_m(place[id(level)], len(known)),
            _chance(level.get("u_probability")) or _first_u(place[id(level)], len(known)),
        )
        for level in levels
    ]


def _chance(told: Any) -> float:
    """A chance that a level has; 0 where none is told."""
    chance = float(told or 0.0)
    if not 0 <= chance <= 1:
        raise NotAModel(f"a level cannot have the chance {chance:g}")
    return chance


def _first_m(place: int, count: int) -> float:
    return 0.95 if place == count - 1 else 0.05 / (count - 1)


def _first_u(place: int, count: int) -> float:
    """Such that the best level weighs 10, and the others from -5 to 3 in even steps."""
    among_worse = place / (count - 2) if count > 2 else 0.0
    weight = 10.0 if place == count - 1 else -5.0 + 8.0 * among_worse
    return _first_m(place, count) / 2**weight
