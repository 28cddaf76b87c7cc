"""Which words can be of a name that is sought: told once of each word, however often it stands and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.edition.gate.bearer import Bearer
from onrecord.edition.gate.neighbours import HUMP
from onrecord.edition.gate.sketch import endless, joined_sketches_of, sketches, sketches_of
from onrecord.edition.gate.stems import ENDINGS, skeletons, stems_in_text
from onrecord.names import may_begin, patronymic_key
from onrecord.names.given import NONE, roots_of, stem_of

NOBODY: frozenset[int] = frozenset()
FATHERLY = re.compile(r"(iCs?|[vC]na?|nina|iSna?)(a|u|e|i|em|om|oi|oiu|ami|am|ah|s)?$")
SHORTEST_JOINED, LONGEST_JOINED = 4, 40
LONGEST_INITIALS = 2
AT_A_SEAM = frozenset("яюеёyj")
MEANT = {"i": ("i", "*y"), "s": ("s", "z", "S", "Z", "c", "C")}
"""The initials that may be meant by the first letter of a skeleton."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """Whose surname, given name or patronymic a word may be, and who is named in full by it alone (nikapoliakov)."""

    surname: frozenset[int] = NOBODY
    given: frozenset[int] = NOBODY
    father: frozenset[int] = NOBODY
    joined: frozenset[int] = NOBODY


class Vocabulary:
    """Words told apart by whose they may be: people are numbers, and the first `guarded` of them are guarded."""

    def __init__(self, bearers: Sequence[Bearer], guarded: int) -> None:
        self._bearers, self._guarded = bearers, guarded
        self._surnames = _by_key((at, one.surnames) for at, one in enumerate(bearers))
        self._given = _by_key((at, one.given) for at, one in enumerate(bearers))
        self._roots = _by_key((at, one.roots) for at, one in enumerate(bearers))
        self._fathers = _by_key((at, one.fathers) for at, one in enumerate(bearers))
        self._sketches = frozenset(one for bearer in bearers[:guarded] for one in sketches_of(bearer))
        self._joined_sketches = frozenset(
            one for bearer in bearers[:guarded] for one in joined_sketches_of(bearer)
        )
        self._innocent: set[str] = set()
        self._told: dict[str, Suspect] = {}
        self._whose: dict[str, Suspect] = {}

    def suspects(self, words: set[str]) -> dict[str, Suspect]:
        """Those of some words that may be of a guarded person's name."""
        for word in words - self._innocent:
            if word in self._told:
                continue
            suspect = self._judged(word)
            if suspect is None:
                self._innocent.add(word)
            else:
                self._told[word] = suspect
        return {word: self._told[word] for word in words if word in self._told}

    def told(self, word: str) -> Suspect:
        """Whose a word may be, the guarded and those who may be named alike; asked of each of many namesakes."""
        if word not in self._whose:
            self._whose[word] = self._worked_out(word)
        return self._whose[word]

    def _worked_out(self, word: str) -> Suspect:
        found = [self._alone(part) for part in {*HUMP.split(word), word}]
        return Suspect(
            NOBODY.union(*(one.surname for one in found)),
            NOBODY.union(*(one.given for one in found)),
            NOBODY.union(*(one.father for one in found)),
            self._joined(word),
        )

    def _judged(self, word: str) -> Suspect | None:
        """Whose a word is, if any guarded; whatever has another sketch is of no such name."""
        parts = {*HUMP.split(word), word}
        if not any(map(self._is_like, parts)) and not self._is_like_joined(word):
            return None
        told = self.told(word)
        everyone = told.surname | told.given | told.father | told.joined
        return told if any(who < self._guarded for who in everyone) else None

    def _is_like(self, word: str) -> bool:
        """Whether a word has the sketch of a guarded name, with or without the consonants of an ending."""
        return any(not self._sketches.isdisjoint(endless(sketch)) for sketch in sketches(word))

    def _is_like_joined(self, word: str) -> bool:
        return SHORTEST_JOINED < len(word) <= LONGEST_JOINED and any(
            not self._joined_sketches.isdisjoint(endless(sketch)) for sketch in sketches(word)
        )

    def _alone(self, word: str) -> Suspect:
        stems = stems_in_text(word)
        of_documents = NONE.union(*(roots_of(stem_of(one)) for one in skeletons(word)))
        return Suspect(
            _found(self._surnames, stems),
            _found(self._given, stems) | _found(self._roots, of_documents),
            _found(self._fathers, fathers_in_text(word)),
        )

    def _joined(self, word: str) -> frozenset[int]:
        """Who is named by a word that is a surname with a given name or initial run together, as addresses have it."""
        if not self._is_like_joined(word):
            return NOBODY
        return self._split(word) | frozenset(
            who
            for skeleton in skeletons(word)
            for first in range(len(skeleton))
            for after in range(first + SHORTEST_JOINED, len(skeleton) + 1)
            if (first, after) != (0, len(skeleton))
            for who in self._surnames_within(skeleton[first:after])
            if self._is_rest(who, skeleton[:first], skeleton[after:])
        )

    def _split(self, word: str) -> frozenset[int]:
        """The same where two names share a letter at their seam, or one letter with the next would be another."""
        found: set[int] = set()
        seams = (
            at for at in range(1, len(word)) if at < 3 or word[at - 1] == word[at] or word[at] in AT_A_SEAM
        )
        for at in seams:
            for surname, other in ((word[at:], word[:at]), (word[:at], word[at:])):
                if len(surname) >= SHORTEST_JOINED:
                    people = _found(self._surnames, stems_in_text(surname))
                    found |= {who for who in people if self._is_called(who, other)}
        return frozenset(found)

    def _is_called(self, who: int, other: str) -> bool:
        if len(other) <= LONGEST_INITIALS:
            return all(map(self._bearers[who].is_begun_by, other))
        told = self._alone(other)
        return who in told.given | told.father

    def _surnames_within(self, letters: str) -> frozenset[int]:
        """Whose surname some letters in the middle of a word are: there Я and Ю are i, at the beginning y."""
        found = self._surnames.get(letters, NOBODY)
        return found | self._surnames.get(f"y{letters[1:]}", NOBODY) if letters[0] == "i" else found

    def _is_rest(self, who: int, before: str, after: str) -> bool:
        """Whether what stands before or after a surname is of the same name, and nothing else is there."""
        if before:
            return after in ENDINGS and self._is_beside(who, before)
        return bool(after) and after not in ENDINGS and self._is_beside(who, after)

    def _is_beside(self, who: int, letters: str) -> bool:
        bearer = self._bearers[who]
        if len(letters) <= LONGEST_INITIALS:
            return may_begin_all(letters, bearer)
        stems = {letters[:length] for length in range(2, len(letters) + 1) if letters[length:] in ENDINGS}
        if not stems.isdisjoint(bearer.given) or not bearer.roots.isdisjoint(roots_of(stem_of(letters))):
            return True
        return any(letters.startswith(one) for one in bearer.beginnings if len(one) > LONGEST_INITIALS)


def may_begin_all(letters: str, bearer: Bearer) -> bool:
    """Whether each of some letters may be an initial of somebody."""
    return all(
        any(may_begin(initial, one) for one in bearer.beginnings for initial in MEANT.get(letter, letter))
        for letter in letters
    )


def fathers_in_text(word: str) -> frozenset[str]:
    """The keys of the father's name, where a word in a text has the ending of a patronymic in any case."""
    if not any(FATHERLY.search(one) for one in skeletons(word)):
        return frozenset()
    shortened = {word[: len(word) - cut] for cut in range(3) if len(word) - cut > 3}
    daughters = {f"{one}{'а' if one[-1] > 'z' else 'a'}" for one in shortened}
    return frozenset(map(patronymic_key, shortened | daughters))


def _found(index: dict[str, frozenset[int]], keys: Iterable[str]) -> frozenset[int]:
    return NOBODY.union(*(index[key] for key in keys if key in index))


def _by_key(keys: Iterable[tuple[int, Iterable[str]]]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for who, theirs in keys:
        for key in theirs:
            found.setdefault(key, set()).add(who)
    return {key: frozenset(people) for key, people in found.items()}
