"""Where a text names somebody who is guarded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from onrecord.edition.gate.bearer import bearer_of
from onrecord.edition.gate.leak import Told
from onrecord.edition.gate.secrets import Secrets
from onrecord.edition.gate.vocabulary import HUMP, Suspect, Vocabulary
from onrecord.names import is_initial
from onrecord.names.given import given_stem, is_listed, smoothed

CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"
SINGLES = frozenset(CAPITALS)
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
BESIDE, NEAR, GAP_LENGTH = 3, 60, 6
"""How many words of a name are sought beside its surname, how far from it, and with how many signs between two."""

HEADINGS = frozenset(
    ("given", "first", "middle", "last", "name", "names", "surname", "patronymic", "family", "firstname", "lastname",
     "givenname", "имя", "отчество", "фамилия")
)  # fmt: skip
"""What may stand between the parts of a name in a table or in JSON."""

SHORTEST_ALONE = 4
"""A surname of fewer letters is a word of its own in small letters: лис, цой."""


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
        self._bearers = [bearer_of(one.names) for one in (*secrets.guarded, *secrets.known)]
        self._guarded = range(len(secrets.guarded))
        self._spelt_initials = {
            who: frozenset().union(*map(spelt_initials, self._bearers[who].initials)) for who in self._guarded
        }
        self._all_initials = frozenset().union(*self._spelt_initials.values())
        self._vocabulary = Vocabulary(self._bearers, len(secrets.guarded))

    def spots(self, text: str, words: set[str]) -> Iterator[Spot]:
        """Everyone guarded who is named in a text, of which these are the words."""
        suspects = self._vocabulary.suspects(words)
        if suspects:
            named = set()
            for spot in (*self._surnames(text, suspects), *self._fathered(text, suspects)):
                named.add(spot.about)
                yield spot
            yield from self._alone(text, suspects, named)
        yield from self._initials(text, words)

    def suspects(self, words: set[str]) -> Mapping[str, Suspect]:
        """Those of some words that may be of a guarded name."""
        return self._vocabulary.suspects(words)

    def _of_guarded(self, people: Iterable[int]) -> list[int]:
        return [who for who in people if who in self._guarded]

    def _surnames(self, text: str, suspects: Mapping[str, Suspect]) -> Iterator[Spot]:
        bearing = {word: one for word, one in suspects.items() if self._of_guarded(one.surname | one.joined)}
        for found in _places(bearing, text):
            suspect = bearing[found[0]]
            beside = _beside(text, found.start(), found.end())
            is_small = found[0].islower() and len(found[0]) < SHORTEST_ALONE and not beside
            for who in self._of_guarded(suspect.surname | suspect.joined):
                if not is_small or who in suspect.joined:
                    yield from self._surname_of(who, suspect, beside, at=found.start())

    def _surname_of(self, who: int, suspect: Suspect, beside: Sequence[str], at: int) -> Iterator[Spot]:
        """Somebody's surname, unless others who may be named bear it and nothing beside it is of the guarded name."""
        others = [one for one in suspect.surname if one not in self._guarded]
        if not others:
            yield Spot(Told.SURNAME, self._labels[who], at)
        elif who in suspect.joined or self._fits(who, beside):
            like = [one for one in others if self._fits(one, beside)]
            if not like:
                yield Spot(Told.SURNAME, self._labels[who], at)
            elif not any(self._labels[who] in self._others[one - len(self._guarded)] for one in like):
                yield Spot(Told.NAMESAKE, self._labels[who], at)

    def _fits(self, who: int, beside: Iterable[str]) -> bool:
        """Whether a given name, patronymic or initial beside a surname is somebody's, and none is another's."""
        answers = {self._is_of(who, word) for word in beside}
        return True in answers and False not in answers

    def _is_of(self, who: int, word: str) -> bool | None:
        """Whether a word is of somebody's name; None of one that is no name."""
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
        for found in _places(bearing, text):
            beside = [self._vocabulary.told(word) for word in _beside(text, found.start(), found.end(), 2)]
            for who in given.intersection(bearing[found[0]].father):
                if any(who in one.given for one in beside):
                    yield self._namesake_or(
                        Told.FATHERED, who, bearing[found[0]].father, beside, found.start()
                    )

    def _namesake_or(
        self, told: Told, who: int, fathered: Iterable[int], beside: Sequence[Suspect], at: int
    ) -> Spot:
        like = [
            one for one in fathered if one not in self._guarded and any(one in word.given for word in beside)
        ]
        return Spot(Told.NAMESAKE if like else told, self._labels[who], at)

    def _alone(self, text: str, suspects: Mapping[str, Suspect], named: set[str]) -> Iterator[Spot]:
        """Given names that stand alone, once in each text."""
        for word, suspect in suspects.items():
            for who in self._of_guarded(suspect.given):
                if self._labels[who] not in named and not word.islower():
                    named.add(self._labels[who])
                    yield Spot(Told.GIVEN, self._labels[who], text.find(word))

    def _initials(self, text: str, words: set[str]) -> Iterator[Spot]:
        """Initials that stand alone, NP or Н. П., once in each text."""
        singles = words & SINGLES
        if len(singles) < 2 and self._all_initials.isdisjoint(words):
            return
        for who, spelt in self._spelt_initials.items():
            for letters in spelt:
                found = _initials_of(letters).search(text) if _are_in(letters, singles, words) else None
                if found is not None:
                    yield Spot(Told.INITIALS, self._labels[who], found.start())
                    break


def _are_in(letters: str, singles: set[str], words: set[str]) -> bool:
    return letters in words or singles.issuperset(letters)


@lru_cache(maxsize=65_536)
def _initials_of(letters: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){'[.]?[ ]?'.join(letters)}(?![^\W\d_])")


def spelt_initials(letters: str) -> frozenset[str]:
    """Initials, given as keys, in the capitals of both alphabets."""
    return frozenset(
        map("".join, product(*([one for one in CAPITALS if smoothed(one) == key] for key in letters)))
    )


def _places(words: Iterable[str], text: str) -> Iterator[re.Match[str]]:
    """Where any of some words stands."""
    alternatives = "|".join(map(re.escape, words))
    return re.finditer(rf"(?<![^\W\d_])(?:{alternatives})(?![^\W\d_])", text) if alternatives else iter(())


def _beside(text: str, start: int, end: int, most: int = BESIDE) -> tuple[str, ...]:
    """The words beside a place in a text with nothing but space and signs between, those of one word with humps too."""
    before, after = text[max(0, start - NEAR) : start], text[end : end + NEAR]
    own = [part for part in HUMP.split(text[start:end]) if part != text[start:end]]
    return (*own, *_last(before, most), *_first(after, most))


def _first(text: str, most: int) -> Iterator[str]:
    reached = 0
    for found in WORD.finditer(text):
        if found.start() - reached > GAP_LENGTH or most == 0:
            return
        reached = found.end()
        if found[0].lower() not in HEADINGS:
            yield from HUMP.split(found[0])
            most -= 1


def _last(text: str, most: int) -> Iterator[str]:
    reached = len(text)
    for found in reversed(list(WORD.finditer(text))):
        if reached - found.end() > GAP_LENGTH or most == 0:
            return
        reached = found.start()
        if found[0].lower() not in HEADINGS:
            yield from HUMP.split(found[0])
            most -= 1
