"""One place in which quoted words differ from their source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the source, and what the line has in their place; either may be empty.

    `ends_sentence` is whether a sentence of the source ends within its words and another begins.
    """

    source: str
    quoted: str
    ends_sentence: bool = False
