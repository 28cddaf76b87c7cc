"""A mapping guessed by the headings of a file and, of names and dates, by its first rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

import pyarrow as pa

from onrecord.identity.registers.mapping.headings import meaning_of_heading
from onrecord.identity.registers.mapping.mapping import Column, Dates, RegisterMapping, TextForm
from onrecord.identity.registers.mapping.meaning import (
    GIVEN_FIRST,
    NOT_UNDERSTOOD,
    SURNAME_FIRST,
    Meaning,
    Part,
    Role,
)
from onrecord.identity.registers.reading.naming import is_patronymic

ONCE = frozenset({Role.ID, Role.SURNAME, Role.GIVEN, Role.PATRONYMIC, Role.SEX, Role.STAYS})
"""Of what a person has one: of a second column of it nothing is believed."""
NAMES = frozenset({Role.NAME, Role.SURNAME, Role.GIVEN})
EVENTS = ("arrest", "sentence", "freed")
"""At which of its events a register tells an age, the likeliest first."""
SLASHED = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}")


def guessed_mapping(
    headings: Sequence[str], sample: pa.RecordBatch, form: TextForm | None
) -> RegisterMapping:
    """What the columns of a file hold, as far as can be told."""
    cells = {heading: _cells(sample, heading) for heading in headings}
    columns = _by_headings(headings)
    if not any(column.holds.role in NAMES for column in columns):
        columns = [_by_cells(column, cells[column.heading]) for column in columns]
    if form is not None and not form.headings:
        columns = [_numbered(columns[0], cells[columns[0].heading]), *columns[1:]]
    held = {column.holds.role for column in columns}
    columns = [_finer(column, held, cells[column.heading], columns) for column in columns]
    words = [
        cell for column in columns if column.holds.role is not Role.IGNORE for cell in cells[column.heading]
    ]
    return RegisterMapping(
        columns=tuple(columns), form=form, language=_language(words), dates=_dates(columns, cells)
    )


def _by_headings(headings: Sequence[str]) -> list[Column]:
    taken: set[Meaning] = set()
    columns: list[Column] = []
    for heading in headings:
        meaning = meaning_of_heading(heading)
        if meaning is not None and meaning in taken and (meaning.role in ONCE or meaning.part is not None):
            meaning = None
        taken |= {meaning} if meaning is not None else set()
        columns.append(Column(heading=heading, holds=meaning or NOT_UNDERSTOOD))
    return columns


def _by_cells(column: Column, cells: list[str]) -> Column:
    """A column of full names without a heading that says so: in most of its cells stands a patronymic."""
    names = [name.split() for name in cells]
    with_patronymic = sum(2 < len(name) < 6 and any(map(is_patronymic, name[1:])) for name in names)
    if column.holds is not NOT_UNDERSTOOD or with_patronymic * 2 <= len(cells):
        return column
    return replace(column, holds=Meaning(Role.NAME))


def _numbered(column: Column, cells: list[str]) -> Column:
    """The first column of a file without headings: numbers, each once, are what its rows are called by."""
    is_id = column.holds is NOT_UNDERSTOOD and len(cells) > 1 and len(set(cells)) == len(cells)
    return replace(column, holds=Meaning(Role.ID)) if is_id and all(map(str.isdecimal, cells)) else column


def _finer(column: Column, held: set[Role], cells: list[str], columns: Iterable[Column]) -> Column:
    """What a column holds in the light of the others: beside a surname, `name` is the given name."""
    meaning = column.holds
    if meaning.role is Role.NAME:
        meaning = _name(column, held, cells, columns)
    if meaning.role is Role.AGE:
        events = [one.holds.of for one in columns if one.holds.part is Part.WHEN]
        meaning = Meaning(Role.AGE, next((event for event in EVENTS if event in events), ""))
    return replace(column, holds=meaning)


def _name(column: Column, held: set[Role], cells: list[str], columns: Iterable[Column]) -> Meaning:
    if Role.SURNAME in held and Role.GIVEN not in held:
        return Meaning(Role.GIVEN)
    first = next(one for one in columns if one.holds.role is Role.NAME)
    if column is not first:
        return Meaning(Role.ALIAS)
    return Meaning(Role.NAME, column.holds.of or _order(cells))


def _order(names: list[str]) -> str:
    """Which part of a full name stands first, told by where patronymics and commas stand."""
    surname_first = given_first = 0
    for name in names:
        words = name.split()
        if len(words) > 2 and is_patronymic(words[1]) and not is_patronymic(words[-1]):
            given_first += 1
        elif "," in name or (len(words) > 2 and is_patronymic(words[2])):
            surname_first += 1
    most = surname_first > given_first and surname_first * 4 > len(names)
    return SURNAME_FIRST if most else GIVEN_FIRST


def _dates(columns: Iterable[Column], cells: dict[str, list[str]]) -> Dates:
    """Which figure is the day: one that is over twelve somewhere."""
    dated = [
        one for one in columns if one.holds.role in (Role.BIRTH, Role.DEATH) or one.holds.part is Part.WHEN
    ]
    figures = [found for one in dated for cell in cells[one.heading] if (found := SLASHED.search(cell))]
    second = sum(int(found[2]) > 12 for found in figures)
    first = sum(int(found[1]) > 12 for found in figures)
    return Dates.MONTH_FIRST if second > first else Dates.DAY_FIRST


def _language(cells: list[str]) -> str:
    """Russian where most letters are Cyrillic; of Latin ones the language is not told."""
    letters = [letter for cell in cells for letter in cell if letter.isalpha()]
    cyrillic = sum("Ѐ" <= letter <= "ӿ" for letter in letters)
    return "ru" if cyrillic * 2 > len(letters) else "und"


def _cells(sample: pa.RecordBatch, heading: str) -> list[str]:
    return [cell for cell in sample[heading].to_pylist() if cell]
