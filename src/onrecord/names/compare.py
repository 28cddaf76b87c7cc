"""Whether two forms of a name may be one person's, how alike they are, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import product
from typing import NamedTuple

from rapidfuzz.distance import OSA

from onrecord.names.formed import Formed, forms_of, surname_first
from onrecord.names.reasons import NameReason, of_given_alone, reasons_of
from onrecord.names.weighing import (
    BEFORE_ANY_PART,
    CONTRADICTS,
    EVEN,
    IN_ANY_ORDER,
    OPEN,
    OTHER_ORDER,
    OTHERWISE_DIVIDED,
    likeness_of,
)

SHORTEST_IN_ANY_ORDER = 2
LETTERS_A_SLIP = 8
"""One slip is allowed in so many letters of a whole name."""


class Answer(StrEnum):
    """What two forms of a name come to."""

    MAY_BE_ONE = "may be one name"
    OPEN = "cannot be told from this"
    HARDLY_ONE = "are hardly one name"


class Comparison(NamedTuple):
    """How alike two names are, from 0 to 1; whether they may well be one; and why."""

    likeness: float
    same: bool
    reasons: tuple[NameReason, ...]

    @property
    def answer(self) -> Answer:
        """Whether they may be one; if not, whether something contradicts or what agrees is only too little."""
        if self.same:
            return Answer.MAY_BE_ONE
        return Answer.OPEN if self.likeness >= OPEN else Answer.HARDLY_ONE


def compare(left: str, right: str) -> Comparison:
    """Compare two names in any forms, alphabets and orders of their parts."""
    return best_of(forms_of(left), forms_of(right))


def compare_many(pairs: Iterable[tuple[str, str]]) -> Iterator[Comparison]:
    """Compare pairs of names in turn; a part that has been met is not worked out again."""
    return (best_of(forms_of(left), forms_of(right)) for left, right in pairs)


def best_of(left: tuple[Formed, ...], right: tuple[Formed, ...]) -> Comparison:
    """The best of all names of the one against all of the other, maiden names and aliases among them."""
    if len(left) == 1 and len(right) == 1:
        return _compared(left[0], right[0])
    return max(
        (_compared(*pair) for pair in product(left, right)),
        key=lambda one: one.likeness,
        default=_weighed(()),
    )


def _compared(left: Formed, right: Formed) -> Comparison:
    straight = _weighed(reasons_of(left, right))
    if straight.same or not may_be_otherwise(left, right):
        return straight
    others = [_weighed(reasons) for reasons in _other_ways(left, right)]
    return max((straight, *others), key=lambda one: one.likeness)


def may_be_otherwise(left: Formed, right: Formed) -> bool:
    """Whether there is any other way to see two names as one; of most pairs there is none."""
    return (
        not left.marks.isdisjoint(right.marks)
        or left.is_lone != right.is_lone
        or (left.joined[:1] == right.joined[:1] and _share_their_letters(left, right))
    )


def _share_a_word(left: Formed, right: Formed) -> bool:
    return not left.marks.isdisjoint(right.marks)


def _share_their_letters(left: Formed, right: Formed) -> bool:
    """Whether two names are the same letters with the spaces elsewhere, a patronymic that only one has left out."""
    whole = (left.patronymic is None) == (right.patronymic is None)
    one, other = (name.joined if whole else name.joined_without_father for name in (left, right))
    if one[:1] != other[:1] or _words_joined(left, whole=whole) == _words_joined(right, whole=whole):
        return False
    allowed = max(len(one), len(other)) // LETTERS_A_SLIP
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


def _words_joined(name: Formed, *, whole: bool) -> int:
    return len(name.words) if whole else len(name.given) + 1


def _weighed(reasons: tuple[NameReason, ...]) -> Comparison:
    weight, is_contradicted = BEFORE_ANY_PART, False
    for reason in reasons:
        weight += reason.weight
        is_contradicted |= reason.weight < CONTRADICTS
    likeness = likeness_of(weight, is_contradicted)
    return Comparison(likeness, likeness >= EVEN, reasons)


def _other_ways(left: Formed, right: Formed) -> Iterator[tuple[NameReason, ...]]:
    """Reasons of a given name alone, of the surname first or in any place, and of other spaces."""
    if _is_given_alone(left, right) or _is_given_alone(right, left):
        yield of_given_alone(left, right)
    elif _share_a_word(left, right):
        yield from _in_another_order(left, right)
    if _share_their_letters(left, right):
        says = "the same letters, otherwise divided"
        yield (NameReason("whole", left.text, right.text, says, OTHERWISE_DIVIDED),)


def _in_another_order(left: Formed, right: Formed) -> Iterator[tuple[NameReason, ...]]:
    for one, other in ((left, surname_first(right)), (surname_first(left), right)):
        if one is not None and other is not None:
            surnames = left.name.surname, right.name.surname
            order = NameReason("order", *surnames, "the surname stands first", OTHER_ORDER)
            yield (*reasons_of(one, other), order)
    if _are_all_in_the_other(left, right):
        yield (NameReason("whole", left.text, right.text, "all words of one are in the other", IN_ANY_ORDER),)


def _is_given_alone(one: Formed, other: Formed) -> bool:
    """Whether a name is of one word, and that the given name of the other."""
    return one.is_lone and one.surname.is_listed and bool(other.given)


def _are_all_in_the_other(left: Formed, right: Formed) -> bool:
    """Whether each of several words of a name is a word of a longer one, in whatever order."""
    shorter, longer = sorted((left.words, right.words), key=len)
    if len(shorter) < 2 or len(longer) <= SHORTEST_IN_ANY_ORDER or any(word.is_initial for word in shorter):
        return False
    return Counter(word.skeleton for word in shorter) <= Counter(word.skeleton for word in longer)
