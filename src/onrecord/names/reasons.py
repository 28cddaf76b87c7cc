"""What each part of two names says for their being one or against, in words and in bits."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from onrecord.names.alike import how_alike
from onrecord.names.formed import Formed
from onrecord.names.spelling import Part, Spelt, spelt
from onrecord.names.weighing import ABSENT, FURTHER_GIVEN, OF_TWO_SEXES, WEIGHTS


class NameReason(NamedTuple):
    """What one part of two names says for their being one or against: in words, and in bits."""

    part: str
    left: str
    right: str
    says: str
    weight: float


MAN_AND_WOMAN = NameReason("sex", "male", "female", "a man and a woman", OF_TWO_SEXES)
WOMAN_AND_MAN = NameReason("sex", "female", "male", "a man and a woman", OF_TWO_SEXES)


def reasons_of(left: Formed, right: Formed) -> tuple[NameReason, ...]:
    """What the parts say, each held against its like."""
    if left.is_lone and right.is_lone:
        return (_of_words(spelt(Part.LONE, left.surname.text), spelt(Part.LONE, right.surname.text)),)
    reasons = [_of_words(left.surname, right.surname)]
    if len(left.given) == 1 == len(right.given):
        reasons.append(_reason(left.given[0], right.given[0]))
    else:
        reasons += _of_given(left.given, right.given)
    if left.patronymic is not None and right.patronymic is not None:
        reasons.append(_reason(left.patronymic, right.patronymic))
    elif left.patronymic is not None or right.patronymic is not None:
        reasons.append(_of_one_father(left, right))
    if left.sex != right.sex and left.sex and right.sex:
        reasons.append(MAN_AND_WOMAN if left.sex == "male" else WOMAN_AND_MAN)
    return tuple(reasons)


def of_given_alone(left: Formed, right: Formed) -> tuple[NameReason, ...]:
    """What the parts say if a name of one word is a given name, and the other's surname is not told."""
    ours, theirs = (
        (spelt(Part.GIVEN, one.surname.text),) if one.is_lone else one.given for one in (left, right)
    )
    surnames = (None if one.is_lone else one.surname for one in (left, right))
    return (*_of_given(ours, theirs), _absent(*surnames))


@lru_cache(maxsize=262_144)
def _reason(left: Spelt, right: Spelt) -> NameReason:
    """What two given names or patronymics say, which recur from pair to pair."""
    return _of_words(left, right)


def weight_of_words(left: Spelt, right: Spelt) -> float:
    """What two words in the same part of a name weigh."""
    return WEIGHTS[left.part][how_alike(left, right)]


def _of_words(left: Spelt, right: Spelt) -> NameReason:
    """What two words in the same part of a name say; of surnames there are too many pairs for each to be kept."""
    alike = how_alike(left, right)
    return NameReason(left.part, left.text, right.text, alike, WEIGHTS[left.part][alike])


@lru_cache(maxsize=131_072)
def _absent(left: Spelt | None, right: Spelt | None) -> NameReason:
    """What it says that only one of two names has a part."""
    ours, theirs = ("" if word is None else word.text for word in (left, right))
    part = left.part if left is not None else right.part if right is not None else ""
    return NameReason(part, ours, theirs, "only one has it", ABSENT)


def _of_given(left: tuple[Spelt, ...], right: tuple[Spelt, ...]) -> tuple[NameReason, ...]:
    if left and right:
        return tuple(_of_many(left, right))
    return (_absent(left[0] if left else None, right[0] if right else None),) if left or right else ()


def _of_many(left: tuple[Spelt, ...], right: tuple[Spelt, ...]) -> Iterator[NameReason]:
    """The best pairs of several given names, of which a second bears out less; one left over is only absent."""
    pairs = sorted((_reason(*pair) for pair in product(left, right)), key=lambda one: -one.weight)
    share = 1.0
    while pairs:
        best = pairs[0]
        yield best if best.weight < 0 else best._replace(weight=best.weight * share)
        pairs = [one for one in pairs if one.left != best.left and one.right != best.right]
        share = FURTHER_GIVEN


def _of_one_father(left: Formed, right: Formed) -> NameReason:
    """What a patronymic says that only one has; a second given name or initial of the other stands against it."""
    ours, theirs = (one.patronymic or one.in_place_of_patronymic for one in (left, right))
    if ours is not None and theirs is not None:
        return _reason(ours, theirs)
    return _absent(left.patronymic, right.patronymic)
