"""A fact sheet as a dossier: the spreadsheet in which a team has kept its story lines, facts and sources."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from onrecord.dossier import Dossier
from onrecord.evidence import Production, Script
from onrecord.intake.facts.entry import Entry, whole_row
from onrecord.intake.facts.headings import Column, Field, makes_a_fact_sheet, names_heading, read_headings
from onrecord.intake.facts.leaving import left_over
from onrecord.intake.facts.recording import Recording
from onrecord.intake.facts.refusals import NoHeadings, NoSuchHeading
from onrecord.intake.facts.story import as_fountain
from onrecord.intake.facts.taking import take
from onrecord.intake.facts.unplaced import Unplaced, Why
from onrecord.intake.tables.sheet import Row, Sheet

SEARCHED = 30
"""Rows in which the headings are looked for: titles and dates often stand above them."""


@dataclass(frozen=True, slots=True)
class Mapped:
    """How one sheet was read: the row of its headings, and what each column was taken for."""

    sheet: str
    row: int
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class FactSheet:
    """What came of a spreadsheet: a dossier, how each sheet was read, and what could not be placed."""

    dossier: Dossier
    mapped: tuple[Mapped, ...]
    unplaced: tuple[Unplaced, ...]


def take_in(
    path: Path,
    sheets: Sequence[Sheet],
    production: Production,
    *,
    chosen: Mapping[Field, str],
    fill_down: Collection[Field] = (),
) -> FactSheet:
    """Make a dossier of the sheets of a file; raises NoHeadings, NoSuchHeading.

    `chosen` are headings that somebody has named for a field. In the fields of `fill_down` an empty cell
    means what the one above it does, as merged cells do.
    """
    read = [(sheet, _headings(sheet, chosen)) for sheet in sheets]
    _refuse_unread(path, read, chosen)
    recording = Recording()
    seen: set[str] = set()
    unplaced: list[Unplaced] = []
    for number, (sheet, mapped) in enumerate(read, start=1):
        if mapped is None:
            unplaced += (whole_row(sheet.name, row, Why.NO_HEADINGS) for row in sheet.rows)
            continue
        unplaced += _above(sheet, mapped)
        prefix = "row" if len(sheets) == 1 else f"sheet-{number}-row"
        for row in _filled(sheet.rows, mapped, fill_down):
            entry = Entry.read(sheet.name, mapped.columns, row)
            take(entry, recording, statement_id=f"{prefix}-{row.number}")
            unplaced += left_over(entry, seen)
    mappings = tuple(mapped for _, mapped in read if mapped is not None)
    return FactSheet(_dossier(production, recording), mappings, tuple(unplaced))


def _above(sheet: Sheet, mapped: Mapped) -> Iterator[Unplaced]:
    """The rows above the headings: a title, a date, who made the sheet."""
    above = (row for row in sheet.rows if row.number < mapped.row)
    return (whole_row(sheet.name, row, Why.ABOVE_HEADINGS) for row in above)


def _headings(sheet: Sheet, chosen: Mapping[Field, str]) -> Mapped | None:
    """The first row near the top that has headings for fact and source, as wide as the sheet is."""
    for row in sheet.rows[:SEARCHED]:
        if makes_a_fact_sheet(read_headings(row.cells, chosen)):
            width = max(len(other.cells) for other in sheet.rows)
            cells = (*row.cells, *("" for _ in range(width - len(row.cells))))
            return Mapped(sheet.name, row.number, read_headings(cells, chosen))
    return None


def _refuse_unread(
    path: Path, read: Sequence[tuple[Sheet, Mapped | None]], chosen: Mapping[Field, str]
) -> None:
    """Refuse a file in which no sheet can be read, or a heading that somebody named is nowhere."""
    tops = [row.cells for sheet, _ in read for row in sheet.rows[:SEARCHED]]
    for heading in chosen.values():
        if not any(names_heading(cells, heading) for cells in tops):
            raise NoSuchHeading(path, heading)
    if all(mapped is None for _, mapped in read):
        widest = max(tops, key=lambda cells: sum(map(bool, cells)), default=())
        raise NoHeadings(path, [cell[:40] for cell in widest if cell][:20])


def _filled(rows: Iterable[Row], mapped: Mapped, fill_down: Collection[Field]) -> Iterator[Row]:
    """The rows below the headings, those fields filled down that are to be."""
    columns = [column.index for column in mapped.columns if column.field in fill_down]
    above: dict[int, str] = {}
    for row in rows:
        if row.number > mapped.row:
            above = {column: row.cell(column) or above.get(column, "") for column in columns}
            width = max(len(row.cells), *(column + 1 for column in columns), 0)
            cells = (above.get(column) or row.cell(column) for column in range(width))
            yield replace(row, cells=tuple(cells)) if columns else row


def _dossier(production: Production, recording: Recording) -> Dossier:
    ids = ["film", *(f"film-{number}" for number in range(2, len(recording.lines) + 1))]
    scripts = [
        Script(id=name, fountain=as_fountain(production.title, lines))
        for name, lines in zip(ids, recording.lines.values(), strict=False)
    ]
    return Dossier(
        production=production,
        sources={source.id: source for source in recording.cards()},
        statements=recording.statements,
        places={place.id: place for place in recording.places.values()},
        scripts={script.id: script for script in scripts},
    )
