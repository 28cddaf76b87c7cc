"""When a cited statement puts what it tells: by the chronology, by its own word, and by its calendar's dates."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.chronology import Bounds, end_of, start_of
from onrecord.chronology.times_named import moments_in
from onrecord.dates import Calendar, Dated, During, NoSuchDay, readings
from onrecord.evidence import Statement
from onrecord.script.grounds import Grounds
from onrecord.script.mentions.evidence import Window


def times_of(grounds: Grounds, statement: Statement) -> tuple[Window, Window]:
    """The windows of a statement's start and end.

    Bounds are computed without contested members, so that a statement in a conflict, or a supposition that
    cannot be, may have none to show; what it tells by itself is still what it says.
    """
    chronology = grounds.chronology
    names = start_of(statement.key), end_of(statement.key)
    supposed = chronology.supposition(statement.key)
    if any(map(chronology.is_contested, names)) or (supposed is not None and supposed.against):
        start, end = chronology.told(statement.key)
    else:
        start, end = (chronology.bounds(name) for name in names)
    return _window(start), _window(end)


def told_times(grounds: Grounds, statement: Statement) -> tuple[Window, Window]:
    """The windows that a statement tells by the word of its own source alone, sums included."""
    source = grounds.statements_by_source[statement.source]
    own = {statement.source, *(one.key for one in source)} - grounds.chronology.contested - {statement.key}
    start, end = grounds.chronology.told(statement.key, *own)
    return _window(start), _window(end)


def dates_written(grounds: Grounds, statement: Statement) -> Iterator[Window]:
    """The dates that stand in a statement's `when`, in whatever calendar: a line may name them as they stand.

    In a Julian source `1907` ends on 13 January 1908, and the year that it tells of is still 1907.
    """
    if statement.when is None:
        return
    about = grounds.dossier.production.policy.about
    for moment in moments_in(statement.when):
        if isinstance(moment, During) and isinstance(moment.of, Dated):
            try:
                extent = readings(Dated(moment.of.text), Calendar.GREGORIAN, about=about)[0].extent
            except NoSuchDay:
                continue
            yield extent.first, extent.last


def _window(bounds: Bounds) -> Window:
    return bounds.earliest, bounds.latest
