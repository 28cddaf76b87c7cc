"""The persons and places that a text names: those on record first, then names that nobody recorded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.names import Mention, PersonIndex, PhraseIndex, Word, words_of
from onrecord.places import Gazetteer
from onrecord.script.mentions.dates import dates_named
from onrecord.script.mentions.name_words import (
    INITIALISMS,
    INSTITUTIONS,
    NO_NAMES,
    PARTICLES,
    SHORTENED,
    SURNAME_ENDING,
)

SENTENCE_END = re.compile(r"[.!?…:\n][\s\"'“”„«»‘’()\[\]–—-]*$")
BESIDE = re.compile(r"[.]?[ \u00a0\n]*|-")
POSSESSIVE = re.compile(r"['’]s?$")


class NameKind(StrEnum):
    """Whose name it is, as far as the dossier knows."""

    PERSON = "person"
    PLACE = "place"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class NamedName:
    """A name as a text has it; `ids` are the persons, personas or places on record that bear it."""

    text: str
    start: int
    end: int
    kind: NameKind
    ids: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Known:
    """Everyone and every place on record, by all their names; an index, to be built once for a dossier."""

    persons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    gazetteer: Gazetteer = field(default_factory=Gazetteer)
    _persons: PersonIndex = field(init=False, repr=False, compare=False)
    _places: PhraseIndex = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_persons", PersonIndex(self.persons))
        object.__setattr__(self, "_places", PhraseIndex(self.gazetteer.names))

    def persons_in(self, words: Sequence[Word]) -> list[Mention]:
        """Where persons on record are mentioned."""
        found = self._persons.mentions(words)
        return [
            one for one in found if words[one.first].text not in INITIALISMS and not _is_another(words, one)
        ]

    def places_in(self, words: Sequence[Word]) -> list[Mention]:
        """Where places on record are mentioned."""
        return self._places.mentions(words)


def names_named(text: str, known: Known) -> tuple[NamedName, ...]:
    """The persons and places that a text names, in its order."""
    words = words_of(text)
    recorded = [(one, NameKind.PLACE) for one in known.places_in(words)]
    for one in known.persons_in(words):
        if not any(_overlap(one, place) and place.length >= one.length for place, _ in recorded):
            recorded = [entry for entry in recorded if not _overlap(one, entry[0])] + [(one, NameKind.PERSON)]
    taken = {at for one, _ in recorded for at in range(one.first, one.after)}
    found = [_named(text, words, one.first, one.after, kind, one.ids) for one, kind in recorded]
    found += [_named(text, words, *run, NameKind.UNKNOWN) for run in _unknown(text, words, taken)]
    return tuple(sorted(found, key=lambda one: one.start))


def _named(
    text: str,
    words: Sequence[Word],
    first: int,
    after: int,
    kind: NameKind,
    ids: frozenset[str] = frozenset(),
) -> NamedName:
    start, end = words[first].start, words[after - 1].end
    shown = POSSESSIVE.sub("", text[start:end])
    return NamedName(shown, start, start + len(shown), kind, ids)


def _overlap(one: Mention, other: Mention) -> bool:
    return one.first < other.after and other.first < one.after


def _is_another(words: Sequence[Word], mention: Mention) -> bool:
    """Whether a surname alone stands after another given name: Boris Poliakov is not Nika Poliakov."""
    if mention.length > 1 or mention.first == 0:
        return False
    before, word = words[mention.first - 1], words[mention.first]
    is_beside = word.start - before.end == 1 and not before.text.endswith(("'s", "’s"))
    return (
        is_beside
        and before.text.istitle()
        and before.text not in NO_NAMES | INSTITUTIONS
        and mention.first > 1
    )


def _unknown(text: str, words: Sequence[Word], taken: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words that nobody recorded; of an institution's name, none."""
    if text.upper() == text:
        return
    at = 0
    while at < len(words):
        if at in taken or not _may_be_name(text, words, at):
            at += 1
            continue
        after = _run_end(text, words, at, taken)
        run = words[at:after]
        if not any(POSSESSIVE.sub("", word.text) in INSTITUTIONS for word in run) and any(
            len(word.text) > 1 and not word.is_initial for word in run
        ):
            yield at, after
        at = after


def _run_end(text: str, words: Sequence[Word], at: int, taken: set[int]) -> int:
    after = at + 1
    while after < len(words) and after not in taken and _is_beside(text, words, after):
        if words[after].text in PARTICLES and after + 1 < len(words) and words[after + 1].is_capitalised:
            after += 2
        elif words[after].is_capitalised and not words[after].is_in_capitals:
            after += 1
        else:
            break
    return after


def _is_beside(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a word goes on a name: only a space or hyphen before it, and after initials a full stop."""
    between = text[words[at - 1].end : words[at].start]
    if "." in between and not words[at - 1].is_initial:
        return False
    return BESIDE.fullmatch(between) is not None and not words[at - 1].text.endswith(("'s", "’s"))


def _may_be_name(text: str, words: Sequence[Word], at: int) -> bool:
    word = words[at]
    bare = POSSESSIVE.sub("", word.text)
    if not word.is_capitalised or word.is_in_capitals or bare in NO_NAMES or word.text in NO_NAMES:
        return False
    if any(date.start <= word.start < date.end for date in dates_named(text)):
        return False
    if begins_sentence(text, words, at):
        return word.is_initial or bare.endswith(SURNAME_ENDING)
    return len(bare) > 1 or word.is_initial


def begins_sentence(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a word is the first of a sentence, so that its capital shows nothing."""
    before = words[at - 1] if at else None
    between = text[before.end if before else 0 : words[at].start]
    if before is not None and between.startswith(".") and (before.is_initial or before.text in SHORTENED):
        return False
    return at == 0 or SENTENCE_END.search(between) is not None
