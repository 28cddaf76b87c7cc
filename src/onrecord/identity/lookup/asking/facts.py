"""At which level the facts of a register agree with one that a profile tells of."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from onrecord.identity.features import ToldFact
from onrecord.identity.features.placing import RELATIONS
from onrecord.identity.lookup.asking.classes import classed, mixed
from onrecord.identity.lookup.asking.lives import between, bounds, gaps
from onrecord.identity.lookup.asking.people import IS_NOT, MAY_BE
from onrecord.identity.lookup.coded import Facts
from onrecord.identity.lookup.column import NONE, Levels, Numbers
from onrecord.identity.model import LEVELS
from onrecord.identity.model.levels import A_YEAR
from onrecord.identity.model.stays import ABSENCE, KNOWN_CLOSELY, fact_level
from onrecord.identity.profile import Fact

NOWHERE = len(RELATIONS)
"""How a fact without a place lies to another."""

COMPANY = {MAY_BE: True, IS_NOT: False, NONE: None}


class FactLevels(NamedTuple):
    """The level of every fact: by the kind of its deed and the kind of its span."""

    levels: Levels
    deed_kinds: Levels
    span_kinds: Levels


def fact_levels(told: ToldFact, facts: Facts, relations: Levels, company: Levels) -> FactLevels:
    """The levels of all facts with one; given how each place lies to its place, and whether each person is beside."""
    lie = np.append(relations, NOWHERE)[facts.place.astype(np.int64) - 1]
    beside = np.append(company, NONE)[facts.beside.astype(np.int64) - 1]
    deeds, deed_kinds = classed(mixed((facts.what, 0), (lie, NOWHERE + 1), (beside, NONE + 1)))
    spans, span_kinds = classed(_span_classes(told.fact, facts))
    order = LEVELS["facts"]
    levels = np.full((len(deeds), len(spans)), NONE, np.uint8)
    for row, deed in enumerate(deeds):
        relation = RELATIONS[lie[deed]] if lie[deed] < NOWHERE else "unknown"
        in_company = COMPANY[int(beside[deed])]
        for column, span in enumerate(spans):
            level = fact_level(told.fact, _fact(facts, deed, span), relation, in_company)
            if level is not None:
                levels[row, column] = order.index(level)
    return FactLevels(levels, deed_kinds, span_kinds)


def _fact(facts: Facts, deed: int, span: int) -> Fact:
    return Fact(
        what=facts.kinds[facts.what[deed]],
        places=("there",) if facts.place[deed] else (),
        start=between(facts.from1[span], facts.from2[span]),
        end=between(facts.until1[span], facts.until2[span]),
    )


def _span_classes(told: Fact, facts: Facts) -> Numbers:
    """Spans that are alike in all that decides of two facts: days of both, and how close their ends are."""
    from1, from2 = bounds(told.start)
    until1, until2 = bounds(told.end)
    meet = (from1 <= facts.until2) & (facts.from1 <= until2)
    both = np.minimum(until1, facts.until1) - np.maximum(from2, facts.from2) + 1
    return mixed(
        (meet, 2),
        (np.searchsorted([0, ABSENCE], both, side="left"), 3),
        (gaps(told.start, facts.from1, facts.from2) <= A_YEAR, 2),
        (gaps(told.end, facts.until1, facts.until2) <= A_YEAR, 2),
        (facts.from2 - facts.from1 <= KNOWN_CLOSELY, 2),
        (facts.until2 - facts.until1 <= KNOWN_CLOSELY, 2),
    )
