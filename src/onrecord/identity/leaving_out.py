"""How rare it is, among the people of a dossier, to agree with somebody: counted for each without themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from onrecord.identity.features import Told, agreements
from onrecord.identity.model import Rarity


def rarities(who: Told, people: Mapping[str, Told]) -> Mapping[str, Rarity]:
    """For each of several people how many of the others are at each level.

    Where many were in one town, it proves little to have been there too; whoever is the one would make his own traits
    look common, and is left out.
    """
    at = {one: {each.counted: each.level for each in agreements(who, told)} for one, told in people.items()}
    whole: Counter[tuple[str, str]] = Counter(pair for levels in at.values() for pair in levels.items())
    return {one: _without(whole, levels) for one, levels in at.items()}


def _without(whole: Counter[tuple[str, str]], levels: Mapping[str, str]) -> Rarity:
    counts: dict[str, dict[str, int]] = {}
    for (counted, level), number in whole.items():
        counts.setdefault(counted, {})[level] = number - (levels.get(counted) == level)
    return Rarity(counts)
