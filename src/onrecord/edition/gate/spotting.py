"""Where a text names somebody who is guarded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from onrecord.edition.gate.bearer import bearer_of
from onrecord.edition.gate.initials import Initials
from onrecord.edition.gate.leak import Told
from onrecord.edition.gate.neighbours import HUMP, places_of, words_beside
from onrecord.edition.gate.own_words import own_words
from onrecord.edition.gate.secrets import Secrets
from onrecord.edition.gate.vocabulary import Suspect, Vocabulary
from onrecord.names import is_initial
from onrecord.names.given import given_stem, is_listed

SHORTEST_ALONE = 4
"""A surname of fewer letters is a word of its own in small letters: лис, цой."""


Beside = tuple[list[str], list[str]]
"""The words before and behind a place, the nearest first."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Somebody named at a place in a text, counted in letters."""

    told: Told
    about: str
    at: int


class Spotter:
    """Everyone who is guarded, and those who may be named though they are called alike."""

    def __init__(self, secrets: Secrets) -> None:
        self._labels = [one.label for one in secrets.guarded]
        self._others = [one.other_than for one in secrets.known]
        self._bearers = [bearer_of(one.names) for one in secrets.guarded]
        self._bearers += [bearer_of(one.names) for one in secrets.known]
        self._guarded = range(len(secrets.guarded))
        self._initials = Initials({who: self._bearers[who].initials for who in self._guarded})
        self._vocabulary = Vocabulary(self._bearers, len(secrets.guarded))

    def spots(self, text: str, words: set[str]) -> Iterator[Spot]:
        """Everyone guarded who is named in a text, of which these are the words."""
        suspects = self._vocabulary.suspects(words)
        if suspects:
            named: set[str] = set()
            for spot in (*self._surnames(text, suspects), *self._fathered(text, suspects)):
                if spot.told is not Told.OWN or spot.about not in named:
                    yield spot
                named.add(spot.about)
            yield from self._alone(text, suspects, named)
        for who, at in self._initials.places(text, words):
            yield Spot(Told.INITIALS, self._labels[who], at)

    def telling(self, words: set[str]) -> set[str]:
        """Those of some words for which a text has to be looked at: of guarded names, and what may be initials."""
        return self._vocabulary.suspects(words).keys() | self._initials.telling(words)

    def suspects(self, words: set[str]) -> Mapping[str, Suspect]:
        """Those of some words that may be of a guarded name."""
        return self._vocabulary.suspects(words)

    def _of_guarded(self, people: Iterable[int]) -> list[int]:
        return [who for who in people if who in self._guarded]

    def _surnames(self, text: str, suspects: Mapping[str, Suspect]) -> Iterator[Spot]:
        bearing = {word: one for word, one in suspects.items() if self._of_guarded(one.surname | one.joined)}
        for found in places_of(bearing, text):
            suspect = bearing[found[0]]
            beside = words_beside(text, found.start(), found.end())
            is_small = found[0].islower() and len(found[0]) < SHORTEST_ALONE
            for who in self._of_guarded(suspect.surname | suspect.joined):
                is_alone = True not in self._answers(who, beside)
                if is_alone and self._is_own(found[0], who):
                    yield Spot(Told.OWN, self._labels[who], found.start())
                elif not (is_alone and is_small) or who in suspect.joined:
                    yield from self._surname_of(who, suspect, beside, at=found.start())

    def _is_own(self, word: str, who: int) -> bool:
        """Whether it is the edition's own word that is somebody's surname too; tags may have joined it to others."""
        parts = HUMP.split(word)
        bearing = (
            [one for one in parts if who in self._vocabulary.told(one).surname] if len(parts) > 1 else []
        )
        return own_words().issuperset(bearing or [word])

    def _surname_of(self, who: int, suspect: Suspect, beside: Beside, at: int) -> Iterator[Spot]:
        """Somebody's surname, unless others who may be named bear it and nothing beside it is of the guarded name."""
        others = [one for one in suspect.surname if one not in self._guarded]
        if not others:
            yield Spot(Told.SURNAME, self._labels[who], at)
        elif who in suspect.joined or True in self._answers(who, beside):
            like = [one for one in others if self._answers(one, beside) == {True}]
            if not like:
                yield Spot(Told.SURNAME, self._labels[who], at)
            elif not any(self._labels[who] in self._others[one - len(self._guarded)] for one in like):
                yield Spot(Told.NAMESAKE, self._labels[who], at)

    def _answers(self, who: int, beside: Beside) -> set[bool]:
        """Whether the given names, patronymics and initials next to a surname are somebody's, as far as names go on."""
        found: set[bool] = set()
        for words in beside:
            for word in words:
                answer = self._is_of(who, word)
                if answer is None:
                    break
                found.add(answer)
        return found

    def _is_of(self, who: int, word: str) -> bool | None:
        """Whether a word is of somebody's name; None of one that is no name."""
        if word.islower() and word in own_words():
            return None
        if is_initial(word):
            return self._bearers[who].is_begun_by(word) if word[:1].isupper() else None
        told = self._vocabulary.told(word)
        if who in told.given | told.father:
            return True
        return False if told.father or is_listed(given_stem(word)) else None

    def _fathered(self, text: str, suspects: Mapping[str, Suspect]) -> Iterator[Spot]:
        """Given names with their patronymics beside them."""
        given = {who for one in suspects.values() for who in self._of_guarded(one.given)}
        bearing = {word: one for word, one in suspects.items() if given.intersection(one.father)}
        for found in places_of(bearing, text):
            words = chain(*words_beside(text, found.start(), found.end(), 2))
            beside = [self._vocabulary.told(word) for word in words]
            for who in given.intersection(bearing[found[0]].father):
                if any(who in one.given for one in beside):
                    like = (one for one in bearing[found[0]].father if one not in self._guarded)
                    may_be_other = any(other in one.given for other in like for one in beside)
                    told = Told.NAMESAKE if may_be_other else Told.FATHERED
                    yield Spot(told, self._labels[who], found.start())

    def _alone(self, text: str, suspects: Mapping[str, Suspect], named: set[str]) -> Iterator[Spot]:
        """Given names that stand alone, once in each text."""
        for word, suspect in suspects.items():
            for who in self._of_guarded(suspect.given):
                if self._labels[who] not in named and not word.islower():
                    named.add(self._labels[who])
                    yield Spot(Told.GIVEN, self._labels[who], text.find(word))
