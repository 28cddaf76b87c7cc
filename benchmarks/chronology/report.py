"""The figures as a table, for a terminal and in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from benchmarks.chronology.asks import Ask
from benchmarks.chronology.measuring import Figure

HEADINGS = (
    "network",
    "times",
    "faults",
    "what",
    "ours compiled",
    "ours plain",
    "peer",
    "its time",
    "building",
    "ratio",
    "remark",
)
WHAT = {
    Ask.BOUNDS: "both bounds",
    Ask.ONE_CONFLICT: "one conflict",
    Ask.CONFLICTS: "all conflicts",
    Ask.DIAGNOSIS: "diagnosis",
}
OURS_TO_BOTH = {Ask.ONE_CONFLICT: Ask.CONFLICTS}
"""A peer that finds one conflict is compared with ours for all of them."""

Row = tuple[str, ...]


def rows_of(figures: Sequence[Figure]) -> Iterator[Row]:
    """Our figures for each question about a network, then a row for every peer's beside them."""
    for _, group in groupby(figures, key=lambda one: (one.network, one.times, one.faults)):
        asked = list(group)
        for ask in Ask:
            ours = [one for one in asked if one.is_ours and one.ask is OURS_TO_BOTH.get(ask, ask)]
            if ours and ours[0].ask is ask:
                yield from (_row(one, [one], None) for one in ours)
            yield from (_row(one, ours, one) for one in asked if one.ask is ask and not one.is_ours)


def _row(told: Figure, ours: Sequence[Figure], peer: Figure | None) -> Row:
    taken = {one.solver: one.seconds for one in ours}
    best = min((seconds for seconds in taken.values() if seconds is not None), default=None)
    return (
        told.network,
        f"{told.times:,}",
        f"{told.faults:,}",
        WHAT[told.ask],
        in_words(taken.get("ours, compiled")),
        in_words(taken.get("ours, plain")),
        peer.solver if peer else "",
        in_words(peer.seconds) if peer else "",
        in_words(told.building),
        f"{peer.seconds / best:.3g}" if best and peer and peer.seconds else "",
        told.remark,
    )


def in_words(seconds: float | None) -> str:
    """A time to three figures, in its own unit."""
    if seconds is None:
        return "–"
    return f"{seconds * 1000:.3g} ms" if seconds < 1 else f"{seconds:.3g} s"


def as_markdown(headings: Row, rows: Sequence[Row]) -> str:
    """A table to paste into a page."""
    lines = [headings, tuple("---" for _ in headings), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |\n" for line in lines)


def as_text(headings: Row, rows: Sequence[Row]) -> str:
    """A table to read in a terminal."""
    widths = [max(map(len, column)) for column in zip(headings, *rows, strict=True)]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        for line in (headings, *rows)
    )
    return "".join(f"{line.rstrip()}\n" for line in lines)
