"""Whether quoted words are the source's: sought in the whole of its texts, nearest the passage first."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from onrecord.passages import Folded, Nearest, Place, fold, nearest, occurrences
from onrecord.script.difference import Difference, compare_words
from onrecord.script.quoted import Quotation, quoted_parts

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

NEW_LETTER = "\0"
# “[T]he soldier”: a letter changed for its new place, where the words go on.
CHANGED_LETTER = re.compile(r"(?<!\w)\[(\w)\](?=\w)")
PARTING = re.compile(
    r"(?P<ellipsis>[\[(]\s{0,3}(?:…|\.\s?\.\s?\.)\s{0,3}[\])]|…|\.\s?\.\s?\.)"
    r"|\[[^\[\]]{0,200}\]|(?P<letter>\0)"
)
EDGES = " \t\n.,;:!?…—–-"
MOST_IN_BRACKETS = 6
MOST_PLACES = 50
MOST_MISSING = 10
ENOUGH_LETTERS = 2000


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words to be found as they stand, at most `gap` words after the piece before; None is any distance."""

    words: str
    gap: int | None


def compare(quoted: str, texts: Sequence[tuple[str, str]], near: Sequence[Near] = ()) -> Compared:
    """Seek quoted words in labelled texts; if they are in none, say how the closest wording differs.

    Ellipsis joins pieces that stand in this order; what is in square brackets stands for other words.
    Typography, the case of the first letter and the punctuation at the end may differ.
    """
    writing = writing_of(quoted)
    comparable = [(label, fold(words)) for label, words in texts if writing_of(words) == writing]
    if not comparable:
        return NoText(writing)
    cited = {place.label: place for place in reversed(near)}
    comparable.sort(key=lambda text: text[0] not in cited)
    pieces = _pieces(quoted)
    for label, text in comparable:
        place = _stands(pieces, text, cited.get(label))
        if place is not None:
            return Verbatim(label, place.start, place.end)
    return _closest(pieces, comparable, cited)


@lru_cache(maxsize=256)
def writing_of(words: str) -> str:
    """The writing that most of the letters are in, as Unicode calls it: LATIN, CYRILLIC; empty if none is."""
    writings: Counter[str] = Counter()
    for letter, times in Counter(islice(filter(str.isalpha, words), ENOUGH_LETTERS)).items():
        writings[unicodedata.name(letter, "").split(" ")[0]] += times
    return writings.most_common(1)[0][0] if writings else ""


def _pieces(quoted: str) -> list[_Piece]:
    """The pieces of a quotation between its ellipses and editorial brackets."""
    text = CHANGED_LETTER.sub(NEW_LETTER + r"\1", quoted.replace(NEW_LETTER, ""))
    pieces: list[_Piece] = []
    gaps: list[int | None] = []
    last = 0
    for part in [*PARTING.finditer(text), None]:
        start, end = (part.start(), part.end()) if part else (len(text), len(text))
        bracket = part is not None and not part["ellipsis"] and part["letter"] is None
        words = text[last : _outside_word(text, start, -1) if bracket else start].strip(EDGES)
        if any(one.isalnum() for one in words):
            pieces.append(_Piece(words, None if None in gaps else sum(gap or 0 for gap in gaps)))
            gaps = []
        if part is not None:
            gaps.append(None if part["ellipsis"] else MOST_IN_BRACKETS if bracket else 0)
        last = _outside_word(text, end, 1) if bracket else end
    return pieces


def _outside_word(text: str, at: int, step: int) -> int:
    """Where the word about a bracket begins or ends, as in “walk[ed]”: it stands for the whole of it."""
    while 0 < at < len(text) and text[at - (step < 0)].isalnum():
        at += step
    return at


def _stands(pieces: Sequence[_Piece], text: Folded, near: Near | None) -> Place | None:
    """Where the pieces stand one after another, nearest the passage."""
    places = [_places(piece.words, text) for piece in pieces]
    if not all(places):
        return None
    about = near.start if near is not None else 0
    for first in sorted(places[0], key=lambda place: abs(place.start - about))[:MOST_PLACES]:
        end: int | None = first.end
        for piece, at in zip(pieces[1:], places[1:], strict=True):
            end = _next_end(text.text, piece, at, end) if end is not None else None
        if end is not None:
            return Place(first.start, end)
    return None


def _next_end(text: str, piece: _Piece, places: Sequence[Place], after: int) -> int | None:
    """Where a piece ends that begins behind this place, and no further than its gap allows."""
    at = bisect_left(places, after, key=lambda place: place.start)
    if at == len(places):
        return None
    place = places[at]
    near_enough = piece.gap is None or len(text[after : place.start][:400].split()) <= piece.gap
    return place.end if near_enough and (piece.gap is None or place.start - after < 400) else None


def _places(words: str, text: Folded) -> list[Place]:
    """Where a piece stands; its first letter may be large or small."""
    other = words[0].swapcase() + words[1:]
    places = occurrences(text, words) + (occurrences(text, other) if other != words else [])
    return sorted(places, key=lambda place: place.start)


def _closest(
    pieces: Sequence[_Piece], texts: Sequence[tuple[str, Folded]], cited: Mapping[str, Near]
) -> Differs | Absent:
    """The closest wording in any of the texts, and how it differs."""
    best: tuple[float, str, Folded, list[tuple[_Piece, Nearest]]] | None = None
    for label, text in texts:
        missing = [piece for piece in pieces if not _places(piece.words, text)][:MOST_MISSING]
        if not missing and pieces:
            return _out_of_order(label, text, pieces)
        about = cited[label].start if label in cited else None
        close = [(piece, found) for piece in missing if (found := nearest(text, piece.words, about=about))]
        likeness = sum(found.likeness * len(piece.words) for piece, found in close)
        if close and (best is None or likeness > best[0]):
            best = likeness, label, text, close
    return _differing(*best[1:]) if best is not None else Absent()


def _differing(label: str, text: Folded, close: Sequence[tuple[_Piece, Nearest]]) -> Differs:
    compared = [compare_words(text.text, piece.words, found.start, found.end) for piece, found in close]
    changes = tuple(change for one in compared for change in one.difference.changes)
    shown = " … ".join(one.difference.shown for one in compared)
    start, end = min(one.start for one in compared), max(one.end for one in compared)
    return Differs(label, start, end, Difference(changes, shown))


def _out_of_order(label: str, text: Folded, pieces: Sequence[_Piece]) -> Differs:
    """Every piece stands in the text, but not one after another as the quotation has them."""
    firsts = [_places(piece.words, text)[0] for piece in pieces]
    shown = " … ".join(piece.words for piece in pieces)
    return Differs(label, firsts[0].start, firsts[0].end, Difference((), shown))
