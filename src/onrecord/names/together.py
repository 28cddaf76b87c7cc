"""How alike many pairs of names are, worked out by arrays: the likeness of `compare` without its reasons.

Wants numpy, which the extra `registers` brings. Every distinct word is held once, every distinct pair of words weighed
once, and of most of these a few numbers say that they are different.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

import numpy as np

from onrecord.names.compare import best_of, may_be_otherwise
from onrecord.names.formed import Formed, forms_of
from onrecord.names.given import Sex
from onrecord.names.spelling import Part
from onrecord.names.together_words import Flags, Floats, Places, Words, numbered
from onrecord.names.weighing import BEFORE_ANY_PART, CONTRADICTS, EVEN, OF_TWO_SEXES, likeness_of

AT_ONCE = 1 << 18
"""How many pairs are worked out at once: more take more memory, fewer share less."""

SEXES: dict[Sex | None, int] = {None: 0, "male": 1, "female": 2}


def likenesses(pairs: Iterable[tuple[str, str]]) -> Iterator[float]:
    """How alike the names of each pair are, in their order: exactly what `compare` says."""
    rest = iter(pairs)
    while block := list(islice(rest, AT_ONCE)):
        yield from _of_block(block).tolist()


def _of_block(pairs: Sequence[tuple[str, str]]) -> Floats:
    sides, names = numbered(chain.from_iterable(pairs))
    left, right = sides[::2], sides[1::2]
    forms = [forms_of(str(name)) for name in names]
    found, settled = np.empty(len(pairs)), np.zeros(len(pairs), bool)
    is_parted = np.fromiter(map(_is_parted, forms), bool, len(forms))
    place = np.cumsum(is_parted) - 1  # among those that are
    both = is_parted[left] & is_parted[right]
    parted = _Parted([one for of_one in filter(_is_parted, forms) for one in of_one])
    found[both], settled[both] = parted.likeness(place[left[both]], place[right[both]])
    for at in np.flatnonzero(~settled).tolist():
        found[at] = best_of(forms[left[at]], forms[right[at]]).likeness
    return found


def _is_parted(forms: tuple[Formed, ...]) -> bool:
    """Whether a name is a surname and one given name, with or without patronymic, and there is no other."""
    return len(forms) == 1 and len(forms[0].given) == 1


class _Parted:
    """Names of a surname, one given name and perhaps a patronymic, as numbers of their distinct words."""

    def __init__(self, names: Sequence[Formed]) -> None:
        self._names = names
        self._surnames = Words(Part.SURNAME, (name.surname for name in names))
        self._given = Words(Part.GIVEN, (name.given[0] for name in names))
        self._patronymics = Words(Part.PATRONYMIC, (name.patronymic for name in names))
        self._sex = np.fromiter((SEXES[name.sex] for name in names), np.int8, len(names))
        self._is_whole = np.fromiter((name.patronymic is not None for name in names), bool, len(names))
        self._letters = numbered(tuple(sorted(word.skeleton for word in name.words)) for name in names)[0]

    def likeness(self, left: Places, right: Places) -> tuple[Floats, Flags]:
        """How alike pairs are part by part; and of which pairs no other order of the words can say more."""
        parts = (
            self._surnames.weights(left, right),
            self._given.weights(left, right),
            self._patronymics.weights(left, right),
            np.where(self._sex[left] * self._sex[right] == 2, OF_TWO_SEXES, 0.0),
        )
        weight, contradicted = np.full(len(left), BEFORE_ANY_PART), np.zeros(len(left), bool)
        for part in parts:  # in the order of the reasons, so that the sum is the same to the last bit
            weight += part
            contradicted |= part < CONTRADICTS
        likeness = _likeness(weight, contradicted)
        settled = (likeness >= EVEN) | self._have_one_order(left, right)
        for at in np.flatnonzero(~settled).tolist():
            settled[at] = not may_be_otherwise(self._names[left[at]], self._names[right[at]])
        return likeness, settled

    def _have_one_order(self, left: Places, right: Places) -> Flags:
        """Where both patronymics say which word is the surname, and not all words of both are the same."""
        whole = self._is_whole[left] & self._is_whole[right]
        return np.asarray(whole & (self._letters[left] != self._letters[right]))


def _likeness(weight: Floats, contradicted: Flags) -> Floats:
    """The likeness of each weight; there are few that differ."""
    found = np.empty(len(weight))
    for flag in (False, True):
        distinct, which = np.unique(weight[contradicted == flag], return_inverse=True)
        found[contradicted == flag] = np.array([likeness_of(one, flag) for one in distinct.tolist()])[which]
    return found
