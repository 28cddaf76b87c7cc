"""Whose words a line gives: those of a source in its own language, or of a translator."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.evidence import Wording


@dataclass(frozen=True, slots=True)
class Worded:
    """The text whose words a line has; `wording` is what the card says of it.

    `original` is the same in the source's own language, where it is on record and the line is in another.
    """

    text: str
    language: str
    wording: Wording | None = None
    original: str | None = None
