"""Something looked for and not found, with where it was looked for."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.dates import Dated


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """One search made: where, when, by whom, and what came of it."""

    where: str
    date: Dated | None = None
    by: str | None = None
    found: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An open question; `concerns` are ids of whatever it is about."""

    id: str
    asks: str
    concerns: tuple[str, ...] = ()
    searched: tuple[Search, ...] = ()
