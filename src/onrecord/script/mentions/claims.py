"""What a text claims beyond dates, numbers, persons and places: superlatives, totalities, states of mind, causes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.script.mentions.claim_near_misses import NEAR_MISSES
from onrecord.script.mentions.claim_words import FAMILIES, ClaimKind
from onrecord.script.mentions.evidence import Bearing

WORDS = re.compile(r"\w+(?:-\w+)*")
FAMILY_OF = {
    words: name for name, family in FAMILIES.items() for words in (*sorted(family.words), *family.phrases)
}
BEGINNINGS = frozenset(words.partition(" ")[0] for words in FAMILY_OF)
"""The words with which a claim may begin: a text without any makes none."""

LONGEST_FIRST = sorted(FAMILY_OF, key=len, reverse=True)
CLAIM = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, LONGEST_FIRST))})(?![\w-])")
NEAR_MISS = re.compile(rf"(?<![\w-])(?:{'|'.join(NEAR_MISSES)})(?![\w-])")
SENTENCE_BEGINS = re.compile(r"(?:^|[.!?…:\n])[\s\"'“”„«»‘’()\[\]–—-]*$")
SENTENCE_END = re.compile(r"[.!?…]")


@dataclass(frozen=True, slots=True)
class ClaimMade:
    """A word or phrase that claims something of its own, where it stands; `family` is what carries it."""

    kind: ClaimKind
    family: str
    text: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def claims_made(text: str) -> tuple[ClaimMade, ...]:
    """The claims of a text in its order; what is asked claims nothing, and no more does a part of a name."""
    plain = _plain(text)
    if BEGINNINGS.isdisjoint(WORDS.findall(plain)):
        return ()
    missed = [(found.start(), found.end()) for found in NEAR_MISS.finditer(plain)]
    return tuple(
        ClaimMade(
            FAMILIES[family].kind, family, text[found.start() : found.end()], found.start(), found.end()
        )
        for found in CLAIM.finditer(plain)
        if not any(start < found.end() and found.start() < end for start, end in missed)
        and not _is_of_a_name(text, found.start())
        and not _is_asked(text, found.end())
        for family in (FAMILY_OF[found.group()],)
    )


def bears_claim(bearing: Bearing, made: ClaimMade) -> bool:
    """Whether a statement's passages, or what the researcher says of it, have the same claim or its kin."""
    return any(made.family in _carried(words) for words in bearing.words)


@lru_cache(maxsize=16_384)
def _carried(words: str) -> frozenset[str]:
    claimed = {made.family for made in claims_made(words)}
    said = {*WORDS.findall(_plain(words))}
    akin = {name for name, family in FAMILIES.items() if not said.isdisjoint(family.kin)}
    return frozenset(claimed | akin)


def _plain(text: str) -> str:
    """The text in small letters, every character in its place."""
    small = text.lower()
    return (small if len(small) == len(text) else text).replace("ё", "е").replace("’", "'")


def _is_of_a_name(text: str, at: int) -> bool:
    """Whether the word has a capital that its place in the sentence does not give it."""
    return text[at].isupper() and not text.isupper() and SENTENCE_BEGINS.search(text[:at]) is None


def _is_asked(text: str, after: int) -> bool:
    end = SENTENCE_END.search(text, after)
    return end is not None and end.group() == "?"
