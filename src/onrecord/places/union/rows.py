"""How a place of the gazetteer is written: one line each, so that none is read before it is asked for."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.places.spot import Extent
from onrecord.places.years import Called, Years


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A place as the gazetteer keeps it; `regions` are numbers, `names` those it has borne with their years."""

    key: str
    name: str
    extent: Extent
    country: str | None = None
    at: tuple[float, float] | None = None
    people: int = 0
    regions: tuple[int, ...] = ()
    names: tuple[Called, ...] = ()


def written(row: Row) -> str:
    """A place as one line."""
    at = f"{row.at[0]} {row.at[1]}" if row.at else ""
    names = "; ".join(f"{name.text}{written_years(name.years)}" for name in row.names)
    cells = (row.key, row.name, str(int(row.extent)), row.country or "", at, str(row.people))
    return "\t".join((*cells, " ".join(map(str, row.regions)), names))


def read(line: str) -> Row:
    """A place out of its line."""
    key, name, extent, country, at, people, regions, names = line.split("\t")
    north, _, east = at.partition(" ")
    return Row(
        key=key,
        name=name,
        extent=Extent(int(extent)),
        country=country or None,
        at=(float(north), float(east)) if at else None,
        people=int(people),
        regions=tuple(map(int, regions.split())),
        names=tuple(map(_called, names.split("; "))) if names else (),
    )


def written_years(years: Years) -> str:
    """Years behind a name or a number: `@1914-1924`; nothing if all."""
    return "" if years == Years() else f"@{_year(years.since)}-{_year(years.until)}"


def read_years(written: str) -> Years:
    """Years out of `1914-1924`."""
    since, _, until = written.partition("-")
    return Years(int(since) if since else None, int(until) if until else None)


def _called(name: str) -> Called:
    text, _, years = name.partition("@")
    return Called(text, read_years(years) if years else Years())


def _year(year: int | None) -> str:
    return "" if year is None else str(year)
