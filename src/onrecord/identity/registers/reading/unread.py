"""What stood in cells and could not be read: counted by column, the first rows named, the words never."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

TOLD = 10


@dataclass(slots=True)
class Unread:
    """Cells of one column that could not be read: how many, and in which rows the first of them stand."""

    count: int = 0
    rows: list[int] = field(default_factory=list)

    def add(self, rows: Any, before: int) -> None:
        """More of them, in rows of a batch that has so many rows before it."""
        self.count += len(rows)
        self.rows += [int(row) + before + 1 for row in rows[: TOLD - len(self.rows)]]


@dataclass(slots=True)
class Reading:
    """A file being read: how many people so far, how many rows of none, and what could not be read in which columns."""

    rows: int = 0
    of_no_person: int = 0
    unread: dict[str, Unread] = field(default_factory=dict)

    def misread(self, heading: str, rows: Any) -> None:
        """Cells of a column that could not be read."""
        if len(rows):
            self.unread.setdefault(heading, Unread()).add(rows, self.rows)
