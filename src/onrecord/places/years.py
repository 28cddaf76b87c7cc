"""A name of a place, and the years in which it bore it."""

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


@dataclass(frozen=True, slots=True)
class Called:
    """A name, and the years in which it was borne."""

    text: str
    years: Years = Years()
