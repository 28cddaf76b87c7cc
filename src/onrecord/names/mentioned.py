"""Where a text mentions any of many persons or places, in one pass over its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.names.folding import fold
from onrecord.names.forms import same_word, word_forms
from onrecord.names.order import is_patronymic
from onrecord.names.parts import PersonName, parts_of
from onrecord.names.words import Word, words_of

LONGEST_BESIDE = 3
"""How many words of a name are sought beside the surname."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a name stands: the first of its words, the one after its last, and whose name it may be."""

    first: int
    after: int
    ids: frozenset[str]

    @property
    def length(self) -> int:
        """How many words it has."""
        return self.after - self.first


class PersonIndex:
    """The names of persons, looked up by every form of the surname and by initials."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        self._by_surname: dict[str, list[tuple[PersonName, str]]] = defaultdict(list)
        self._by_initials: dict[str, set[str]] = defaultdict(set)
        for person, called in names.items():
            for parts in filter(None, map(parts_of, dict.fromkeys(called))):
                for name in parts.all_names:
                    self._take(name, person)

    def _take(self, name: PersonName, person: str) -> None:
        for form in word_forms(name.surname):
            self._by_surname[form].append((name, person))
        for letters in {name.initials, name.all_initials} - {""}:
            self._by_initials[fold(letters)].add(person)

    def mentions(self, words: Sequence[Word]) -> list[Mention]:
        """Every mention, in the order of the text; where two overlap, the longer."""
        found: list[Mention] = []
        for at, word in enumerate(words):
            if word.is_capitalised:
                found.extend(self._by_name(words, at))
                found.extend(self._by_letters(words, at))
        return longest(found)

    def _by_name(self, words: Sequence[Word], at: int) -> Iterable[Mention]:
        seen: dict[tuple[int, int], set[str]] = defaultdict(set)
        for form in word_forms(words[at].text):
            for name, person in self._by_surname.get(form, ()):
                if not name.surname.isupper() or words[at].is_in_capitals:
                    seen[_around(words, at, name)].add(person)
        longest_first = sorted(seen, key=lambda stretch: stretch[0] - stretch[1])
        return (Mention(*stretch, frozenset(seen[stretch])) for stretch in longest_first[:1])

    def _by_letters(self, words: Sequence[Word], at: int) -> Iterable[Mention]:
        word = words[at]
        if word.is_in_capitals and (persons := self._by_initials.get(fold(word.text))):
            yield Mention(at, at + 1, frozenset(persons))
        for length in (2, 3):
            run = words[at : at + length]
            if len(run) == length and all(one.is_initial for one in run):
                persons = self._by_initials.get(fold("".join(one.text for one in run)))
                if persons and not _followed_by_name(words, at + length):
                    yield Mention(at, at + length, frozenset(persons))


class PhraseIndex:
    """The names of places, looked up by every form of their first word; the rest must follow."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for place, called in names.items():
            for name in dict.fromkeys(called):
                parts = tuple(word.text for word in words_of(name))
                for form in _plural_forms(parts[0]) if parts else ():
                    self._by_first[form].append((parts, place))

    def mentions(self, words: Sequence[Word]) -> list[Mention]:
        """Every mention, in the order of the text; where two overlap, the longer."""
        return longest(
            mention for at, word in enumerate(words) if word.is_capitalised for mention in self._at(words, at)
        )

    def _at(self, words: Sequence[Word], at: int) -> Iterable[Mention]:
        seen: dict[int, set[str]] = defaultdict(set)
        for form in word_forms(words[at].text):
            for parts, place in self._by_first.get(form, ()):
                rest = words[at + 1 : at + len(parts)]
                if len(rest) == len(parts) - 1 and all(
                    same_word(word.text, part) for word, part in zip(rest, parts[1:], strict=True)
                ):
                    seen[len(parts)].add(place)
        if seen:
            length = max(seen)
            yield Mention(at, at + length, frozenset(seen[length]))


def mentioned(name: str, words: Sequence[Word]) -> list[Mention]:
    """Where one person's name stands in a text; for many names, build a `PersonIndex` once."""
    return PersonIndex({name: (name,)}).mentions(words)


def longest(mentions: Iterable[Mention]) -> list[Mention]:
    """Of mentions that overlap, the longest; of equals, all owners together."""
    taken: dict[tuple[int, int], frozenset[str]] = {}
    words: set[int] = set()
    for mention in sorted(mentions, key=lambda one: (-one.length, one.first)):
        stretch = (mention.first, mention.after)
        if stretch in taken:
            taken[stretch] |= mention.ids
        elif words.isdisjoint(range(*stretch)):
            taken[stretch] = mention.ids
            words.update(range(*stretch))
    return [Mention(*stretch, ids) for stretch, ids in sorted(taken.items(), key=lambda one: one[0])]


def _around(words: Sequence[Word], at: int, name: PersonName) -> tuple[int, int]:
    """The stretch of a mention by its surname's place: with what of the rest of the name is beside it."""
    first = at
    while first and at - first < LONGEST_BESIDE and _goes_on(words, first - 1, first, name.before):
        first -= 1
    if first < at:
        return first, at + 1
    after = at + 1
    while after < len(words) and after - at <= LONGEST_BESIDE and _goes_on(words, after, after, name.before):
        after += 1
    return at, after


def _goes_on(words: Sequence[Word], at: int, right: int, parts: tuple[str, ...]) -> bool:
    """Whether a word is of the same name as its neighbour; patronymics may be left out or come in."""
    word = words[at]
    is_part = word.is_capitalised and (_stands_for(word, parts) or _is_patronymic(word, parts))
    return is_part and _are_beside(words[right - 1], words[right])


def _are_beside(left: Word, right: Word) -> bool:
    """Whether only a space, a hyphen or an initial's full stop stands between two words."""
    return right.start - left.end <= (2 if left.dotted else 1)


def _stands_for(word: Word, parts: tuple[str, ...]) -> bool:
    if word.is_initial:
        return any(fold(part)[:1] == fold(word.text)[:1] for part in parts)
    return any(len(part) > 1 and same_word(part, word.text) for part in parts)


def _is_patronymic(word: Word, parts: tuple[str, ...]) -> bool:
    """Whether a word is a patronymic that the name as recorded does not have."""
    has_one = any(map(is_patronymic, parts))
    if word.is_initial:
        return not has_one and bool(parts)
    return not has_one and is_patronymic(word.text)


def _followed_by_name(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and words[at].is_capitalised and _are_beside(words[at - 1], words[at])


def _plural_forms(word: str) -> frozenset[str]:
    """The forms of a place's name, with the genitive of those in the plural: с Соловков."""
    if word.lower().endswith(("ки", "хи", "цы", "сы")) and len(word) > 4:
        return word_forms(word) | {fold(word[:-1] + "ов")}
    return word_forms(word)
