"""What somebody means who types a word: any of these terms is an answer."""

from __future__ import annotations

from functools import lru_cache

from onrecord.names.letters import CYRILLIC, LATIN
from onrecord.search.words.bearing import is_a_name, latin_names, names_beginning, russian_names
from onrecord.search.words.english import english_lemma, is_english
from onrecord.search.words.plain import plain
from onrecord.search.words.russian import lemmas_of


@lru_cache(maxsize=4096)
def meant_by(word: str) -> frozenset[str]:
    """The terms of which any is an answer: of all forms of a word, of all spellings of a name.

    A word with a capital that is a name, or that no dictionary has, is meant as a name alone, so that the answers are
    the same in either alphabet; in small letters it is meant both ways.
    """
    form = plain(word)
    if CYRILLIC.search(form):
        lemmas = lemmas_of(form)
        names = russian_names(form, lemmas)
        is_name = is_a_name(form, lemmas)
        if word[0].isupper() and is_name and names:
            return names
        words = frozenset(lemma.word for lemma in lemmas)
        return words | names if word[0].isupper() or is_name else words
    if LATIN.search(form):
        names = latin_names(word)
        is_name = word[0].isupper() and not is_english(form)
        return names if is_name else names | {form, english_lemma(form)}
    return frozenset({form})


@lru_cache(maxsize=4096)
def beginning_with(beginning: str) -> frozenset[str]:
    """What the terms begin with that are an answer to `поляк*`: words so begun, and names in any script."""
    form = plain(beginning)
    if CYRILLIC.search(form) is None and LATIN.search(form) is None:
        return frozenset({form})
    return frozenset({form, names_beginning(form)})
