"""What kind of difference there is between quoted words and their source: what was dropped, put in, moved, changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum

from onrecord.script.change import Change
from onrecord.script.mentions import numbers_named
from onrecord.script.telling_words import WORD, negations_in, qualifiers_in


class DifferenceKind(StrEnum):
    """What was done to words, the gravest first; the value is how a report says it."""

    NEGATION_DROPPED = "a negation is dropped"
    NEGATION_ADDED = "a negation is put in"
    QUALIFIER_DROPPED = "a qualifier is dropped"
    QUALIFIER_ADDED = "a qualifier is put in"
    NUMBER = "a number is another"
    MOVED = "words stand in another order"
    JOINED = "sentences are joined over a gap without a mark"
    LEFT_OUT = "words are left out without a mark"
    ADDED = "words are put in"
    CHANGED = "words are changed"
    PUNCTUATION = "the punctuation is another"


A = DifferenceKind
NEW_SENTENCE = re.compile(r"[.!?…][\"'»”’)\]]*\s+[\"'«“„(—–-]*\s*[A-ZА-ЯЁ]|\n\s*\n")
FIGURES = re.compile(r"\d+")


def kinds_of(changes: Sequence[Change]) -> tuple[DifferenceKind, ...]:
    """What was done to a source's words, the gravest first."""
    if _only_moved(changes):
        return (A.MOVED,)
    kinds = {_kind(change) for change in changes}
    # No word and no sign in another place, and yet not the same: a dash or a space within a word.
    return tuple(kind for kind in DifferenceKind if kind in kinds) or (A.PUNCTUATION,)


def _kind(change: Change) -> DifferenceKind:
    source, quoted = change.source, change.quoted
    if not _words(source) and not _words(quoted):
        return A.PUNCTUATION
    if not _words(quoted) and change.ends_sentence:
        return A.JOINED
    return _in_sense(source, quoted) or _in_words(source, quoted)


def _in_sense(source: str, quoted: str) -> DifferenceKind | None:
    """What turns the sense, says how sure it is, or counts."""
    for count, dropped, added in (
        (negations_in, A.NEGATION_DROPPED, A.NEGATION_ADDED),
        (qualifiers_in, A.QUALIFIER_DROPPED, A.QUALIFIER_ADDED),
    ):
        if count(source) != count(quoted):
            return dropped if count(source) > count(quoted) else added
    return A.NUMBER if _numbers(source) != _numbers(quoted) else None


def _in_words(source: str, quoted: str) -> DifferenceKind:
    if not _words(quoted):
        return A.LEFT_OUT
    return A.CHANGED if _words(source) else A.ADDED


def _only_moved(changes: Iterable[Change]) -> bool:
    """Whether the line has the source's words, all of them, in other places."""
    taken: Counter[str] = Counter()
    for change in changes:
        taken.update(_words(change.source))
        taken.subtract(_words(change.quoted))
    return not any(taken.values()) and any(_words(change.quoted) for change in changes)


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold().replace("ё", "е"))


def _numbers(text: str) -> Counter[object]:
    figures: Counter[object] = Counter(FIGURES.findall(text))
    figures.update((number.least, number.greatest) for number in numbers_named(text))
    return figures
