"""How rare it is to agree with somebody: how many of those compared do, at each level."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from onrecord.identity.model.chances import Chances

AS_GOOD_AS = 20
"""The model's own chance counts as much as this many rows: it decides where few are known."""


@dataclass(frozen=True, slots=True)
class Rarity:
    """How many rows of a register are at each level of each comparison with one profile.

    A row of which nothing is known is at no level and not counted. A fact or relative of the profile is counted for
    itself, under `counted_as`. Whoever is at a level is one of those counted there, and is asked how rare that is among
    the others: a man would make his own traits look common.
    """

    counts: Mapping[str, Mapping[str, int]] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, counted: str, level: str, chances: Chances) -> Chances:
        """A model's chances with the share of others as it is among the rows, drawn a little towards the model."""
        counts = self.counts.get(counted)
        if counts is None:
            return chances
        met = max(counts.get(level, 0) - 1, 0) + AS_GOOD_AS * chances.other
        among = max(sum(counts.values()) - 1, 0) + AS_GOOD_AS
        return Chances(same=chances.same, other=met / among)


def counted_as(comparison: str, place: int) -> str:
    """The name under which one of several facts or relatives of a profile is counted: `facts[2]`."""
    return f"{comparison}[{place}]"
