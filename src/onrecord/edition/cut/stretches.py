"""Stretches taken from one another, in frames or in seconds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TypeVar

Measure = TypeVar("Measure", int, Fraction)


def without(
    stretch: tuple[Measure, Measure], others: Iterable[tuple[Measure, Measure]]
) -> Iterator[tuple[Measure, Measure]]:
    """What is left of a stretch when others are taken out of it."""
    start, end = stretch
    for first, after in sorted(others):
        if first < end and start < after:
            if start < first:
                yield start, first
            start = max(start, after)
    if start < end:
        yield start, end
