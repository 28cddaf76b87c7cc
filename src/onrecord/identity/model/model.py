"""The model by which records of people are compared: chances of every level, and what follows from a weight."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.identity.model.chances import Chances
from onrecord.identity.model.levels import LEVELS
from onrecord.identity.model.refusals import NotAModel


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """What follows from weights.

    `prior` is the chance that somebody is among those compared at all; `slope` what a bit weighs in truth, since
    agreements are not independent; `sure` the probability from which on an answer is given, and `rival` the share of
    it that no other may reach.
    """

    prior: float
    slope: float
    sure: float
    rival: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """Chances by comparison and level, for those that it knows, and how it answers.

    `spread` is in how many days most births, or deaths, lie.
    """

    chances: Mapping[str, Mapping[str, Chances]]
    spread: int
    answering: Answering

    def __post_init__(self) -> None:
        for comparison, levels in self.chances.items():
            strange = levels.keys() - set(LEVELS.get(comparison, ()))
            if strange:
                raise NotAModel(f"`{comparison}` has no level `{min(strange)}`")
