"""When what a statement tells of was, by the chronology, in words that claim no more than is known."""

from __future__ import annotations

from onrecord.chronology import Bounds, end_of, start_of
from onrecord.edition.language import Speech
from onrecord.edition.telling import Telling
from onrecord.evidence import Statement

CENTURY = 36_525
"""In days."""


def when_told(telling: Telling, statement: Statement) -> str:
    """When it was; where its source gives no date, what follows from other statements. Empty where nothing does."""
    told = _bounds_told(telling, statement)
    if statement.when is None and told:
        return telling.say("not dated; by the chronology {when}", when=told)
    return told


def _bounds_told(telling: Telling, statement: Statement) -> str:
    chronology = telling.report.chronology
    start = telling.as_of_today(chronology.bounds(start_of(statement.key)))
    end = telling.as_of_today(chronology.bounds(end_of(statement.key)))
    return bounds_told(telling.say, start, end)


def bounds_told(say: Speech, start: Bounds, end: Bounds) -> str:
    """When something began and ended; empty where neither is known."""
    if start == end:
        return _window(say, start)
    begun = _window(say, start)
    told = [say("begun {when}", when=begun)] if begun else []
    ended = _end(say, start, end)
    return ", ".join([*told, ended] if ended else told)


def _end(say: Speech, start: Bounds, end: Bounds) -> str:
    """When it ended; an end of which only the beginning tells anything is left out."""
    if end.latest is not None and not _is_for_ever(start.latest, end.latest):
        return say("ended {when}", when=say.window(end.earliest, end.latest))
    if end.earliest is None or (start.latest is not None and end.earliest <= start.latest):
        return ""
    return say("not over {when}", when=say.window(end.earliest, end.earliest))


def _window(say: Speech, bounds: Bounds) -> str:
    if (bounds.earliest is None and bounds.latest is None) or _is_for_ever(bounds.earliest, bounds.latest):
        return ""
    return say.window(bounds.earliest, bounds.latest)


def _is_for_ever(earliest: int | None, latest: int | None) -> bool:
    """Whether bounds say no more than that nobody lives for ever."""
    return earliest is not None and latest is not None and latest - earliest > CENTURY
