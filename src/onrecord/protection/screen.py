"""Whether a record names someone whose name is withheld, whatever field the name slipped into."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any

from onrecord.names import WORD, PersonIndex, PersonName, Word, parts_of, word_forms, words_of

SOLID = re.compile(r"\w+")
"""What stands between spaces and marks: a name cannot be found where none of it begins with what the name does."""


@dataclass(frozen=True, slots=True)
class Screen:
    """The names that are withheld, by whom, and those that are not: a surname that both bear is not a hit."""

    withheld: Mapping[str, tuple[str, ...]]
    index: PersonIndex
    surnames: frozenset[str]
    exactly: re.Pattern[str] | None
    beginnings: frozenset[str]
    _heard: dict[str, bool] = field(default_factory=dict, repr=False)
    _surnames_heard: dict[str, bool] = field(default_factory=dict, repr=False)

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
        if any(found not in known for found in self._names_in(words.casefold())):
            return True
        if not any(map(self._is_surname, WORD.findall(words))):
            return False  # most words name nobody, and need not be read as names at all
        # An id, an address of a page or a slip of the pen has names without capitals.
        spellings = {words, words.replace("_", " ").title()}
        return any(self._mentions_someone(words_of(one), but_for) for one in spellings)

    def _names_in(self, folded: str) -> list[str]:
        """The withheld names that stand in small letters as they are on cards; sought where one begins at all."""
        if self.exactly is None or self.beginnings.isdisjoint(("", *SOLID.findall(folded))):
            return []
        return self.exactly.findall(folded)

    def _mentions_someone(self, words: tuple[Word, ...], but_for: Set[str]) -> bool:
        """Whether someone withheld is named by more than initials, which many share."""
        return any(
            mention.ids <= self.withheld.keys()
            and mention.ids.isdisjoint(but_for)
            and any(self._is_surname(word.text) for word in words[mention.first : mention.after])
            for mention in self.index.mentions(words)
        )

    def _is_surname(self, word: str) -> bool:
        """Whether a word may be a form of a surname that is withheld."""
        heard = self._surnames_heard.get(word)
        if heard is None:
            heard = self._surnames_heard[word] = not self.surnames.isdisjoint(word_forms(word))
        return heard


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
        frozenset(next(iter(SOLID.findall(name)), "") for name in secret),
    )


def _forms(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names with what they are without the surname, where a given name and a patronymic are left."""
    return (*names, *(" ".join(one.before) for one in _parsed(names) if len(one.before) > 1))


def _parsed(names: Iterable[str]) -> Iterator[PersonName]:
    """Names taken apart, and the maiden names and aliases in them."""
    for parts in filter(None, map(parts_of, names)):
        yield from parts.all_names


def strings_of(value: Any) -> list[str]:
    """Every word and id in a record, however deep; what only the format can say (a kind, a status) is none."""
    found: list[str] = []
    _gather(value, found)
    return found


def _gather(value: Any, found: list[str]) -> None:
    if value is None or isinstance(value, Enum):
        return
    if isinstance(value, str):
        found.append(value)
    elif isinstance(value, Mapping):
        for key, one in value.items():
            _gather(key, found)
            _gather(one, found)
    elif isinstance(value, tuple | list | frozenset | set):
        for one in value:
            _gather(one, found)
    else:
        for name in _fields_of(value.__class__):
            _gather(getattr(value, name), found)


@cache
def _fields_of(kind: type) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()
