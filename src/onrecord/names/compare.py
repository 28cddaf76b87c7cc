"""Whether two forms of a name may be one person's, how alike they are, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

from rapidfuzz.distance import OSA

from onrecord.names.alike import how_alike
from onrecord.names.formed import Formed, forms_of, swapped
from onrecord.names.spelling import Part, Spelt, spelt
from onrecord.names.weighing import (
    ABSENT,
    BEFORE_ANY_PART,
    FURTHER_GIVEN,
    OF_TWO_SEXES,
    OTHER_ORDER,
    OTHERWISE_DIVIDED,
    WEIGHTS,
    likeness_of,
)

EVEN = 0.5
LETTERS_A_SLIP = 8
"""One slip is allowed in so many letters of a whole name."""


@dataclass(frozen=True, slots=True)
class NameReason:
    """What one part of two names says for their being one or against: in words, and in bits."""

    part: str
    left: str
    right: str
    says: str
    weight: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two names are, from 0 to 1; whether they may well be one; and why."""

    likeness: float
    same: bool
    reasons: tuple[NameReason, ...]


NOTHING = Comparison(0.0, False, ())


def compare(left: str, right: str) -> Comparison:
    """Compare two names in any forms, alphabets and orders of their parts."""
    return _best(forms_of(left), forms_of(right))


def compare_many(pairs: Iterable[tuple[str, str]]) -> Iterator[Comparison]:
    """Compare pairs of names in turn; a part that has been met is not worked out again."""
    return (_best(forms_of(left), forms_of(right)) for left, right in pairs)


def _best(left: tuple[Formed, ...], right: tuple[Formed, ...]) -> Comparison:
    """The best of all names of the one against all of the other, maiden names and aliases among them."""
    if len(left) == 1 and len(right) == 1:
        return _compared(left[0], right[0])
    return max((_compared(*pair) for pair in product(left, right)), key=lambda one: one.likeness, default=NOTHING)


def _compared(left: Formed, right: Formed) -> Comparison:
    straight = _weighed(_reasons(left, right))
    if straight.same:
        return straight
    others = [_weighed(reasons) for reasons in _other_ways(left, right)]
    return max((straight, *others), key=lambda one: one.likeness)


def _weighed(reasons: tuple[NameReason, ...]) -> Comparison:
    weight = BEFORE_ANY_PART
    for reason in reasons:
        weight += reason.weight
    likeness = likeness_of(weight)
    return Comparison(likeness, likeness >= EVEN, reasons)


def _reasons(left: Formed, right: Formed) -> tuple[NameReason, ...]:
    """What the parts say, each held against its like."""
    reasons = [reason(left.surname, right.surname)]
    if len(left.given) == len(right.given) == 1:
        reasons.append(reason(left.given[0], right.given[0]))
    elif left.given and right.given:
        reasons += _of_many(left.given, right.given)
    elif left.given or right.given:
        reasons.append(_absent(left.given[:1], right.given[:1]))
    if left.patronymic and right.patronymic:
        reasons.append(reason(left.patronymic, right.patronymic))
    elif left.patronymic or right.patronymic:
        reasons.append(_beside_a_patronymic(left, right))
    if left.sex and right.sex and left.sex != right.sex:
        reasons.append(NameReason("sex", left.sex, right.sex, "a man and a woman", OF_TWO_SEXES))
    return tuple(reasons)


@lru_cache(maxsize=1_048_576)
def reason(left: Spelt, right: Spelt) -> NameReason:
    """What two words in the same part of a name say."""
    alike = how_alike(left, right)
    return NameReason(left.part.value, left.text, right.text, alike.value, WEIGHTS[left.part][alike])


def _of_many(left: tuple[Spelt, ...], right: tuple[Spelt, ...]) -> Iterator[NameReason]:
    """The best pairs of several given names; what is left over on one side is only absent."""
    pairs = sorted((reason(*pair) for pair in product(left, right)), key=lambda one: -one.weight)
    weighs = 1.0
    for _ in range(min(len(left), len(right))):
        best = pairs[0]
        yield best if weighs == 1 else replace(best, weight=best.weight * weighs)
        pairs = [one for one in pairs if one.left != best.left and one.right != best.right]
        weighs = FURTHER_GIVEN
        if not pairs:
            return


def _beside_a_patronymic(left: Formed, right: Formed) -> NameReason:
    """A patronymic that only one has, or that stands against an initial or second given name of the other."""
    if left.patronymic and len(right.given) > 1:
        return reason(left.patronymic, spelt(Part.PATRONYMIC, right.given[1].text))
    if right.patronymic and len(left.given) > 1:
        return reason(spelt(Part.PATRONYMIC, left.given[1].text), right.patronymic)
    return _absent((left.patronymic,) if left.patronymic else (), (right.patronymic,) if right.patronymic else ())


def _absent(left: tuple[Spelt, ...], right: tuple[Spelt, ...]) -> NameReason:
    word = (*left, *right)[0]
    texts = ("".join(one.text for one in side) for side in (left, right))
    return NameReason(word.part.value, *texts, "only one has it", ABSENT)


def _other_ways(left: Formed, right: Formed) -> Iterator[tuple[NameReason, ...]]:
    """Reasons if the surname stood first in one of the two, or if the spaces were elsewhere."""
    ways = [(left, swapped(right)), (swapped(left), right)]
    for one, other in reversed(ways) if left.surname.is_listed else ways:
        if one is not None and other is not None:
            order = NameReason("order", left.name.surname, right.name.surname, "the surname stands first", OTHER_ORDER)
            yield (*_reasons(one, other), order)
    if len(left.words) != len(right.words):
        yield from _otherwise_divided(left, right)


def _otherwise_divided(left: Formed, right: Formed) -> Iterator[tuple[NameReason, ...]]:
    joined = ["".join(word.skeleton for word in one.words) for one in (left, right)]
    longest = max(map(len, joined))
    if OSA.distance(*joined) <= longest // LETTERS_A_SLIP:
        says = "the same letters, otherwise divided"
        texts = [" ".join(word.text for word in one.words) for one in (left, right)]
        yield (NameReason("whole", *texts, says, OTHERWISE_DIVIDED),)
