"""Whether a record names someone whose name is withheld, whatever field the name slipped into."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, fields, is_dataclass
from enum import Enum
from typing import Any

from onrecord.names import PersonIndex, PersonName, Word, parts_of, word_forms, words_of


@dataclass(frozen=True, slots=True)
class Screen:
    """The names that are withheld, by whom, and those that are not: a surname that both bear is not a hit."""

    withheld: Mapping[str, tuple[str, ...]]
    index: PersonIndex
    surnames: frozenset[str]
    exactly: re.Pattern[str] | None
    _heard: dict[str, bool] = field(default_factory=dict, repr=False)

    def hits(self, record: object, *, but_for: Set[str] = frozenset()) -> bool:
        """Whether any words or ids of a record name someone withheld; `but_for` are some whom it may name."""
        if not but_for:
            return any(map(self._hits_anyone, strings_of(record)))
        known = {name.casefold() for who in but_for for name in _forms(self.withheld.get(who, ()))}
        return any(self._names_someone(words, but_for, known) for words in strings_of(record))

    def _hits_anyone(self, words: str) -> bool:
        """The same words are asked about again and again, until nothing more has to go."""
        if words not in self._heard:
            self._heard[words] = self._names_someone(words, frozenset(), frozenset())
        return self._heard[words]

    def _names_someone(self, words: str, but_for: Set[str], known: Set[str]) -> bool:
        exact = () if self.exactly is None else self.exactly.finditer(words.casefold())
        if any(found.group() not in known for found in exact):
            return True
        # An id, an address of a page or a slip of the pen has names without capitals.
        spellings = {words, words.replace("_", " ").title()}
        return any(self._mentions_someone(words_of(one), but_for) for one in spellings)

    def _mentions_someone(self, words: tuple[Word, ...], but_for: Set[str]) -> bool:
        """Whether someone withheld is named by more than initials, which many share."""
        if not any(self._is_surname(word) for word in words):
            return False  # most words name nobody, and need not be read as names at all
        return any(
            mention.ids <= self.withheld.keys()
            and mention.ids.isdisjoint(but_for)
            and any(self._is_surname(word) for word in words[mention.first : mention.after])
            for mention in self.index.mentions(words)
        )

    def _is_surname(self, word: Word) -> bool:
        """Whether a word may be a form of a surname that is withheld."""
        return not self.surnames.isdisjoint(word_forms(word.text))


def screen_against(withheld: Mapping[str, tuple[str, ...]], public: Mapping[str, tuple[str, ...]]) -> Screen:
    """A screen against the names of some, which those of others may be like."""
    forms = {who: _forms(names) for who, names in withheld.items()}
    known = {name.casefold() for names in public.values() for name in names}
    secret = {name.casefold() for names in forms.values() for name in names if name.strip()} - known
    alternatives = "|".join(re.escape(name) for name in sorted(secret))
    parsed = _parsed(name for names in forms.values() for name in names)
    return Screen(
        withheld,
        PersonIndex({**public, **forms} if forms else {}),
        frozenset(form for name in parsed for form in word_forms(name.surname)),
        re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)") if secret else None,
    )


def _forms(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names with what they are without the surname, where a given name and a patronymic are left."""
    return (*names, *(" ".join(one.before) for one in _parsed(names) if len(one.before) > 1))


def _parsed(names: Iterable[str]) -> Iterator[PersonName]:
    """Names taken apart, and the maiden names and aliases in them."""
    for parts in filter(None, map(parts_of, names)):
        yield from parts.all_names


def strings_of(value: Any) -> Iterator[str]:
    """Every word and id in a record, however deep; what only the format can say (a kind, a status) is none."""
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from strings_of(key)
            yield from strings_of(one)
    elif isinstance(value, tuple | list | frozenset | set):
        for one in value:
            yield from strings_of(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from strings_of(getattr(value, one.name))
