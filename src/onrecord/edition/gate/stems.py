"""What stays of a word through all its cases, genders, alphabets and romanisations: the stem of its skeleton."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from onrecord.names import word_forms
from onrecord.names.folding import evened
from onrecord.names.given import smooth, smoothed
from onrecord.names.letters import CYRILLIC_TWINS, LATIN, LATIN_TWINS, TO_CYRILLIC, TO_LATIN, of_one_alphabet
from onrecord.names.readings import readings_of

NOMINATIVE = re.compile(r"(aia|oi|ei|ii|[aeiou])$")
"""How the nominatives of names end that drop it in other cases."""

NOUNS = frozenset(
    ("", "a", "u", "e", "i", "s", "es", "om", "em", "im", "oi", "ei", "oiu", "eiu", "iu", "ia", "am", "iam", "ah",
     "iah", "ami", "iami", "ih", "imi", "iem")
)  # fmt: skip
ADJECTIVES = frozenset(("ogo", "ego", "ago", "iago", "omu", "emu", "aia", "uiu", "iuiu", "ie", "iia", "ii"))
"""The endings of names in all cases, those of before 1918 and the English -s among them, as skeletons have them.

There is no -o: Иваново is a town, and whose name ends so has it in the stem.
"""

ENDINGS = NOUNS | ADJECTIVES
ADJECTIVAL, MARK = re.compile(r"(aia|oi|ei|i)$"), "~"
"""How names end that are adjectives; their stems are marked, since берега is no form of Бер and his like."""

OTHER_HANDS = {
    "chl": "tchl",
    "chm": "tchm",
    "chn": "tchn",
    "ck": "tsk",
    "cz": "ts",
    "sc": "shch",
    "ds": "dz",
    "js": "jz",
    "x": "kh",
}
"""What letters mean besides, in hands that nothing else in the word tells: Lejbošickogo, Scepkin, Rojsen, Xitrova."""

HANDS = re.compile("|".join(OTHER_HANDS))
SOFT = re.compile("[ьъЬЪ]")
YO = re.compile(r"^[её]", re.IGNORECASE)
FLEETING = re.compile(r"(?<=[^aeiou])[eo](?=[bcdfghklmnprstvzCSZ]$)")
OF_MANY, SHORTEST_OF_MANY = frozenset(("ov", "ev")), 5
"""The ending of many with one foreign name, Штернфельдов; of short names it makes another name: Иванов."""

SHORTEST, SHORTEST_WITH_TS = 2, 6
LONGEST_ENDING = max(map(len, ENDINGS))
LATIN_LOOKALIKES, CYRILLIC_LOOKALIKES = frozenset(LATIN_TWINS), frozenset(CYRILLIC_TWINS)


def stems_of_name(word: str) -> frozenset[str]:
    """The stems of a word of a name that is known in the nominative; the whole where hardly anything would stay."""
    spelt = {word, YO.sub("йо", word), word.replace("цк", "ск"), *_without_ts(word)}
    return frozenset(stem for one in spelt for skeleton in skeletons(one) for stem in _stems(skeleton))


def stems_in_text(word: str) -> frozenset[str]:
    """All stems that a word in a text may be a form of, and all nominatives."""
    found = set(nominatives(word))
    for skeleton in as_read(word):
        for length in range(max(1, len(skeleton) - LONGEST_ENDING), len(skeleton) + 1):
            stem, ending = skeleton[:length], skeleton[length:]
            if ending in NOUNS or (ending in OF_MANY and length >= SHORTEST_OF_MANY):
                found.add(stem)
            elif ending in ADJECTIVES:
                found.add(stem + MARK)
    return frozenset(found)


@lru_cache(maxsize=65_536)
def skeletons(word: str) -> frozenset[str]:
    """Every skeleton that a word may have, and those of the words that it may be a form of."""
    return as_read(word) | nominatives(word)


def as_read(word: str) -> frozenset[str]:
    """The skeletons of a word as it stands, by any habit of writing Russian in Latin letters."""
    return frozenset(
        one for spelt in spellings(word) for one in (*readings_of(spelt), smoothed(spelt)) if one
    )


def nominatives(word: str) -> frozenset[str]:
    """The skeletons of all words that a word may be a form of, by the endings of Russian declension."""
    return frozenset(smooth(form) for spelt in spellings(word) for form in word_forms(spelt) if smooth(form))


def spellings(word: str) -> Iterator[str]:
    """A word in one alphabet, and in the other where all its letters look the same in both: Copoka."""
    if not word.isascii() and LATIN.search(word) is not None:
        word = of_one_alphabet(SOFT.sub("", word))
    yield word
    small = word.lower()
    if HANDS.search(small) is not None:
        for written, meant in OTHER_HANDS.items():
            if written in small:
                yield small.replace(written, meant)
    letters = frozenset(word)
    if letters <= LATIN_LOOKALIKES:
        yield word.translate(TO_CYRILLIC)
    elif letters <= CYRILLIC_LOOKALIKES:
        yield word.translate(TO_LATIN)


def _without_ts(word: str) -> Iterator[str]:
    """A name as hands have it that write ц as s or z: Svetaeva, Kuznezoff; short names would be others' so."""
    if len(word) >= SHORTEST_WITH_TS:
        yield from (word.translate(str.maketrans("цЦ", letters)) for letters in ("сС", "зЗ"))


def _stems(skeleton: str) -> Iterator[str]:
    yield skeleton
    stem = NOMINATIVE.sub("", skeleton)
    if len(stem) >= SHORTEST:
        yield stem
        if ADJECTIVAL.search(skeleton) is not None:
            yield stem + MARK
        without_vowel = evened(FLEETING.sub("", stem))
        if len(without_vowel) > SHORTEST:
            yield without_vowel
