"""The page of the map: the sheet, and below it every place with its names and what is told of it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.edition.picture.groups import first_day
from onrecord.edition.picture.happenings import Happening, told_of
from onrecord.edition.site.book import Book
from onrecord.edition.site.map.lettering import Lettered, lettering
from onrecord.edition.site.map.names import Borne, name_in, names_of, years_told
from onrecord.edition.site.map.sheet import WIDTH, Sheet
from onrecord.edition.site.page import Page
from onrecord.evidence import Place


@dataclass(frozen=True, slots=True)
class Visited:
    """A place with its names, what lies around it, and what is told of it in the order of time.

    `name` is what it was called when the first of that was; `years` are the first and last year of each.
    """

    id: str
    name: str
    names: tuple[Borne, ...]
    around: tuple[str, ...]
    at: tuple[float, float] | None
    told: tuple[Happening, ...]
    years: tuple[tuple[int, int], ...]

    @property
    def data(self) -> str:
        """The names and the years, for the slider."""
        names = [[one.text, one.years.since, one.years.until] for one in self.names]
        return json.dumps({"names": names, "told": self.years}, ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Drawn:
    """A place on the sheet; None is where there was no room for its name."""

    place: Visited
    x: float
    y: float
    lettered: Lettered | None


def map_page(book: Book) -> Iterator[Page]:
    """The page, if any place has a name; a sheet only where it is known where some lie."""
    places = _visited(book)
    if not places:
        return
    sheet = Sheet([(one.at[1], one.at[0]) for one in places if one.at is not None])
    words: dict[str, object] = {"places": places, "sheet": None}
    if sheet.points:
        known = [year for one in places for years in one.years for year in years]
        words |= {
            "sheet": sheet,
            "width": WIDTH,
            "drawn": _drawn(sheet, places),
            "years": (min(known), max(known)) if known else None,
        }
    yield Page("map.html", "map.html", words, part=book.telling.say("Map"))


def _visited(book: Book) -> Sequence[Visited]:
    """The places that have a name and are no other record of another, by name."""
    gazetteer = book.telling.report.grounds.gazetteer
    told = _told_by_place(book)
    records = book.telling.report.dossier.places.values()
    found = [
        _visit(book, place, told.get(place.id, ()), gazetteer.outward(place.id))
        for place in records
        if place.names and place.same_as is None
    ]
    return sorted(found, key=lambda one: one.name.casefold())


def _visit(book: Book, place: Place, told: Sequence[Happening], around: Sequence[str]) -> Visited:
    names = names_of(book.telling, place)
    statements = book.telling.report.dossier.statements
    years = [span for one in told if (span := years_told(book.telling, statements[one.id])) is not None]
    return Visited(
        id=place.id,
        name=name_in(names, years[0][0] if years else None),
        names=names,
        around=tuple(book.telling.place(id) for id in around),
        at=place.at,
        told=tuple(told),
        years=tuple(years),
    )


def _told_by_place(book: Book) -> Mapping[str, Sequence[Happening]]:
    gazetteer = book.telling.report.grounds.gazetteer
    found = defaultdict[str, list[Happening]](list)
    for statement in book.telling.report.dossier.statements.values():
        if statement.where is not None:
            found[gazetteer.canonical(statement.where)].append(told_of(book.telling, statement.key))
    return {id: sorted(told, key=lambda one: first_day(book.telling, one)) for id, told in found.items()}


def _drawn(sheet: Sheet, places: Sequence[Visited]) -> Sequence[Drawn]:
    """Places of which most is told are lettered first."""
    foremost = sorted((one for one in places if one.at is not None), key=lambda one: -len(one.told))
    at = {one.id: sheet.place((one.at[1], one.at[0])) for one in foremost if one.at is not None}
    letters = [(one.id, *at[one.id], max(len(name.text) for name in one.names)) for one in foremost]
    lettered = lettering(letters, WIDTH)
    return [Drawn(one, *at[one.id], lettered.get(one.id)) for one in foremost]
