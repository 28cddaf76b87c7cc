"""At which level births, deaths and single words of a register agree with those of a profile."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from onrecord.evidence import Sex
from onrecord.identity.lookup.asking.classes import asked, mixed
from onrecord.identity.lookup.coded import Spans, Words
from onrecord.identity.lookup.column import FOREVER, Levels, Numbers
from onrecord.identity.model.levels import A_YEAR, GAPS, sex_level, span_level, words_level
from onrecord.identity.profile import Between


def span_levels(comparison: str, told: Between, spans: Spans) -> Levels:
    """The level of every birth, or death: by how far off it is and how closely it is known."""
    gap = gaps(told, spans.first, spans.last)
    distance = np.searchsorted([0, *(most for most, _ in GAPS)], gap, side="left")
    length = np.searchsorted([0, A_YEAR - 1], spans.last - spans.first, side="left")
    classes = mixed((distance, len(GAPS) + 2), (length, 3))
    of_values = asked(
        comparison, classes, lambda span: span_level(told, between(spans.first[span], spans.last[span]))
    )
    return spans.column.levels(of_values)


def sex_levels(told: Sex, sexes: Words) -> Levels:
    """The level of either sex."""
    numbers = np.arange(len(sexes.words))
    return sexes.column.levels(asked("sex", numbers, lambda sex: sex_level(told, Sex(sexes.words[sex]))))


def words_levels(comparison: str, told: Sequence[str], words: Words) -> Levels:
    """The level of every occupation, or nationality."""
    classes = np.zeros(len(words.words), np.uint8)
    classes[words.words.places(told)] = 1
    of_values = asked(comparison, classes, lambda word: words_level(told, [words.words[word]]))
    return words.column.levels(of_values)


def gaps(told: Between, first: Numbers, last: Numbers) -> Numbers:
    """The least number of days between a day of one span and a day of each other."""
    earliest, latest = bounds(told)
    gap: Numbers = np.maximum(np.maximum(first - latest, earliest - last), 0)
    return gap


def bounds(span: Between) -> tuple[int, int]:
    """The ends of a span, an unknown one as far off as can be."""
    return (
        -FOREVER if span.earliest is None else span.earliest,
        FOREVER if span.latest is None else span.latest,
    )


def between(first: int, last: int) -> Between:
    """A span by its ends, those as far off as can be unknown."""
    return Between(None if first <= -FOREVER else int(first), None if last >= FOREVER else int(last))
