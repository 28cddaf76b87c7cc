"""All edits that are tried: which of them do harm, and what a harmful one may rightly be called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from benchmarks.quotation import harmful, harmless
from benchmarks.quotation.passages import Passage
from onrecord.script.difference_kind import DifferenceKind

A = DifferenceKind
Make = Callable[[Passage, Random], str | None]


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing done to a passage; `named` is what a harmful one may be called, and empty for a harmless one."""

    name: str
    make: Make
    named: frozenset[DifferenceKind] = frozenset()

    @property
    def is_harmful(self) -> bool:
        """Whether it makes another thing of what was said."""
        return bool(self.named)


HARMLESS = tuple(
    Edit(make.__name__.replace("_", " "), make)
    for make in (
        harmless.as_it_stands,
        harmless.other_marks,
        harmless.other_dashes,
        harmless.other_spaces,
        harmless.other_letters,
        harmless.other_dots,
        harmless.first_letter,
        harmless.marked_cut,
        harmless.two_marked_cuts,
        harmless.bracketed_words,
        harmless.bracketed_letters,
    )
)
HARMFUL = tuple(
    Edit(make.__name__.replace("_", " "), make, frozenset(named))
    for make, named in (
        (harmful.one_word_changed, {A.CHANGED, A.NUMBER, A.NEGATION_DROPPED, A.NEGATION_ADDED}),
        (harmful.one_letter_changed, {A.CHANGED, A.NUMBER, A.NEGATION_DROPPED, A.QUALIFIER_DROPPED}),
        (harmful.word_dropped, {A.LEFT_OUT, A.NUMBER, A.QUALIFIER_DROPPED, A.NEGATION_DROPPED}),
        (harmful.word_added, {A.ADDED, A.NUMBER, A.NEGATION_ADDED, A.QUALIFIER_ADDED}),
        (harmful.negation_dropped, {A.NEGATION_DROPPED}),
        (harmful.negation_added, {A.NEGATION_ADDED}),
        (harmful.negation_cut_off, {A.NEGATION_DROPPED}),
        (harmful.negation_under_ellipsis, {A.NEGATION_DROPPED}),
        (harmful.number_changed, {A.NUMBER}),
        (harmful.neighbours_swapped, {A.MOVED}),
        (harmful.halves_swapped, {A.MOVED}),
        (harmful.sentences_joined, {A.JOINED}),
        (harmful.qualifier_dropped, {A.QUALIFIER_DROPPED}),
    )
)
EDITS = (*HARMLESS, *HARMFUL)
