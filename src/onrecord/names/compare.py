"""Whether two forms of a name may be one person's, how alike they are, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from rapidfuzz.distance import OSA

from onrecord.names.formed import Formed, forms_of, surname_first
from onrecord.names.reasons import NameReason, reasons_of
from onrecord.names.weighing import (
    BEFORE_ANY_PART,
    IN_ANY_ORDER,
    OTHER_ORDER,
    OTHERWISE_DIVIDED,
    likeness_of,
)

EVEN = 0.5
SHORTEST_IN_ANY_ORDER = 2
LETTERS_A_SLIP = 8
"""One slip is allowed in so many letters of a whole name."""


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
    straight = _weighed(reasons_of(left, right))
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
    allowed = max(len(left.joined), len(right.joined)) // LETTERS_A_SLIP
    return OSA.distance(left.joined, right.joined, score_cutoff=allowed) <= allowed


def _weighed(reasons: tuple[NameReason, ...]) -> Comparison:
    weight = BEFORE_ANY_PART
    for reason in reasons:
        weight += reason.weight
    likeness = likeness_of(weight)
    return Comparison(likeness, likeness >= EVEN, reasons)


def _other_ways(left: Formed, right: Formed) -> Iterator[tuple[NameReason, ...]]:
    """Reasons if the surname stood first in one of the two, if its place did not matter, or if the spaces did not."""
    for one, other in ((left, surname_first(right)), (surname_first(left), right)):
        if one is not None and other is not None:
            surnames = left.name.surname, right.name.surname
            order = NameReason("order", *surnames, "the surname stands first", OTHER_ORDER)
            yield (*reasons_of(one, other), order)
    if _are_all_in_the_other(left, right):
        yield (NameReason("whole", left.text, right.text, "all words of one are in the other", IN_ANY_ORDER),)
    if _share_their_letters(left, right):
        says = "the same letters, otherwise divided"
        yield (NameReason("whole", left.text, right.text, says, OTHERWISE_DIVIDED),)


def _are_all_in_the_other(left: Formed, right: Formed) -> bool:
    """Whether each of several words of a name is a word of a longer one, in whatever order."""
    shorter, longer = sorted((left.words, right.words), key=len)
    words = Counter(word.skeleton for word in shorter)
    is_long = len(shorter) > 1 and len(longer) > SHORTEST_IN_ANY_ORDER
    return (
        is_long
        and not any(word.is_initial for word in shorter)
        and words <= Counter(word.skeleton for word in longer)
    )
