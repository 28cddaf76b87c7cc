"""Columns: the rows of a sheet below one another, in as many columns as need the least paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from onrecord.edition.picture.layout import Layout
from onrecord.edition.picture.paper import Paper, paper_for
from onrecord.edition.picture.strips import Strip
from onrecord.edition.picture.threads import Thread

HEAD, ROW, GAP, LEAST = 24, 18, 7, 34
"""Heights: of a group's first row, of others, between groups, and of a packed row."""

TOP, FOOT, CARD, WIDE = 106, 34, 13, 1_100
"""What stands above the first row; below the last; each source in the list of them; and how wide a column is."""

MOST = 8
"""Columns beside one another."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A row with its place in its column."""

    strip: Strip
    threads: tuple[Thread, ...]
    top: int
    height: int


@dataclass(frozen=True, slots=True)
class Column:
    """Rows below one another, under one axis."""

    left: int
    rows: tuple[Drawn, ...]

    @property
    def bottom(self) -> int:
        """How far down the last of them reaches."""
        return self.rows[-1].top + self.rows[-1].height if self.rows else TOP


@dataclass(frozen=True, slots=True)
class Arranged:
    """Columns beside one another, and below them the list of so many sources, in two columns for each."""

    columns: tuple[Column, ...]
    sources: int

    @property
    def bottom(self) -> int:
        """How far down the longest column reaches."""
        return max(column.bottom for column in self.columns)

    @property
    def listed(self) -> int:
        """How many sources stand below one another."""
        return -(-self.sources // (2 * len(self.columns)))

    @property
    def width(self) -> int:
        """How wide the drawing is, in its own units."""
        return WIDE * len(self.columns)

    @property
    def height(self) -> int:
        """How high it is."""
        return self.bottom + FOOT + CARD * self.listed

    @property
    def paper(self) -> Paper:
        """The paper that it needs."""
        return paper_for(self.width, self.height)


def arranged(layout: Layout) -> Arranged:
    """The rows in as many columns as need the least paper, and fill it best."""
    sources = len(layout.telling.report.dossier.sources)
    ways = [Arranged(tuple(_columns(layout, count)), sources) for count in range(1, MOST + 1)]
    return min(ways, key=lambda way: (way.paper.size, -way.paper.scale))


def _columns(layout: Layout, count: int) -> Iterator[Column]:
    """So many columns of about one height; a group stays in one."""
    groups = [list(rows) for _, rows in groupby(enumerate(layout.strips), key=lambda row: id(row[1].group))]
    heights = [GAP + sum(_height(strip) for _, strip in rows) for rows in groups]
    columns: list[list[tuple[int, Strip]]] = [[] for _ in range(count)]
    above = 0
    for rows, height in zip(groups, heights, strict=True):
        columns[above * count // sum(heights)] += rows
        above += height
    for number, column in enumerate(columns):
        yield Column(number * WIDE, tuple(_drawn(layout, column)))


def _drawn(layout: Layout, rows: Sequence[tuple[int, Strip]]) -> Iterator[Drawn]:
    top = TOP
    for place, strip in rows:
        top += GAP if strip.is_head and top > TOP else 0
        yield Drawn(strip, layout.threads.get(place, ()), top, _height(strip))
        top += _height(strip)


def _height(strip: Strip) -> int:
    if strip.height is not None:
        return max(strip.height, LEAST)
    return HEAD if strip.is_head else ROW
