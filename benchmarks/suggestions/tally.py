"""Counts of what was to be found, what was found, and what of it was right."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """Found things held against the truth."""

    what: str
    told: int = 0
    found: int = 0
    suggested: int = 0
    right: int = 0

    def count(self, told: int, found: int, suggested: int, right: int) -> None:
        """One more text."""
        self.told += told
        self.found += found
        self.suggested += suggested
        self.right += right

    def row(self) -> str:
        """A row of a table: recall and precision with the counts that they are of."""
        return f"| {self.what} | {_share(self.found, self.told)} | {_share(self.right, self.suggested)} |"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f} ({part} of {whole})" if whole else "none"
