"""The words that many names have in one of their parts, each distinct one once, and what pairs of them weigh."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import cpdist

from onrecord.names.alike import FARTHEST, FARTHEST_HEARD, Alike
from onrecord.names.reasons import weight_of_words
from onrecord.names.spelling import Part, Spelt
from onrecord.names.weighing import ABSENT, WEIGHTS

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Places = NDArray[np.intp]


def numbered(values: Iterable[Hashable]) -> tuple[Places, list[Hashable]]:
    """Values as numbers of the distinct ones, and these in the order of their numbers."""
    numbers: defaultdict[Hashable, int] = defaultdict()
    numbers.default_factory = numbers.__len__
    found = np.fromiter(map(numbers.__getitem__, values), np.intp)
    return found, list(numbers)


class Words:
    """The words of one part, by numbers: what of them tells at once that two are different."""

    def __init__(self, part: Part, words: Iterable[Spelt | None]) -> None:
        self._of_name, distinct = numbered((None, *words))
        self._of_name = self._of_name[1:]  # so that no word is number 0
        self._part = part
        self._words = [one for one in distinct if isinstance(one, Spelt)]
        self._key = numbered(one.key for one in self._words)[0]
        self._first = numbered(one.skeleton[:1] for one in self._words)[0]
        self._root = numbered(one.names for one in self._words)[0]
        self._is_initial = self._flags(one.is_initial for one in self._words)
        self._is_listed = self._flags(one.is_listed for one in self._words)
        self._is_cyrillic = self._flags(one.is_cyrillic for one in self._words)
        self._has_one_root = self._flags(len(one.names) == 1 for one in self._words)

    def _flags(self, flags: Iterable[bool]) -> Flags:
        return np.fromiter(flags, bool, len(self._words))

    def weights(self, left: Places, right: Places) -> Floats:
        """What the words of each pair of names weigh: nothing where neither has one."""
        many = len(self._words) + 1
        distinct, which = np.unique(self._of_name[left] * many + self._of_name[right], return_inverse=True)
        ours, theirs = np.divmod(distinct, many)
        weights = np.where((ours > 0) | (theirs > 0), ABSENT, 0.0)
        both = (ours > 0) & (theirs > 0)
        weights[both] = self._weights(ours[both] - 1, theirs[both] - 1)
        return weights[which]

    def _weights(self, left: Places, right: Places) -> Floats:
        weights = np.full(len(left), WEIGHTS[self._part][Alike.DIFFERENT])
        alike = np.flatnonzero(~self._are_surely_different(left, right))
        pairs = zip(left[alike].tolist(), right[alike].tolist(), strict=True)
        weights[alike] = [weight_of_words(self._words[one], self._words[other]) for one, other in pairs]
        return weights

    def _are_surely_different(self, left: Places, right: Places) -> Flags:
        """Where `how_alike` can only say that they are different."""
        initial = self._is_initial[left] | self._is_initial[right]
        different: Flags = ~initial & (self._key[left] != self._key[right])
        if self._part is not Part.GIVEN:
            return different & self._are_far(left, right)
        different &= (
            self._has_one_root[left] & self._has_one_root[right] & (self._root[left] != self._root[right])
        )
        listed = self._is_listed[left] & self._is_listed[right]
        cases = self._first[left] == self._first[right]  # so that one may be the other in another case
        different[listed] &= ~cases[listed]
        different[~listed] &= self._are_far(left[~listed], right[~listed])
        return different

    def _are_far(self, left: Places, right: Places) -> Flags:
        """Whose letters have too little in common, even to be heard alike or to be short for each other."""
        if not len(left):
            return np.empty(0, bool)
        ours, theirs = ([self._words[at].skeleton for at in side.tolist()] for side in (left, right))
        near = cpdist(
            ours, theirs, scorer=JaroWinkler.similarity, score_cutoff=FARTHEST_HEARD, dtype=np.float64
        )
        if self._part is not Part.SURNAME:
            return np.asarray(near == 0)
        of_one_alphabet = self._is_cyrillic[left] == self._is_cyrillic[right]
        return np.asarray(near < np.where(of_one_alphabet, FARTHEST, FARTHEST_HEARD))
