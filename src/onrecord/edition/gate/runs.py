"""Where a text has words of a withheld passage: six or more of them, one after another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.edition.gate.plain import plain
from onrecord.edition.gate.secrets import Run

TOKEN = re.compile(r"\w+")
SENTENCES = re.compile(r"(?<=[.!?…;:])\s+|\n\s*\n")
SHORTEST = 6
"""Fewer words in a row are said by many; with as many, it is rarely chance."""


def runs_of(text: str) -> Iterator[Run]:
    """Every run of consecutive words of a text, in small letters."""
    return _runs(list(map(str.lower, TOKEN.findall(plain(text)))))


def anchors_of(secret: Iterable[Run]) -> frozenset[str]:
    """The longest word of each secret run: a text without any of them has no such run."""
    return frozenset(max(run, key=len) for run in secret)


def first_run(tokens: Sequence[str], secret: Mapping[Run, str]) -> tuple[int, str] | None:
    """The first of a text's words at which a secret run begins, and whose words they are."""
    if not secret or len(tokens) < SHORTEST:
        return None
    small = list(map(str.lower, tokens))
    if secret.keys().isdisjoint(_runs(small)):
        return None
    return next((at, secret[run]) for at, run in enumerate(_runs(small)) if run in secret)


def withheld_runs(withheld: Iterable[tuple[str, str]], told: Iterable[str]) -> dict[Run, str]:
    """The runs of withheld words with the source of each, without those that the audience is told anyway.

    None goes from one sentence to the next: the end of a statement and the beginning of another meet on a page too.
    """
    found = {
        run: source
        for source, text in withheld
        for sentence in SENTENCES.split(text)
        for run in runs_of(sentence)
    }
    for text in told if found else ():
        for run in found.keys() & runs_of(text):
            del found[run]
    return found


def _runs(words: Sequence[str]) -> Iterator[Run]:
    return zip(*(words[first:] for first in range(SHORTEST)), strict=False)
