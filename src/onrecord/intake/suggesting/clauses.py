"""The parts of a sentence that tell of one thing each: born in 1885, arrested in 1933."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.evidence import StatementKind
from onrecord.intake.suggesting.sentences import Stretch, sentences
from onrecord.intake.suggesting.verbs import told_in
from onrecord.passages.marks import without_marks
from onrecord.script.mentions import dates_named

PARTING = re.compile(r"[;,:]|\n(?=[^\W\d_a-zа-яё])|\s[—–-]\s|\s(?:and|but|и|а|но)\s")
NOT_AT_ENDS = " \t\n\r\xa0,;:—–-*#>_"


@dataclass(frozen=True, slots=True)
class Clause:
    """Words of a text that tell of one thing, what it seems to be, and the sentence around them."""

    text: str
    at: Stretch
    sentence: str
    kind: StatementKind


def clauses(text: str) -> Iterator[Clause]:
    """Every clause of a text in its order; one without a verb that we know tells of an event."""
    text = without_marks(text, " ")
    for whole in sentences(text):
        sentence = text[whole.start : whole.end]
        for start, end, kind in _parts(sentence):
            part = sentence[start:end]
            at = whole.start + start + len(part) - len(part.lstrip(NOT_AT_ENDS))
            words = part.strip(NOT_AT_ENDS)
            if words:
                yield Clause(words, Stretch(at, at + len(words)), " ".join(sentence.split()), kind)


def _parts(sentence: str) -> Iterator[tuple[int, int, StatementKind]]:
    """From where to where each part goes: it is parted before a verb, at the last mark or "and" there."""
    start, kind, last = 0, StatementKind.EVENT, 0
    for verb in told_in(sentence):
        if kind is not StatementKind.EVENT:
            cut = _last_parting(sentence, last, verb.start)
            if cut is None:
                continue
            yield start, cut, kind
            start = cut
        kind, last = verb.kind, verb.end
    yield start, len(sentence), kind


def _last_parting(sentence: str, start: int, end: int) -> int | None:
    """A comma within a date, as in September 5, 1937, parts nothing."""
    dates = dates_named(sentence)
    found = [
        one.start()
        for one in PARTING.finditer(sentence, start, end + 1)
        if not any(date.start < one.start() < date.end for date in dates)
    ]
    return found[-1] if found else None
