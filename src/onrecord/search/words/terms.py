"""What the index holds of a word in a text: its form, the words of which it may be a form, and the names it may be."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from importlib.metadata import version
from itertools import accumulate
from typing import Any, NamedTuple

from onrecord.names.letters import CYRILLIC, LATIN
from onrecord.search.words.bearing import latin_names, russian_names
from onrecord.search.words.cutting import WORD, over_lines, runs, stretches
from onrecord.search.words.english import english_lemma
from onrecord.search.words.held import TOKEN, held
from onrecord.search.words.plain import plain
from onrecord.search.words.russian import lemmas_of, spellings_of

EDITION = 2
"""Raise it with any change in this room."""


def made_by() -> str:
    """By which rules and dictionaries terms are made: an index that was made by others is made anew."""
    return " ".join((str(EDITION), *map(version, ("pymorphy3-dicts-ru", "simplemma"))))


class Analysed(NamedTuple):
    """The terms of a text in their order, a space behind each, and how many there are by each stretch's end."""

    terms: str
    ends: bytes


class Words(dict[str, tuple[str, ...]]):
    """The terms of every word that was met: texts say the same words again and again."""

    def __missing__(self, word: str) -> tuple[str, ...]:
        _forget_if_many(self)
        terms = self[word] = tuple(dict.fromkeys(_terms(word)))
        return terms


class Runs(dict[str, str]):
    """The same of words with the signs beside them, a space behind each term."""

    def __missing__(self, run: str) -> str:
        _forget_if_many(self)
        said = " ".join(held(term) for word in WORD.findall(run) for term in WORDS[word])
        terms = self[run] = "".join(f"{term} " for term in TOKEN.findall(said))
        return terms


WORDS, RUNS = Words(), Runs()
MOST = 500_000
"""Words that are remembered at once."""


def read_dictionaries() -> None:
    """Read them now, so that processes which are begun afterwards have them."""
    lemmas_of("а")
    english_lemma("a")


def terms_of(word: str) -> tuple[str, ...]:
    """The terms of one word as it stands in a text."""
    return WORDS[word]


def analysed(text: str) -> Analysed:
    """The terms of all words of a text, stretch by stretch."""
    told = ["".join(map(RUNS.__getitem__, runs(stretch))) for stretch in stretches(text)]
    ends = accumulate(terms.count(" ") for terms in told)
    return Analysed("".join(told), array("I", ends).tobytes())


def _terms(word: str) -> Iterator[str]:
    if "\n" in word:
        yield from (term for part in over_lines(word) for term in WORDS[part])
        return
    yield (form := plain(word))
    if CYRILLIC.search(form):
        lemmas = lemmas_of(form)
        yield from spellings_of(form)
        yield from (lemma.word for lemma in lemmas)
        yield from sorted(russian_names(form, lemmas)) if word[0].isupper() else ()
    elif LATIN.search(form):
        yield english_lemma(form)
        yield from sorted(latin_names(word)) if word[0].isupper() else ()


def _forget_if_many(known: dict[str, Any]) -> None:
    if len(known) >= MOST:
        known.clear()
