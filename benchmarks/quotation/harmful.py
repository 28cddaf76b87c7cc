"""What must not be done to words that are quoted, each as somebody has done it to a witness."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from benchmarks.quotation.passages import EDGES, MARKED, WORD, Passage, begins_behind_a_negation, words_of

NEGATION = re.compile(
    r"\b(?:не|ни|никогда|not|never|no)\s+(?=\w)|(?<=can)not\b|(?<=\w)n['’]t\b", re.IGNORECASE
)
QUALIFIER = re.compile(
    r",?\s+\b(?:perhaps|probably|maybe|apparently|almost|possibly|supposedly|allegedly|I think|I believe|I guess|"
    r"I suppose|по слухам|возможно|вероятно|кажется|наверное|наверно|якобы|будто бы|как будто|говорят|"
    r"может быть|почти|по-видимому|пожалуй)\b,?(?=\s)",
    re.IGNORECASE,
)
NUMBER = re.compile(r"\d+")
LONGEST = 900
"""Characters in two sentences that are joined."""
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZА-ЯЁ])")


def one_word_changed(passage: Passage, chance: Random) -> str | None:
    """One word for another of the same text."""
    other = _any_word(passage, chance)
    return _with_word(passage, chance, lambda word: other if other != word else None)


def one_letter_changed(passage: Passage, chance: Random) -> str | None:
    """The ending of one word: another tense, case or number."""
    return _with_word(passage, chance, lambda word: word[:-1] + ("а" if word[-1] != "а" else "у"))


def word_dropped(passage: Passage, chance: Random) -> str | None:
    """One word left out without a mark."""
    return _with_word(passage, chance, lambda _: "")


def word_added(passage: Passage, chance: Random) -> str | None:
    """One word of another place put in."""
    other = _any_word(passage, chance)
    return _with_word(passage, chance, lambda word: f"{other} {word}")


def negation_dropped(passage: Passage, chance: Random) -> str | None:
    """“Not” left out."""
    found = [one for one in NEGATION.finditer(passage.words) if one.start()]
    if not found:
        return None
    cut = chance.choice(found)
    return passage.words[: cut.start()] + passage.words[cut.end() :]


def negation_added(passage: Passage, chance: Random) -> str | None:
    """“Not” put in."""
    word = "не" if passage.text.language == "ru" else "not"
    return _with_word(passage, chance, lambda was: f"{word} {was}")


def negation_cut_off(passage: Passage, chance: Random) -> str | None:
    """The quotation begins right behind the “not” of its sentence; “никто | не пришёл” keeps one, and is let be."""
    del chance
    turned = begins_behind_a_negation(passage) and not passage.before.startswith("ни")
    return passage.words if turned else None


def negation_under_ellipsis(passage: Passage, chance: Random) -> str | None:
    """“Not” left out and marked, as if it were of no account."""
    found = [one for one in NEGATION.finditer(passage.words) if one.start() and one.group()[-1].isspace()]
    if not found:
        return None
    cut = chance.choice(found)
    return f"{passage.words[: cut.start()].rstrip()} … {passage.words[cut.end() :]}"


def number_changed(passage: Passage, chance: Random) -> str | None:
    """One figure for another."""
    found = list(NUMBER.finditer(passage.words))
    if not found:
        return None
    number = chance.choice(found)
    at = chance.randrange(number.start(), number.end())
    other = chance.choice([one for one in "123456789" if one != passage.words[at]])
    return passage.words[:at] + other + passage.words[at + 1 :]


def neighbours_swapped(passage: Passage, chance: Random) -> str | None:
    """Two words that stand side by side changed for each other."""
    words = list(WORD.finditer(passage.words))
    first = chance.randrange(1, len(words) - 2)
    one, other = words[first], words[first + 1]
    if not (one.group().isalpha() and other.group().isalpha()) or one.group() == other.group():
        return None
    return f"{passage.words[: one.start()]}{other.group()} {one.group()}{passage.words[other.end() :]}"


def halves_swapped(passage: Passage, chance: Random) -> str | None:
    """The end before the beginning."""
    words = list(WORD.finditer(passage.words))
    middle = words[chance.randrange(3, len(words) - 3)].start() if len(words) > 6 else 0
    if not middle:
        return None
    return f"{passage.words[middle:]} {passage.words[:middle].rstrip()}"


def sentences_joined(passage: Passage, chance: Random) -> str | None:
    """Two sentences with others between them given as if they followed one another."""
    text = passage.text.words
    ends = [found.end() for found in SENTENCE.finditer(text, passage.start, passage.start + 4000)]
    if len(ends) < 4:
        return None
    skipped = chance.randrange(1, len(ends) - 2)
    first = text[passage.start : ends[0]].strip()
    second = text[ends[skipped] : ends[skipped + 1]].strip().rstrip(EDGES)
    joined = f"{first} {second}"
    few = len(first.split()) < 4 or len(second.split()) < 4
    return None if few or len(joined) > LONGEST or MARKED.search(joined) else joined


def qualifier_dropped(passage: Passage, chance: Random) -> str | None:
    """“Perhaps” or “they say” left out."""
    found = list(QUALIFIER.finditer(passage.words))
    if not found:
        return None
    cut = chance.choice(found)
    return passage.words[: cut.start()] + passage.words[cut.end() :]


def _any_word(passage: Passage, chance: Random) -> str:
    start, end = chance.choice(words_of(passage.text))
    return passage.text.words[start:end].strip(EDGES) or "слово"


def _with_word(passage: Passage, chance: Random, change: Callable[[str], str | None]) -> str | None:
    """The passage with one of its inner words changed."""
    words = [one for one in WORD.finditer(passage.words) if one.group().isalpha() and len(one.group()) > 2][
        1:-1
    ]
    if not words:
        return None
    word = chance.choice(words)
    new = change(word.group())
    if new is None:
        return None
    before, after = passage.words[: word.start()], passage.words[word.end() :]
    return f"{before}{new}{after}" if new else f"{before.rstrip()}{after}"
