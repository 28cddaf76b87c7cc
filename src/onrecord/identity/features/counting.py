"""How rare it is to agree with somebody among a few people: counted one by one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from onrecord.identity.features.comparing import agreements
from onrecord.identity.features.told import Told
from onrecord.identity.model import Rarity


def counted(who: Told, people: Iterable[Told]) -> Rarity:
    """How many of these people are at each level with somebody: where many were in one town, it proves little."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in people:
        for agreement in agreements(who, one):
            counts[agreement.counted][agreement.level] += 1
    return Rarity(counts)
