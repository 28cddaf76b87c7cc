"""Whether two forms of a name may be one person's, how alike they are, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

from rapidfuzz.distance import OSA

from onrecord.names.alike import how_alike
from onrecord.names.formed import Formed, forms_of, surname_first
from onrecord.names.spelling import Part, Spelt, spelt
from onrecord.names.weighing import (
    ABSENT,
    BEFORE_ANY_PART,
    FURTHER_GIVEN,
    IN_ANY_ORDER,
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
    return max(
        (_compared(*pair) for pair in product(left, right)), key=lambda one: one.likeness, default=NOTHING
    )


def _compared(left: Formed, right: Formed) -> Comparison:
    straight = _weighed(_reasons(left, right))
    if straight.same or not (_share_a_word(left, right) or _share_their_letters(left, right)):
        return straight
    others = [_weighed(reasons) for reasons in _other_ways(left, right)]
    return max((straight, *others), key=lambda one: one.likeness)


def _share_a_word(left: Formed, right: Formed) -> bool:
    return not left.marks.isdisjoint(right.marks)


def _share_their_letters(left: Formed, right: Formed) -> bool:
    """Whether two names are the same letters, with the spaces elsewhere."""
    if left.joined[:1] != right.joined[:1] or len(left.words) == len(right.words):
        return False
    return (
        OSA.distance(left.joined, right.joined) <= max(len(left.joined), len(right.joined)) // LETTERS_A_SLIP
    )


def _weighed(reasons: tuple[NameReason, ...]) -> Comparison:
    weight = BEFORE_ANY_PART
    for reason in reasons:
        weight += reason.weight
    likeness = likeness_of(weight)
    return Comparison(likeness, likeness >= EVEN, reasons)


def _reasons(left: Formed, right: Formed) -> tuple[NameReason, ...]:
    """What the parts say, each held against its like."""
    if left.is_lone and right.is_lone:
        return (reason(spelt(Part.LONE, left.surname.text), spelt(Part.LONE, right.surname.text)),)
    reasons = [reason(left.surname, right.surname)]
    if len(left.given) == 1 == len(right.given):
        reasons.append(reason(left.given[0], right.given[0]))
    elif left.given and right.given:
        reasons += _of_many(left.given, right.given)
    elif left.given or right.given:
        reasons.append(only_left(left.given[0]) if left.given else only_right(right.given[0]))
    if left.patronymic is not None and right.patronymic is not None:
        reasons.append(reason(left.patronymic, right.patronymic))
    elif left.patronymic is not None or right.patronymic is not None:
        reasons.append(_of_one_father(left, right))
    if left.sex != right.sex and left.sex and right.sex:
        reasons.append(NameReason("sex", left.sex, right.sex, "a man and a woman", OF_TWO_SEXES))
    return tuple(reasons)


@lru_cache(maxsize=1_048_576)
def reason(left: Spelt, right: Spelt) -> NameReason:
    """What two words in the same part of a name say."""
    alike = how_alike(left, right)
    return NameReason(left.part, left.text, right.text, alike, WEIGHTS[left.part][alike])


@lru_cache(maxsize=65_536)
def only_left(word: Spelt) -> NameReason:
    """What it says that only the left has this part."""
    return NameReason(word.part, word.text, "", "only one has it", ABSENT)


@lru_cache(maxsize=65_536)
def only_right(word: Spelt) -> NameReason:
    """What it says that only the right has this part."""
    return NameReason(word.part, "", word.text, "only one has it", ABSENT)


def _of_one_father(left: Formed, right: Formed) -> NameReason:
    """What a patronymic says that only one has; the second given name or initial of the other may stand for it."""
    ours, theirs = (one.patronymic or one.in_place_of_patronymic for one in (left, right))
    if ours is not None and theirs is not None:
        return reason(ours, theirs)
    return (
        only_left(left.patronymic)
        if left.patronymic is not None
        else only_right(right.patronymic or right.surname)
    )


def _of_many(left: tuple[Spelt, ...], right: tuple[Spelt, ...]) -> Iterator[NameReason]:
    """The best pairs of several given names, of which a second bears out less; what is left over is only absent."""
    pairs = sorted((reason(*pair) for pair in product(left, right)), key=lambda one: -one.weight)
    first = pairs[0]
    while pairs:
        best = pairs[0]
        yield best if best is first or best.weight < 0 else replace(best, weight=best.weight * FURTHER_GIVEN)
        pairs = [one for one in pairs if one.left != best.left and one.right != best.right]


def _other_ways(left: Formed, right: Formed) -> Iterator[tuple[NameReason, ...]]:
    """Reasons if the surname stood first in one of the two, if its place did not matter, or if the spaces did not."""
    for one, other in ((left, surname_first(right)), (surname_first(left), right)):
        if one is not None and other is not None:
            order = NameReason(
                "order", left.name.surname, right.name.surname, "the surname stands first", OTHER_ORDER
            )
            yield (*_reasons(one, other), order)
    shorter, longer = sorted((left, right), key=lambda one: len(one.words))
    if len(shorter.words) > 1 and len(longer.words) > 2 and _has_all_words(longer, shorter):
        yield (NameReason("whole", left.text, right.text, "all words of one are in the other", IN_ANY_ORDER),)
    if _share_their_letters(left, right):
        says = "the same letters, otherwise divided"
        yield (NameReason("whole", left.text, right.text, says, OTHERWISE_DIVIDED),)


def _has_all_words(longer: Formed, shorter: Formed) -> bool:
    """Whether each word of a name is a word of a longer one, in whatever order."""
    left = [word.skeleton for word in longer.words]
    for word in shorter.words:
        if word.skeleton not in left or word.is_initial:
            return False
        left.remove(word.skeleton)
    return True
