"""Where the pieces of a quotation stand in a text, one after another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
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
    # From the rarest piece, since a “with” before an ellipsis stands everywhere.
    rarest = min(range(len(pieces)), key=lambda at: len(places[at]))
    anchors = sorted(places[rarest], key=lambda place: abs(place.start - about))[:MOST_PLACES]
    found = [
        chain for one in anchors if (chain := _chain(one, rarest, pieces, places, text.text)) is not None
    ]
    if len(pieces) == 1 or not found:
        return found
    shortest = min(map(_length, found))
    return [chain for chain in found if _length(chain) == shortest]


def _chain(
    anchor: Place, at: int, pieces: Sequence[Piece], places: Sequence[Sequence[Place]], text: str
) -> tuple[Place, ...] | None:
    """The pieces about one place of one of them, each as near to the next as it stands."""
    chain = [anchor]
    for piece, here in zip(pieces[at + 1 :], places[at + 1 :], strict=True):
        following = _next(here, chain[-1])
        if following is None or not _near_enough(text, chain[-1], following, piece):
            return None
        chain.append(following)
    for before in reversed(range(at)):
        previous = _previous(places[before], chain[0])
        if previous is None or not _near_enough(text, previous, chain[0], pieces[before + 1]):
            return None
        chain.insert(0, previous)
    return tuple(chain)


def _length(chain: tuple[Place, ...]) -> int:
    return chain[-1].end - chain[0].start


def places_of(words: str, text: Folded) -> list[Place]:
    """Where a piece stands; its first letter may be large or small."""
    other = words[0].swapcase() + words[1:]
    places = occurrences(text, words) + (occurrences(text, other) if other != words else [])
    return sorted(places, key=lambda place: place.start)


def _next(places: Sequence[Place], after: Place) -> Place | None:
    at = bisect_left(places, after.end, key=lambda place: place.start)
    return places[at] if at < len(places) else None


def _previous(places: Sequence[Place], before: Place) -> Place | None:
    at = bisect_right(places, before.start, key=lambda place: place.end)
    return places[at - 1] if at else None


def _near_enough(text: str, one: Place, other: Place, piece: Piece) -> bool:
    """Whether no more stands between two pieces than the gap before the second allows."""
    if piece.gap is None:
        return True
    if other.start - one.end >= FARTHEST:
        return False
    between = [word for word in text[one.end : other.start].split() if any(map(str.isalnum, word))]
    return len(between) <= piece.gap
