"""What a `when` is told from: the dates, statements and sources that stand in it."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.dates import (
    Aged,
    All,
    Anchor,
    Dated,
    Moment,
    Shifted,
    Span,
    When,
    Within,
)


def moments_in(when: When) -> Iterator[Moment]:
    """Every single thing that a `when` says of a time."""
    if isinstance(when, Span):
        for moment in (when.begun, when.ended, when.still):
            if moment is not None:
                yield from moments_in(moment)
    elif isinstance(when, All):
        for part in when.of:
            yield from moments_in(part)
    else:
        yield when


def anchors_in(when: When) -> Iterator[Anchor]:
    """Every time that a `when` is told from."""
    for moment in moments_in(when):
        if isinstance(moment, Aged | All):
            continue
        yield moment.of.of if isinstance(moment.of, Shifted) else moment.of


def dates_in(when: When) -> Iterator[Dated]:
    """The dates in a `when`."""
    return (anchor for anchor in anchors_in(when) if isinstance(anchor, Dated))


def counts_in(when: When | None) -> Iterator[tuple[int, str | None]]:
    """The numbers that a `when` says, each with its unit: 17 years, 18 months, an age of 21."""
    if when is None:
        return
    if isinstance(when, Span) and when.length is not None:
        yield when.length.count, when.length.unit.value
    for moment in moments_in(when):
        if isinstance(moment, Aged):
            yield moment.years, "y"
        elif not isinstance(moment, All):
            if isinstance(moment, Within):
                yield moment.length.count, moment.length.unit.value
            if isinstance(moment.of, Shifted):
                yield moment.of.by.count, moment.of.by.unit.value
