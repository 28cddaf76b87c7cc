"""Words that something has taken apart: letters that are spaced out, digits in them, lines and tags that break them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.names.letters import put_right

SPACED = re.compile(r"(?<!\w)[^\W\d_](?:[^\w\n]{1,3}[^\W\d_](?!\w)){2,}")
DIGITED = re.compile(r"[^\W\d_]\d+[^\W\d_]")
LETTERS = re.compile(r"[^\W_]+")
LAST = re.compile(r"[^\W\d_]+$")
FIRST = re.compile(r"^[^\W\d_]+")
LONGEST = 24


@dataclass(frozen=True, slots=True)
class Mended:
    """A word put together again, with the stretch of the text that it stands for."""

    word: str
    start: int
    end: int


def spaced(text: str) -> Iterator[Mended]:
    """Words whose letters are spaced out; a wider gap is taken for one between words, and not."""
    for found in SPACED.finditer(text):
        for word in {*re.split(r"\W{2,}", found[0]), found[0]}:
            letters = "".join(LETTERS.findall(word))
            if len(letters) > 2:
                yield Mended(letters, found.start(), found.end())


def undone(odd: set[str]) -> Iterator[tuple[str, str]]:
    """Words with digits in them or spaced out by lines below, with what they are: P0liakov, p_o_l_i_a_k_o_v."""
    for token in odd:
        if "_" in token and sum(len(part) == 1 for part in token.split("_")) > 2:
            yield token, token.replace("_", "")
        if len(token) <= LONGEST and DIGITED.search(token) is not None:
            for word in {re.sub(r"\d", "", token), put_right(token)}:
                yield token, word


def over_breaks(texts: Sequence[str], ends: Sequence[int]) -> Iterator[Mended]:
    """Words in which tags, signs or ends of lines stand, by the texts between these and where each ends."""
    for at, (text, after) in enumerate(pairwise(texts)):
        if text[-1:].isalpha() and (not after or after[0].isalpha()):
            begun = LAST.search(text[-LONGEST:])
            first = "" if begun is None else begun[0]
            for word in _chains(first, texts, at + 1):
                yield Mended(word, ends[at] - max(len(first), 1), ends[at])


def _chains(word: str, texts: Sequence[str], first: int) -> Iterator[str]:
    """What the last word before a break is with what follows it, over one break, two, three, …"""
    for text in texts[first : first + 2 * LONGEST]:
        going_on = FIRST.search(text)
        if going_on is not None:
            word += going_on[0]
            if len(word) > LONGEST:
                return
            yield word
        if text and (going_on is None or going_on.end() < len(text)):
            return
