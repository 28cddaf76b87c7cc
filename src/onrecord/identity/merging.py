"""What one source tells of several times over is one fact, so that it does not weigh several times."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.identity.model.stays import STAYS, group, may_meet
from onrecord.identity.profile import Between, Fact

NEVER = float("inf")

CLOSE_ENOUGH = {True: 10_958, False: 3_653}
"""Days: what is known no better agrees with anything. A stay may be thirty years vague, an event ten."""


def told_once(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Of facts that may be one the one that is dated best: the same kind, place and company, at one time.

    How two men met, set up house and have lived since are one union in three statements.
    """
    kept: list[Fact] = []
    for fact in sorted(facts, key=_vagueness):
        if not any(_may_be_one(fact, other) for other in kept):
            kept.append(fact)
    return tuple(kept)


def is_vague(fact: Fact) -> bool:
    """Whether neither its start nor its end is known well enough to be compared."""
    return min(_vagueness(fact)) > CLOSE_ENOUGH[fact.what in STAYS]


def _may_be_one(left: Fact, right: Fact) -> bool:
    alike = group(left.what) == group(right.what) and left.places == right.places
    in_company = (left.beside, left.beside_sex) == (right.beside, right.beside_sex)
    return alike and in_company and may_meet(left, right)


def _vagueness(fact: Fact) -> tuple[float, float]:
    """How little is known of when it was; the best dated first."""
    begun, ended = _width(fact.start), _width(fact.end)
    return min(begun, ended), max(begun, ended)


def _width(span: Between) -> float:
    if span.earliest is None or span.latest is None:
        return NEVER
    return span.latest - span.earliest
