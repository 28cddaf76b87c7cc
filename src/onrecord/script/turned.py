"""Whether what is left out under a mark, or before the first quoted word, turns the sense of what is quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.passages import Place
from onrecord.script.change import Change
from onrecord.script.difference import Difference, shown_between
from onrecord.script.difference_kind import DifferenceKind
from onrecord.script.pieces import Piece
from onrecord.script.telling_words import WORD, negations_in, only_negates, only_qualifies

# Right before the first word and in one breath with it: “not | come home”, “didn’t | come home”.
BEFORE = re.compile(r"([^\W_]+(?:['’-][^\W_]+)*)\s+$")
# Of “никто к нам не пришёл” the words “к нам не пришёл” say the same.
CONCORD = re.compile(r"ни\w+\s+(?:[^\s.,;:!?]+\s+){0,4}не\s", re.IGNORECASE)
SOON_BEFORE = 3
"""How many words before its quotation a line's own “not” may stand."""


def turned(
    pieces: Sequence[Piece], places: Sequence[Place], text: str, lead: str | None
) -> Difference | None:
    """How the sense is turned; None where it is not. `lead` are the line's own words before the quotation."""
    cut_off = _negation_before(text, places[0], lead) if lead is not None else None
    if cut_off is not None:
        return _told(text, cut_off, places[0].start, "", DifferenceKind.NEGATION_DROPPED)
    for (one, other), piece in zip(pairwise(places), pieces[1:], strict=True):
        kind = _kind(text[one.end : other.start], piece.bracketed)
        if kind is not None:
            return _told(text, one.end, other.start, piece.bracketed, kind)
    return None


def _negation_before(text: str, first: Place, lead: str) -> int | None:
    """Where a negation stands right before the quotation, unless the line itself has one at that place."""
    before = BEFORE.search(text, max(0, first.start - 40), first.start)
    if (
        before is None
        or not only_negates(before[1])
        or negations_in(" ".join(WORD.findall(lead)[-SOON_BEFORE:]))
    ):
        return None
    return None if CONCORD.match(text, before.start(1)) else before.start(1)


def _kind(left_out: str, bracketed: str) -> DifferenceKind | None:
    if only_negates(left_out) and not negations_in(bracketed):
        return DifferenceKind.NEGATION_DROPPED
    if only_negates(bracketed) and not negations_in(left_out):
        return DifferenceKind.NEGATION_ADDED
    return DifferenceKind.QUALIFIER_DROPPED if only_qualifies(left_out) and not bracketed else None


def _told(text: str, start: int, end: int, quoted: str, kind: DifferenceKind) -> Difference:
    change = Change(" ".join(text[start:end].split()), quoted)
    return Difference((change,), shown_between(text, start, end, quoted), (kind,))
