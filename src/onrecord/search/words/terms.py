"""What the index holds of a word in a text: its form, the words of which it may be a form, and the names it may be."""

from __future__ import annotations

from importlib.metadata import version

from onrecord.names.letters import CYRILLIC, LATIN
from onrecord.search.words.bearing import latin_names, russian_names
from onrecord.search.words.cutting import WORD, over_lines, runs
from onrecord.search.words.english import english_lemma
from onrecord.search.words.plain import plain
from onrecord.search.words.russian import lemmas_of, spellings_of

EDITION = 1
"""Raise it with any change in this room."""


def made_by() -> str:
    """By which rules and dictionaries terms are made: an index that was made by others is made anew."""
    return " ".join((str(EDITION), *map(version, ("pymorphy3-dicts-ru", "simplemma"))))


def terms_of(word: str) -> tuple[str, ...]:
    """The terms of one word as it stands in a text."""
    if "\n" in word:
        return tuple(dict.fromkeys(term for part in over_lines(word) for term in terms_of(part)))
    form = plain(word)
    names: frozenset[str] = frozenset()
    if CYRILLIC.search(form):
        lemmas = lemmas_of(form)
        words = (*spellings_of(form), *(lemma.word for lemma in lemmas))
        names = russian_names(lemmas) if word[0].isupper() else names
    elif LATIN.search(form):
        words = (english_lemma(form),)
        names = latin_names(word) if word[0].isupper() else names
    else:
        words = ()
    return tuple(dict.fromkeys((form, *words, *sorted(names))))


class Vocabulary(dict[str, str]):
    """The terms of every word that was met, a space between them: texts say the same words again and again."""

    def __missing__(self, run: str) -> str:
        words = [run] if WORD.fullmatch(run) else WORD.findall(run)
        terms = self[run] = " ".join(term for word in words for term in terms_of(word))
        return terms


_VOCABULARY = Vocabulary()


def analysed(text: str) -> str:
    """The terms of all words of a text in their order, a space between them."""
    return " ".join(map(_VOCABULARY.__getitem__, runs(text)))
