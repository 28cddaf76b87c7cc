"""A table as it comes out of a file: headings, and batches of rows in which every cell is text or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import pyarrow as pa

TOLD = 20
"""Rows that are named one by one; the others are counted."""
MOST_COLUMNS = 2_000


@dataclass(slots=True)
class Broken:
    """Rows that could not be taken in, growing as a file is read: how many, and where the first of them are."""

    count: int = 0
    first: list[tuple[int, str]] = field(default_factory=list)
    unreadable_letters: int = 0

    def row(self, number: int, why: str) -> None:
        """One row that is left out."""
        self.count += 1
        if len(self.first) < TOLD:
            self.first.append((number, why))


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A file that is being read; `batches` can be gone through once, and `broken` is known after that."""

    headings: tuple[str, ...]
    batches: Iterator[pa.RecordBatch]
    broken: Broken = field(default_factory=Broken)


def as_headings(cells: Sequence[str | None]) -> tuple[str, ...]:
    """Headings that tell columns apart: an empty one is called by its number, a second `name` is `name (2)`."""
    seen: Counter[str] = Counter()
    headings: list[str] = []
    for number, cell in enumerate(cells, 1):
        heading = " ".join((cell or "").split()) or f"column {number}"
        seen[heading] += 1
        headings.append(heading if seen[heading] == 1 else f"{heading} ({seen[heading]})")
    return tuple(headings)


def text_schema(headings: Iterable[str]) -> pa.Schema:
    """Every column as text."""
    return pa.schema([pa.field(heading, pa.string()) for heading in headings])


def batch_of(headings: Sequence[str], rows: Sequence[Sequence[str | None]]) -> pa.RecordBatch:
    """Rows in Python as a batch."""
    columns = zip(*rows, strict=True) if rows else ([] for _ in headings)
    return pa.RecordBatch.from_arrays(
        [pa.array(column, pa.string()) for column in columns], schema=text_schema(headings)
    )
