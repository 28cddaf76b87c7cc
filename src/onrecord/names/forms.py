"""The words that a form may be a form of, by the endings of Russian declension and the English possessive."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.names.folding import fold
from onrecord.names.letters import CYRILLIC

POSSESSIVE = re.compile(r"['’‘ʼ]s$|(?<=s)['’]$", re.IGNORECASE)

NOUNS = {
    "а": ("", "о"), "я": ("й", "ь", "е"), "у": ("", "а", "о"), "ю": ("й", "ь", "я", "е"),
    "е": ("", "а", "я", "й", "ь", "о"), "и": ("а", "я", "ь", "й"), "ы": ("", "а"),
    "ой": ("а",), "ою": ("а",), "ей": ("я", "а"), "ею": ("я", "а"), "ью": ("ь",),
    "ом": ("", "о"), "ем": ("й", "ь", "", "е"),
    "ах": ("", "а", "ы", "и"), "ам": ("", "а", "ы", "и"), "ами": ("", "а", "ы", "и"),
    "ях": ("я", "и", "ь"), "ям": ("я", "и", "ь"), "ями": ("я", "и", "ь"),
}  # fmt: skip
"""What an ending of a noun may have been in the nominative: Москве is of Москв, Москва, …; one of them is."""

ADJECTIVES = {
    **dict.fromkeys(("ого", "его", "ому", "ему", "ым", "им", "ом", "ем"), ("ий", "ое")),
    **dict.fromkeys(("ый", "ий"), ("ий",)),
    **dict.fromkeys(("ое", "ее"), ("ое",)),
    **dict.fromkeys(("ая", "яя", "ую", "юю", "ою", "ею"), ("ая",)),
    **dict.fromkeys(("ой", "ей"), ("ий", "ая")),
    **dict.fromkeys(("ые", "ие", "ых", "их", "ыми", "ими"), ("ий", "ая", "ие")),
}

SURNAMES = dict.fromkeys(("ым", "ых", "ыми"), ("",))
"""Endings of adjectives that surnames in -ов, -ев and -ин have: Поляковым, but Минском is no such form."""

SURNAME_STEM = re.compile(r"(ов|ев|ин|ын)$")
FLEETING = {"ц": "ец", "л": "ел"}
FLEETING_WORDS = {"льв": "лев"}
SHORTEST_STEM = 2


@lru_cache(maxsize=65_536)
def word_forms(word: str) -> frozenset[str]:
    """The skeletons of all words that this may be a form of, its own skeleton among them."""
    bare = POSSESSIVE.sub("", word)
    if not CYRILLIC.search(bare):
        return frozenset({fold(bare)})
    plain = bare.lower().replace("ё", "е").removesuffix("ъ")
    return frozenset(fold(lemma) for lemma in {plain, *_nominatives(plain)})


def same_word(one: str, other: str) -> bool:
    """Whether two words may be forms of one name, whatever the script, romanisation, case or possessive."""
    return not word_forms(one).isdisjoint(word_forms(other))


def _nominatives(word: str) -> set[str]:
    found: set[str] = set()
    for length in range(1, 4):
        stem, ending = word[:-length], word[-length:]
        if len(stem) >= SHORTEST_STEM:
            found |= {stem + nominative for nominative in NOUNS.get(ending, ())}
            found |= {stem + nominative for nominative in ADJECTIVES.get(ending, ())}
            found |= {_with_vowel(stem)} if "" in NOUNS.get(ending, ()) else set()
            found |= {stem} if ending in SURNAMES and SURNAME_STEM.search(stem) else set()
    return found - {""}


def _with_vowel(stem: str) -> str:
    """The nominative of a stem whose vowel comes and goes: Павл- is Павел, Череповц- is Череповец."""
    if stem in FLEETING_WORDS:
        return FLEETING_WORDS[stem]
    if stem[-1] in FLEETING and stem[-2] not in "аеиоуыэюя":
        return stem[:-1].removesuffix("ь") + FLEETING[stem[-1]]
    return stem
