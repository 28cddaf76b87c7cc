"""Quotes found again: the W3C Web Annotation Data Model's quote and position selectors (section 4.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.passages.fold import DASHES, INVISIBLE, LINE_END, Folded, fold, fold_once, typography
from onrecord.passages.marks import page_at
from onrecord.passages.nearest import Nearest, nearest

DASH = re.compile(f"[{DASHES}]")
DASH_BEFORE = re.compile(rf"[{DASHES}][{DASHES}\s]*$")
DASH_AFTER = re.compile(rf"[{DASHES}\s]*[{DASHES}]")
MOST_WORK = 20_000_000
"""Characters compared before the places of a quote that stands everywhere are enough."""
HIDDEN = re.compile(f"[{INVISIBLE}]*")


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a text, in characters counted from 0."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """The quote stands here; `moved` from where it was, `context_changed` where prefix or suffix disagree."""

    start: int
    end: int
    moved: bool = False
    context_changed: bool = False


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The quote stands in all these places, and nothing says which is meant."""

    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Orphan:
    """The quote is not in the text; `nearest` is the closest wording, to be shown and never taken instead."""

    nearest: Nearest | None = None


Found = Anchored | Ambiguous | Orphan


def find(
    words: str | Folded,
    quote: str,
    *,
    prefix: str | None = None,
    suffix: str | None = None,
    position: tuple[int, int] | None = None,
    page: str | None = None,
) -> Found:
    """Find a quote in a text again; typography may differ, and nothing else may.

    Where it stands several times, its context says which is meant, or else its page, or else its position.
    """
    text = fold(words) if isinstance(words, str) else words
    places = occurrences(text, quote)
    if not places:
        return Orphan(nearest(text, quote))
    agreeing = [place for place in places if _in_context(text, place, prefix, suffix)]
    chosen = agreeing or places
    if len(chosen) > 1 and page is not None:
        chosen = [place for place in chosen if page_at(text.text, place.start) == page] or chosen
    if len(chosen) > 1 and position is not None:
        chosen = [place for place in chosen if (place.start, place.end) == position] or chosen
    if len(chosen) > 1:
        return Ambiguous(tuple(chosen))
    start, end = chosen[0].start, chosen[0].end
    moved = position is not None and position != (start, end)
    return Anchored(start=start, end=end, moved=moved, context_changed=not agreeing)


def occurrences(text: Folded, quote: str) -> list[Place]:
    """Every place at which a quote stands in a text, from word boundary to word boundary."""
    needle = fold_once(quote).words.strip()
    if not any(one.isalnum() for one in needle):
        return []
    dashed = DASH.search(quote) is not None
    found = []
    for start, end in _candidates(text, needle):
        place = _agreeing(text.text, start, end, quote, dashed=dashed)
        if place is not None:
            found.append(place)
    return found


def _candidates(text: Folded, needle: str) -> Iterator[tuple[int, int]]:
    """Where the folded words stand, cut at no word's middle."""
    at, work = text.words.find(needle), 0
    while at >= 0 and work < MOST_WORK:
        start, end = text.start_of(at), text.end_of(at + len(needle))
        if not (_within_word(text.text, start) or _within_word(text.text, end)):
            yield start, end
        at, work = text.words.find(needle, at + 1), work + len(needle)


def _within_word(text: str, at: int) -> bool:
    if at == 0 or not text[at - 1].isalnum():
        return False
    hidden = HIDDEN.match(text, at)
    after = hidden.end() if hidden else at
    return after < len(text) and text[after].isalnum()


def _agreeing(text: str, start: int, end: int, quote: str, *, dashed: bool) -> Place | None:
    """The place, if its dashes are those of the quote; folded words have none."""
    if not dashed and DASH.search(text, start, end) is None:
        return Place(start, end)
    if text[start:end] == quote:
        return Place(start, end)
    quoted = typography(quote).strip(" ")
    if quoted[0] in "-" + LINE_END:
        before = DASH_BEFORE.search(text, max(0, start - 40), start)
        if before is None:
            return None
        start = before.start()
    if quoted[-1] in "-" + LINE_END:
        behind = DASH_AFTER.match(text, end)
        if behind is None:
            return None
        end = behind.end()
    return Place(start, end) if _same_dashes(typography(text[start:end]).strip(" "), quoted) else None


def _same_dashes(left: str, right: str) -> bool:
    """Whether two wordings are one: a hyphen at a line's end is a hyphen or nothing, as the other has it."""
    if LINE_END not in left + right:
        return left == right
    i = j = 0
    while i < len(left) or j < len(right):
        one, other = left[i : i + 1], right[j : j + 1]
        if one == other:
            i, j = i + 1, j + 1
        elif one == LINE_END:
            i, j = i + 1, j + (other == "-")
        elif other == LINE_END:
            i, j = i + (one == "-"), j + 1
        else:
            return False
    return True


def _in_context(text: Folded, place: Place, prefix: str | None, suffix: str | None) -> bool:
    """Whether the words on either side are those given; a side not given agrees with anything."""
    before, after = _context(prefix), _context(suffix)
    # Folding may shorten a context, by dashes, spaces and soft hyphens, but hardly to a quarter.
    left = text.text[max(0, place.start - 4 * len(prefix or "") - 40) : place.start]
    right = text.text[place.end : place.end + 4 * len(suffix or "") + 40]
    return (not before or _context(left).endswith(before)) and (
        not after or _context(right).startswith(after)
    )


def _context(words: str | None) -> str:
    return fold_once(words).words.strip() if words else ""
