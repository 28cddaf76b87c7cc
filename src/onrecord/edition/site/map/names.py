"""The names of a place over the years, and the one that it bore when something was told of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.chronology import end_of, start_of
from onrecord.dates.days import civil
from onrecord.dossier.geography import years_of
from onrecord.edition.telling import Telling
from onrecord.evidence import Place, Statement
from onrecord.places import Years


@dataclass(frozen=True, slots=True)
class Borne:
    """A name, and the years in which it was borne, both counted in; None where nothing bounds them."""

    text: str
    years: Years


def names_of(telling: Telling, place: Place) -> tuple[Borne, ...]:
    """The names of a place in the page's language, else all it has, the earliest first."""
    names = [name for name in place.names if name.lang == telling.say.language] or list(place.names)
    borne = [Borne(name.text, years_of(name)) for name in names]
    return tuple(sorted(borne, key=lambda one: one.years.since or 0))


def name_in(names: Sequence[Borne], year: int | None) -> str:
    """What a place was called in a year; the last name where none was borne then, or no year is known."""
    then = [one.text for one in names if year is not None and one.years.hold(year)]
    return (then or [names[-1].text])[-1]


def years_told(telling: Telling, statement: Statement) -> tuple[int, int] | None:
    """The first and last year in which what a statement tells of may have been; None where nothing bounds it."""
    chronology = telling.report.chronology
    first = chronology.bounds(start_of(statement.key)).earliest
    last = chronology.bounds(end_of(statement.key)).latest
    days = [day for day in (first, last) if day is not None]
    return (civil(min(days))[0], civil(max(days))[0]) if days else None
