"""Where the pieces of a quotation stand in a text, one after another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.passages import Folded, Place, occurrences
from onrecord.script.pieces import Piece

MOST_PLACES = 50
FARTHEST = 400
"""Characters within which what editor's brackets stand for must end."""


def chains(pieces: Sequence[Piece], text: Folded, about: int) -> list[tuple[Place, ...]]:
    """The ways in which the pieces stand one after another within the shortest stretch, nearest the passage first."""
    places = [places_of(piece.words, text) for piece in pieces]
    if not pieces or not all(places):
        return []
    firsts = sorted(places[0], key=lambda place: abs(place.start - about))[:MOST_PLACES]
    found = [chain for first in firsts if (chain := _chain(first, pieces, places, text.text)) is not None]
    if len(pieces) == 1 or not found:
        return found
    shortest = min(map(_length, found))
    return [chain for chain in found if _length(chain) == shortest]


def _chain(
    first: Place, pieces: Sequence[Piece], places: Sequence[Sequence[Place]], text: str
) -> tuple[Place, ...] | None:
    chain = [first]
    for piece, at in zip(pieces[1:], places[1:], strict=True):
        place = _next(text, piece, at, chain[-1].end)
        if place is None:
            return None
        chain.append(place)
    return tuple(chain)


def _length(chain: tuple[Place, ...]) -> int:
    return chain[-1].end - chain[0].start


def places_of(words: str, text: Folded) -> list[Place]:
    """Where a piece stands; its first letter may be large or small."""
    other = words[0].swapcase() + words[1:]
    places = occurrences(text, words) + (occurrences(text, other) if other != words else [])
    return sorted(places, key=lambda place: place.start)


def _next(text: str, piece: Piece, places: Sequence[Place], after: int) -> Place | None:
    """Where a piece stands behind this place, and no further than its gap allows."""
    at = bisect_left(places, after, key=lambda place: place.start)
    if at == len(places):
        return None
    place = places[at]
    if piece.gap is None:
        return place
    between = [word for word in text[after : place.start][:FARTHEST].split() if any(map(str.isalnum, word))]
    return place if len(between) <= piece.gap and place.start - after < FARTHEST else None
