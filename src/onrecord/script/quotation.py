"""Whether quoted words are the source's: sought in the whole of its texts, nearest the passage first."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from onrecord.passages import Folded, fold
from onrecord.script.closest import closest
from onrecord.script.difference import Difference
from onrecord.script.pieces import Piece, cut_only, pieces_of, whole
from onrecord.script.quoted import Quotation, quoted_parts
from onrecord.script.standing import chains
from onrecord.script.turned import turned

__all__ = [
    "Absent",
    "Compared",
    "Differs",
    "Near",
    "NoText",
    "Quotation",
    "Verbatim",
    "compare",
    "quoted_parts",
]


@dataclass(frozen=True, slots=True)
class Near:
    """Where a passage that the line cites stands: the label of its text, and its place in it."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Verbatim:
    """The text with this label has the words, here."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Differs:
    """The text with this label has words like these, here; what differs is said and shown."""

    label: str
    start: int
    end: int
    difference: Difference


@dataclass(frozen=True, slots=True)
class Absent:
    """None of the texts has words like these."""


@dataclass(frozen=True, slots=True)
class NoText:
    """No text is in the `writing` of the quotation (as Unicode calls it: CYRILLIC), to compare it with."""

    writing: str


Compared = Verbatim | Differs | Absent | NoText

ENOUGH_LETTERS = 400
WORDS_IN = {"LATIN": re.compile("[A-Za-z]{3}"), "CYRILLIC": re.compile("[А-Яа-яё]{3}")}


def compare(
    quoted: str, texts: Sequence[tuple[str, str]], near: Sequence[Near] = (), lead: str | None = ""
) -> Compared:
    """Seek quoted words in labelled texts; if they are in none, say how the closest wording differs.

    Ellipsis joins pieces that stand in this order; what is in square brackets stands for other words.
    Typography, the case of the first letter and the punctuation at the ends may differ. `lead` are the line's
    words before the quotation: its own “not” answers one that the quotation begins behind. None is not known.
    """
    in_pieces = pieces_of(quoted)
    writing = writing_of(" ".join(piece.words for piece in in_pieces))
    cited = {place.label: place for place in reversed(near)}
    ranked = sorted(texts, key=lambda text: (writing_of(text[1]) != writing, text[0] not in cited))
    folded = [(label, fold(words)) for label, words in ranked if _may_have(words, writing)]
    # Brackets and ellipses may be the source's own.
    for pieces in (whole(quoted), cut_only(quoted), in_pieces):
        found = _found(pieces, folded, cited, lead)
        if found is not None:
            return found
    return _closest(in_pieces, folded, cited) or _not_there(writing, texts)


def _found(
    pieces: Sequence[Piece], texts: Sequence[tuple[str, Folded]], cited: Mapping[str, Near], lead: str | None
) -> Verbatim | Differs | None:
    """Where a text has the pieces, best where nothing that is left out turns their sense."""
    twisted: Differs | None = None
    for label, text in texts:
        for places in chains(pieces, text, _about(label, cited)):
            start, end = places[0].start, places[-1].end
            difference = turned(pieces, places, text.text, lead)
            if difference is None:
                return Verbatim(label, start, end)
            twisted = twisted or Differs(label, start, end, difference)
    return twisted


def _closest(
    pieces: Sequence[Piece], texts: Sequence[tuple[str, Folded]], cited: Mapping[str, Near]
) -> Differs | None:
    """The closest wording in any of the texts, and how it differs."""
    found = [(label, one) for label, text in texts if (one := closest(pieces, text, _about(label, cited)))]
    if not found:
        return None
    label, best = max(found, key=lambda labelled: labelled[1].alike)
    return Differs(label, best.start, best.end, best.difference)


def _not_there(writing: str, texts: Sequence[tuple[str, str]]) -> Absent | NoText:
    written_so = not writing or any(writing_of(words) == writing for _, words in texts)
    return Absent() if written_so else NoText(writing)


def _about(label: str, cited: Mapping[str, Near]) -> int:
    return cited[label].start if label in cited else 0


@lru_cache(maxsize=256)
def writing_of(words: str) -> str:
    """The writing that most of the letters are in, as Unicode calls it: LATIN, CYRILLIC; empty if none is."""
    writings: Counter[str] = Counter()
    for letter, times in Counter(islice(filter(str.isalpha, words), ENOUGH_LETTERS)).items():
        writings[unicodedata.name(letter, "").split(" ")[0]] += times
    return writings.most_common(1)[0][0] if writings else ""


def _may_have(words: str, writing: str) -> bool:
    """Whether a text is in a writing, or has words in it among others, as diaries have French in them."""
    if not writing or writing_of(words) == writing:
        return True
    pattern = WORDS_IN.get(writing)
    return pattern is not None and pattern.search(words) is not None
