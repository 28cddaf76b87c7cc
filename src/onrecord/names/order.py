"""Which words of a name are the surname, which a patronymic, and which are no part of the name at all."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.names.given import given_stem, is_listed
from onrecord.names.words import Word

PATRONYMIC = re.compile(
    r"((ов|ев|ёв|ів|їв|ь|и)(и|і|ы)?ч(а|у|ем|е)?|(овн|евн|івн|ївн|ичн|ишн)(а|ы|е|у|ой|ою)|"
    r"[oe](v[iy]ch|witsch|vitch|vič|witch|vitš|vitsh)|[oei]vna|[oe]wna|ichna|ična)$"
)
"""The endings of patronymics in small letters, Russian ones declined."""

SURNAME_SHAPE = re.compile(
    r"([оеё]в|[ыи]н|[сц]кий|[сц]кой|ич)а?$|[сц]кая$|(енко|чук|[oe][vw]|[oe]ff|in|[sc]k(i|y|ii|ij|iy)|vi(ch|č|tch|tsch)|enko)a?$"
)
"""How surnames end that stand before a given name and are none themselves."""

TITLES = frozenset((
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "herr", "frau", "monsieur", "madame", "president",
    "präsident", "президент", "гражданин", "гражданка", "товарищ", "профессор", "доктор", "господин", "госпожа"
))  # fmt: skip
SHORT_TITLES = frozenset(("гр", "тов", "проф"))
"""Titles cut short. Without a full stop, and with a capital, they are surnames."""

LONGEST_BEFORE_COMMA = 2


@lru_cache(maxsize=262_144)
def is_patronymic(word: str) -> bool:
    """Whether a word has the ending of a patronymic."""
    return PATRONYMIC.search(word.lower()) is not None


def surname_last(name: str, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of a name without titles, those of the surname behind the others."""
    words = _without_titles(words)
    first = _length_of_surname_first(name, words)
    return (*words[first:], *words[:first])


def _without_titles(words: tuple[Word, ...]) -> tuple[Word, ...]:
    while len(words) > 1 and _is_title(words[0]):
        words = words[1:]
    return words


def _is_title(word: Word) -> bool:
    said = word.text.lower()
    return said in TITLES or (said in SHORT_TITLES and (word.dotted or not word.is_capitalised))


def _length_of_surname_first(name: str, words: tuple[Word, ...]) -> int:
    """How many words of a surname stand first: before a comma or initials, in capitals, or a patronymic last."""
    if (comma := name.find(",")) > 0:
        before = sum(word.end <= comma for word in words)
        if 0 < before <= LONGEST_BEFORE_COMMA and before < len(words):
            return before
    return int(len(words) > 1 and _is_surname_first(words))


def _is_surname_first(words: tuple[Word, ...]) -> bool:
    first, last = words[0], words[-1]
    if first.is_initial and not last.is_initial:
        return False  # И. П. Станкевич, which ends as a patronymic does
    if len(words) > 2 and is_patronymic(last.text):
        return not is_patronymic(words[-2].text)  # Петр Николаевич Жданович: behind one, it is a surname
    if not first.is_initial and all(word.is_initial for word in words[1:]):
        return True
    if first.is_in_capitals and not any(word.is_in_capitals for word in words[1:]):
        return True
    return len(words) == 2 and SURNAME_SHAPE.search(first.text.lower()) is not None and _is_given(last)


def _is_given(word: Word) -> bool:
    return is_listed(given_stem(word.text)) and SURNAME_SHAPE.search(word.text.lower()) is None
