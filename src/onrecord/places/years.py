"""The years in which a place bore a name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Years:
    """From one year until another, both counted in; None where nothing bounds them."""

    since: int | None = None
    until: int | None = None

    def hold(self, year: int | None) -> bool:
        """Whether a year is among them; of no year, all hold."""
        if year is None:
            return True
        return (self.since is None or self.since <= year) and (self.until is None or year <= self.until)
