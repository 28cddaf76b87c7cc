"""Why one profile may be of the same person as another, and why not: reasons with their weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.identity.features import Agreement, Told, agreements
from onrecord.identity.profile import Profile
from onrecord.identity.wording import (
    SAYS,
    English,
    Speaking,
    fact_in_words,
    names_in_words,
    place_in_words,
    span_in_words,
)

Weights = Mapping[str, Mapping[str, float]]
"""What each level of each comparison weighs, under the name it is counted by."""

SPEAKS_ENGLISH = English()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One thing in which two profiles agree or contradict each other; a weight above nothing is for one person.

    `feature` is the comparison, of a fact its kind; `left` and `right` are what either tells, in words; `says` is how
    the two lie to each other.
    """

    feature: str
    left: str
    right: str
    says: str
    weight: float


def explain(left: Told, right: Told, weights: Weights, say: Speaking = SPEAKS_ENGLISH) -> tuple[Reason, ...]:
    """Every reason for and against, the weightiest first; their sum is the weight of the two being one."""
    reasons = [_reason(one, left.profile, right.profile, weights, say) for one in agreements(left, right)]
    return tuple(sorted(reasons, key=lambda one: -one.weight))


def weight_of(left: Told, right: Told, weights: Weights) -> float:
    """The weight of two being one person, without the reasons."""
    return sum(_weight(one, weights) for one in agreements(left, right))


def _weight(one: Agreement, weights: Weights) -> float:
    return weights.get(one.counted, {}).get(one.level, 0.0)


def _reason(one: Agreement, left: Profile, right: Profile, weights: Weights, say: Speaking) -> Reason:
    return Reason(
        feature=left.facts[one.left].what if one.comparison == "facts" else one.comparison,
        left=_told(one.comparison, left, one.left, say),
        right=_told(one.comparison, right, one.right, say),
        says=say(SAYS[one.comparison][one.level]),
        weight=_weight(one, weights),
    )


def _told(comparison: str, profile: Profile, place: int, say: Speaking) -> str:
    """What a profile tells of one thing, in words."""
    if comparison == "facts":
        return fact_in_words(profile.facts[place], say)
    if comparison == "relatives":
        relative = profile.relatives[place]
        return f"{relative.role}: {', '.join(relative.names)}"
    if comparison in ("birth", "death"):
        return span_in_words(profile.birth if comparison == "birth" else profile.death, say)
    if comparison == "birth_place":
        return place_in_words(profile.birthplace)
    if comparison == "residence":
        return place_in_words(profile.residences[place])
    return _in_a_word(comparison, profile, say)


def _in_a_word(comparison: str, profile: Profile, say: Speaking) -> str:
    match comparison:
        case "sex":
            return say(profile.sex.value) if profile.sex else ""
        case "occupation":
            return ", ".join(profile.occupations)
        case "nationality":
            return profile.nationality or ""
    return names_in_words(profile)
