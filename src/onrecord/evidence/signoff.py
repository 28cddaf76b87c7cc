"""Who checked which line, against which evidence."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.dates import Dated


@dataclass(frozen=True, slots=True, kw_only=True)
class Signoff:
    """One line checked by one person; `evidence` is the digest of what the line rested on at that moment."""

    line: str
    by: str
    role: str
    date: Dated
    evidence: str
    note: str | None = None
