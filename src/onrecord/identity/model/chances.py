"""How often a level is met with among records of one person, and among records of any two."""

from __future__ import annotations

from dataclasses import dataclass
from math import log2


@dataclass(frozen=True, slots=True, kw_only=True)
class Chances:
    """The m and u of Fellegi and Sunter: the share of pairs at a level, of the same person and of two."""

    same: float
    other: float

    @property
    def weight(self) -> float:
        """What the level weighs, in bits: above nothing it speaks for one person, below for two."""
        return log2(self.same / self.other)
