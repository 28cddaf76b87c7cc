"""Where a text has words most like a quotation that it does not have, and how the two differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.passages import Folded, nearest
from onrecord.script.difference import Difference, compare_words, cut_between
from onrecord.script.difference_kind import DifferenceKind
from onrecord.script.pieces import Piece
from onrecord.script.runs import Run, Runs, longest_run, runs_of
from onrecord.script.standing import chains, places_of
from onrecord.script.telling_words import WORD
from onrecord.sentences import Joined

MOST_MISSING = 10
FAR = 200
"""Characters beyond which words between runs are rather another place that has the same words."""
FEW = 4
"""So few words are rather changed in one place than brought together from two."""


@dataclass(frozen=True, slots=True)
class Closest:
    """The closest wording of a text: where it stands, how it differs, and how many of its letters are the same."""

    start: int
    end: int
    difference: Difference
    alike: int


def closest(pieces: Sequence[Piece], text: Folded, about: int) -> Closest | None:
    """The wording closest to a quotation's pieces; None where none is like it."""
    missing = [piece for piece in pieces if not places_of(piece.words, text)][:MOST_MISSING]
    if not missing and pieces:
        return _not_so_together(pieces, text, about)
    found = [one for piece in missing if (one := _piece(piece.words, text, about)) is not None]
    if not found:
        return None
    changes = tuple(change for one in found for change in one.difference.changes)
    kinds = {kind for one in found for kind in one.difference.kinds}
    shown = Joined((one.difference.shown for one in found), by=" … ")
    return Closest(
        min(one.start for one in found),
        max(one.end for one in found),
        Difference(changes, shown, tuple(kind for kind in DifferenceKind if kind in kinds)),
        sum(one.alike for one in found),
    )


def _piece(words: str, text: Folded, about: int) -> Closest | None:
    """The closest wording to one piece: its own words cut or moved, or else those that are most alike."""
    runs = runs_of(text, words, about)
    if runs is not None and runs.apart and runs.between <= FAR:
        return _in_runs(words, text, runs)
    alike = _alike(words, text, about)
    if runs is None or not runs.apart:
        return alike
    return alike if alike is not None and _words_changed(alike) <= FEW else _in_runs(words, text, runs)


def _words_changed(found: Closest) -> int:
    return sum(len(WORD.findall(f"{one.source} {one.quoted}")) for one in found.difference.changes)


def _in_runs(words: str, text: Folded, runs: Runs) -> Closest:
    if runs.in_order:
        return Closest(runs.start, runs.end, cut_between(text.text, runs.places), len(words))
    moved = Difference((), " … ".join(runs.words), (DifferenceKind.MOVED,))
    return Closest(runs.start, runs.end, moved, len(words))


def _alike(words: str, text: Folded, about: int) -> Closest | None:
    """The wording about the longest run of words that both have, or else the most alike letter by letter."""
    run = longest_run(text, words, about)
    if run is not None and run.last - run.first > len(words) / 2:
        return _about_run(words, text, run)
    near = nearest(text, words, about=about)
    if near is not None:
        return _beside_text(words, text, near.start, near.end)
    return _about_run(words, text, run) if run is not None else None


def _about_run(words: str, text: Folded, run: Run) -> Closest:
    """The stretch of the text that the quotation would cover if it had no other words than the run's place."""
    start, end = run.place.start - run.first, run.place.end + len(words) - run.last
    return _beside_text(words, text, max(0, start), min(len(text.text), end))


def _beside_text(words: str, text: Folded, start: int, end: int) -> Closest:
    compared = compare_words(text.text, words, start, end)
    other = sum(max(len(one.source), len(one.quoted)) for one in compared.difference.changes)
    return Closest(compared.start, compared.end, compared.difference, len(words) - other)


def _not_so_together(pieces: Sequence[Piece], text: Folded, about: int) -> Closest:
    """Every piece stands in the text, but in another order, or with more between them than brackets stand for."""
    words = sum(len(piece.words) for piece in pieces)
    farther = chains([replace(piece, gap=None) for piece in pieces], text, about)
    if farther:
        places = farther[0]
        return Closest(places[0].start, places[-1].end, cut_between(text.text, places), words)
    first = places_of(pieces[0].words, text)[0]
    shown = " … ".join(piece.words for piece in pieces)
    return Closest(first.start, first.end, Difference((), shown, (DifferenceKind.MOVED,)), words)
