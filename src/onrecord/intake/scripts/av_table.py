"""A two-column script: picture on one side, sound on the other, row by row as scenes, action and dialogue."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.intake.scripts.av_headings import AvColumn, av_columns, makes_an_av_table
from onrecord.intake.scripts.av_row import AvRow
from onrecord.intake.scripts.noting import without_emphasis
from onrecord.intake.scripts.uncarried import Uncarried, Why
from onrecord.intake.tables.sheet import Row, letters
from onrecord.script import Element, ElementKind

SEARCHED = 30
"""Rows in which the headings are looked for."""
HEADING_STYLE = re.compile(r"heading (\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it stands in its file; `banners` are the rows of one cell across all columns."""

    name: str
    rows: tuple[Row, ...]
    banners: frozenset[int] = frozenset()


class AvScript:
    """The elements of tables, one table after another, and what of them could not be carried."""

    def __init__(self, as_fountain: Callable[[str], str]) -> None:
        self.elements: list[Element] = []
        self.uncarried: list[Uncarried] = []
        self.seen: list[str] = []
        self._as_fountain = as_fountain
        self._columns: tuple[AvColumn, ...] = ()
        self._scene = ""

    @property
    def found(self) -> bool:
        """Whether any table had headings for picture and sound."""
        return bool(self._columns)

    def take(self, table: Table) -> None:
        """Take a table with headings of its own, or one of as many columns that goes on with the last."""
        at = _headings(table.rows)
        if at is not None:
            heads = table.rows[at].cells
            # A row may go on beyond the headings: its words are kept too.
            self._columns = av_columns([*heads, *("" for _ in range(_width(table) - len(heads)))])
            self.uncarried += [_told(table, row, Why.ABOVE_HEADINGS) for row in table.rows[:at]]
            self.uncarried += self._extra(table, table.rows[at])
        elif not _width(table) == len(self._columns) > 0:
            self.seen += [cell for row in table.rows[:1] for cell in row.cells if cell]
            self.uncarried += [_told(table, row, Why.NO_TABLE) for row in table.rows]
            return
        for row in table.rows[0 if at is None else at + 1 :]:
            if at is None or row.cells != table.rows[at].cells:
                self.elements += self._elements(row, row.number in table.banners)

    def pass_by(self, words: str, style: str, where: str) -> None:
        """Words between tables: a heading is a section, and everything else is left out."""
        heading = HEADING_STYLE.fullmatch(style)
        if heading is None:
            self.uncarried.append(Uncarried(where, Why.OUTSIDE, words))
        else:
            text = without_emphasis(" ".join(words.split()))
            self.elements.append(Element(kind=ElementKind.SECTION, text=text, depth=int(heading[1])))

    def _elements(self, row: Row, banner: bool) -> Iterator[Element]:
        read = AvRow(row.cells, self._columns, self._as_fountain)
        if banner:
            yield from read.banner()
            return
        scene = read.scene or self._scene
        if scene != self._scene:
            self._scene = scene
            yield from read.heading(scene)
        yield from read.elements()

    def _extra(self, table: Table, heads: Row) -> Iterator[Uncarried]:
        for column in self._columns:
            if column.holds is None and column.heading:
                where = _where(table, f"row {heads.number}, column {letters(column.index)}")
                yield Uncarried(where, Why.EXTRA_COLUMN, column.heading)


def is_av_text(text: str) -> bool:
    """Whether text is a table with headings for picture and sound, whatever divides its columns."""
    rows = text.split("\n", SEARCHED)[:SEARCHED]
    return any(makes_an_av_table(av_columns(re.split(divider, row))) for row in rows for divider in ",;\t")


def _headings(rows: Sequence[Row]) -> int | None:
    near_top = enumerate(rows[:SEARCHED])
    return next((at for at, row in near_top if makes_an_av_table(av_columns(row.cells))), None)


def _width(table: Table) -> int:
    return max((len(row.cells) for row in table.rows), default=0)


def _told(table: Table, row: Row, why: Why) -> Uncarried:
    return Uncarried(_where(table, f"row {row.number}"), why, " | ".join(filter(None, row.cells)))


def _where(table: Table, place: str) -> str:
    return f"{table.name}, {place}" if table.name else place
