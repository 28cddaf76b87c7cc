"""A quotation in pieces: the words between its ellipses and its editor's brackets, each to be found as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.passages import INVISIBLE, QUOTES, SPACES

NEW_LETTER = "\0"
# “[T]he soldier”: a letter changed for its new place, where the words go on.
CHANGED_LETTER = re.compile(r"(?<!\w)\[(\w)\](?=\w)")
ELLIPSIS = r"(?P<ellipsis>[\[(]\s{0,3}(?:…|\.\s?\.\s?\.)\s{0,3}[\])]|…|\.\s?\.\s?\.)"
PARTING = re.compile(ELLIPSIS + r"|\[(?P<bracket>[^\[\]]{0,200})\]|(?P<letter>\0)")
CUT = re.compile(ELLIPSIS + r"|(?P<bracket>(?!))")
EDGES = " \n.,;:!?…—–-" + SPACES + QUOTES + INVISIBLE
MOST_IN_BRACKETS = 6


@dataclass(frozen=True, slots=True)
class Piece:
    """Words to be found as they stand, at most `gap` words after the piece before; None is any distance.

    `bracketed` is what the editor's brackets between it and the piece before have in place of the source's words.
    """

    words: str
    gap: int | None = 0
    bracketed: str = ""


def whole(quoted: str) -> list[Piece]:
    """A quotation as one piece, its brackets and ellipses taken for the source's own."""
    words = quoted.strip(EDGES)
    return [Piece(words)] if any(one.isalnum() for one in words) else []


def cut_only(quoted: str) -> list[Piece]:
    """The pieces between a quotation's ellipses, its brackets taken for the source's own."""
    return list(_pieces(quoted, CUT))


def pieces_of(quoted: str) -> list[Piece]:
    """The pieces of a quotation between its ellipses and editorial brackets."""
    return list(_pieces(CHANGED_LETTER.sub(NEW_LETTER + r"\1", quoted.replace(NEW_LETTER, "")), PARTING))


def _pieces(text: str, parting: re.Pattern[str]) -> Iterator[Piece]:
    gaps: list[int | None] = []
    bracketed: list[str] = []
    last = 0
    for part in [*parting.finditer(text), None]:
        start, end = (part.start(), part.end()) if part else (len(text), len(text))
        inside = part["bracket"] if part else None
        words = text[last : _outside_word(text, start, -1) if inside is not None else start].strip(EDGES)
        if any(one.isalnum() for one in words):
            yield Piece(words, None if None in gaps else sum(gap or 0 for gap in gaps), " ".join(bracketed))
            gaps, bracketed = [], []
        if part is not None:
            gaps.append(None if part["ellipsis"] else MOST_IN_BRACKETS if inside is not None else 0)
            bracketed.append(inside or "")
        last = _outside_word(text, end, 1) if inside is not None else end


def _outside_word(text: str, at: int, step: int) -> int:
    """Where the word about a bracket begins or ends, as in “walk[ed]”: it stands for the whole of it."""
    while 0 < at < len(text) and text[at - (step < 0)].isalnum():
        at += step
    return at
