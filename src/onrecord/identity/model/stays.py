"""At which level two facts of a life agree: the same stay or event, or somebody certainly elsewhere."""

from __future__ import annotations

from onrecord.identity.model.levels import A_YEAR, days_apart
from onrecord.identity.profile import Between, Fact

STAYS = frozenset({"residence", "presence", "study", "work", "detention", "illness"})
"""Kinds of being somewhere for a time: one source's residence is another's detention."""

BEAR_ABSENCE = frozenset({"residence", "study", "work", "military-service"})
"""Kinds in which somebody may be away for a while."""

SELDOM_TWICE = frozenset({"arrest", "sentence", "freed", "rehabilitation"})
"""What happens to few people more than once: that another of it is told speaks a little against."""

ABSENCE = 90
"""For how many days; `policy.absence` of a dossier, if not said otherwise."""

KNOWN_CLOSELY = 731
"""Days: an end that is known no better than within two years agrees exactly with nothing."""

AGREEING = ("same", "holds", "within")


def fact_level(left: Fact, right: Fact, relation: str, in_company: bool | None = None) -> str | None:
    """At which level two facts agree; None where one says nothing of the other.

    `relation` is that of their places, `unknown` where one has none or nobody knows; `in_company` is whether they are
    told of the same people beside, where that is known. `otherwise` is what could have been the same and is not, as a
    stay in another place at what may have been another time.
    """
    if _is_undated(left) or _is_undated(right):
        return None
    alike, meet = group(left.what) == group(right.what), may_meet(left, right)
    if alike and meet and _may_be_one(left, right, relation, in_company):
        exact = in_company is not False and relation != "near" and _are_close(left, right)
        return "agrees-exactly" if exact else "agrees"
    if relation == "apart" and _days_of_both(left, right) > _absence(left, right):
        return "elsewhere"
    return "otherwise" if alike and _are_rivals(left, right, meet) else None


def group(what: str) -> str:
    """The kind under which a fact is compared: all stays are one."""
    return "stay" if what in STAYS else what


def is_known_closely(span: Between) -> bool:
    """Whether an end is known well enough to agree exactly with another."""
    if span.earliest is None or span.latest is None:
        return False
    return span.latest - span.earliest <= KNOWN_CLOSELY


def _may_be_one(left: Fact, right: Fact, relation: str, in_company: bool | None) -> bool:
    if left.what in STAYS:
        return relation in (*AGREEING, "near")
    elsewhere = _are_placed(left, right) and relation not in (*AGREEING, "near")
    if in_company is False or elsewhere:
        return False
    return days_apart(left.start, right.start) <= A_YEAR


def _are_rivals(left: Fact, right: Fact, meet: bool) -> bool:
    """Whether one would have been told where the other is: a stay at that time, or what befalls few people twice."""
    if left.what in STAYS:
        return meet and _are_placed(left, right)
    return meet or left.what in SELDOM_TWICE


def _are_close(left: Fact, right: Fact) -> bool:
    """Whether the ends that both know closely are within a year of each other, and one is known so."""
    ends = [
        (one, other)
        for one, other in ((left.start, right.start), (left.end, right.end))
        if is_known_closely(one) and is_known_closely(other)
    ]
    return bool(ends) and all(days_apart(*pair) <= A_YEAR for pair in ends)


def _are_placed(left: Fact, right: Fact) -> bool:
    return bool(left.places) and bool(right.places)


def _is_undated(fact: Fact) -> bool:
    return fact.start.is_unknown and fact.end.is_unknown


def may_meet(left: Fact, right: Fact) -> bool:
    """Whether one fact may have gone on while another did."""
    return all(
        begun is None or ended is None or begun <= ended
        for begun, ended in (
            (left.start.earliest, right.end.latest),
            (right.start.earliest, left.end.latest),
        )
    )


def _days_of_both(left: Fact, right: Fact) -> int:
    """On how many days both certainly went on."""
    begun = (left.start.latest, right.start.latest)
    ended = (left.end.earliest, right.end.earliest)
    if None in begun or None in ended:
        return 0
    return min(day for day in ended if day is not None) - max(day for day in begun if day is not None) + 1


def _absence(left: Fact, right: Fact) -> int:
    return ABSENCE if left.what in BEAR_ABSENCE or right.what in BEAR_ABSENCE else 0
