"""What the gate read and found, said so that nothing of it need be hidden."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from onrecord.edition.gate.leak import Leak, Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """How much was read, and what is told in it."""

    files: int
    parts: int
    size: int
    leaks: tuple[Leak, ...]

    def __add__(self, other: Report) -> Report:
        """What was read in one part and then in another."""
        return Report(
            files=self.files + other.files,
            parts=self.parts + other.parts,
            size=self.size + other.size,
            leaks=self.leaks + other.leaks,
        )

    @property
    def stopping(self) -> tuple[Leak, ...]:
        """What no edition may leave with."""
        return tuple(leak for leak in self.leaks if leak.stops)

    @property
    def warnings(self) -> tuple[Leak, ...]:
        """What many share, and somebody should look at."""
        return tuple(leak for leak in self.leaks if not leak.stops)

    @property
    def may_leave(self) -> bool:
        """Whether nothing stops it."""
        return not self.stopping

    def as_json(self) -> dict[str, Any]:
        """The report as plain data."""
        return {
            "may_leave": self.may_leave,
            "read": {"files": self.files, "parts": self.parts, "bytes": self.size},
            "leaks": [_leak_as_json(leak) for leak in self.stopping],
            "warnings": [_leak_as_json(leak) for leak in self.warnings],
            "summary": dict(Counter(leak.told.value for leak in self.leaks)),
        }


def said(leak: Leak) -> str:
    """One thing that was found, in a sentence without any name."""
    if leak.told is Told.UNREAD:
        return f"{place(leak)} cannot be read: {leak.why}"
    if leak.told is Told.PASSAGE:
        return f"{place(leak)} has words of a withheld passage of {leak.about}"
    if leak.told is Told.ID:
        return f"{place(leak)} has the id of a record that is withheld"
    return f"{place(leak)} has the {leak.told.value} of {leak.about}"


def place(leak: Leak) -> str:
    """Where it is: file, part, line and column."""
    way = ", ".join(leak.way)
    return way if leak.line is None else f"{way}, line {leak.line}, column {leak.column}"


def _leak_as_json(leak: Leak) -> dict[str, Any]:
    return {
        "told": leak.told.value,
        "about": leak.about,
        "where": {
            "file": leak.way[0] if leak.way else None,
            "within": leak.way[1:],
            "line": leak.line,
            "column": leak.column,
        },
        "what": said(leak),
    }
