"""The names of each row: in full, in parts, and the other names that somebody bore."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from onrecord.identity.registers.mapping.meaning import SURNAME_FIRST, Role
from onrecord.identity.registers.reading.cells import Cells
from onrecord.identity.registers.reading.columns import first_of, lists_of, rows_where, split
from onrecord.identity.registers.reading.naming import ASIDE, parts_of_name, without_remarks

TEXT = pa.string()
Piece = tuple[Any, pa.Array]


@dataclass(frozen=True, slots=True)
class Names:
    """The columns of names of a batch."""

    full: pa.Array
    surname: pa.Array
    given: pa.Array
    patronymic: pa.Array
    others: pa.Array


@dataclass(frozen=True, slots=True)
class _Parts:
    """Columns of the parts of names, with what stood aside in them as other names by their rows."""

    surname: pa.Array
    given: pa.Array
    patronymic: pa.Array
    asides: tuple[Piece, ...] = ()

    @property
    def joined(self) -> pa.Array:
        """Surname, given name, patronymic, as registers have them; null where there is none."""
        return _joined(self.surname, self.given, self.patronymic)


def names_of(cells: Cells) -> Names:
    """The names of the rows."""
    parts = _tidied(_by_columns(cells))
    written = cells.text(Role.NAME)
    if not any(cells.mapping.has(role) for role in (Role.SURNAME, Role.GIVEN)):
        parts = _out_of_full_names(cells, written, parts)
    pieces = [*parts.asides, *_aliases(cells, parts)]
    others = lists_of(pieces, len(cells), TEXT)
    return Names(pc.coalesce(written, parts.joined), parts.surname, parts.given, parts.patronymic, others)


def _by_columns(cells: Cells) -> _Parts:
    patronymic = first_of([cells.text(Role.PATRONYMIC), cells.text(Role.FATHER)], len(cells))
    return _Parts(cells.text(Role.SURNAME), cells.text(Role.GIVEN), patronymic)


def _tidied(parts: _Parts) -> _Parts:
    """Parts without the remarks in them; what stood in brackets is another name."""
    surname, surnames = _without_remarks(parts.surname)
    given, givens = _without_remarks(parts.given)
    patronymic, _ = _without_remarks(parts.patronymic)
    clean = _Parts(surname, given, patronymic)
    asides = (
        _whole(surnames, replace(clean, surname=surnames)),
        _whole(givens, replace(clean, given=givens)),
    )
    return replace(clean, asides=asides)


def _without_remarks(column: pa.Array) -> tuple[pa.Array, pa.Array]:
    """A column of parts of names, and what stood in brackets in it."""
    rows = rows_where(pc.match_substring_regex(column, ASIDE))
    asides = np.full(len(column), None, object)
    if not len(rows):
        return column, pa.array(asides, TEXT)
    tidy = [without_remarks(cell) for cell in column.take(pa.array(rows)).to_pylist()]
    cells = np.array(column.to_pylist(), object)
    cells[rows] = [part for part, _ in tidy]
    asides[rows] = [aside for _, aside in tidy]
    return pa.array(cells, TEXT), pa.array(asides, TEXT)


def _whole(chosen: pa.Array, parts: _Parts) -> Piece:
    """Whole names of parts, in the rows in which something is chosen."""
    rows = rows_where(chosen.is_valid())
    return rows, parts.joined.take(pa.array(rows))


def _out_of_full_names(cells: Cells, written: pa.Array, parts: _Parts) -> _Parts:
    surname_first = any(one.holds.of == SURNAME_FIRST for one in cells.columns(Role.NAME))
    read = [
        None if name is None else parts_of_name(name, surname_first=surname_first)
        for name in written.to_pylist()
    ]
    asides = [(row, other) for row, one in enumerate(read) if one for other in one.others]
    return _Parts(
        pa.array([one and one.surname for one in read], TEXT),
        pa.array([one and one.given for one in read], TEXT),
        pc.coalesce(parts.patronymic, pa.array([one and one.patronymic for one in read], TEXT)),
        ((np.array([row for row, _ in asides], int), pa.array([other for _, other in asides], TEXT)),),
    )


def _aliases(cells: Cells, parts: _Parts) -> list[Piece]:
    """Other names: whole, or with the rest of the name about a part of one."""
    pieces: list[Piece] = []
    for column in (*cells.columns(Role.ALIAS), *cells.columns(Role.MAIDEN)):
        rows, values = split(cells.of(column), column.split)
        part = "surname" if column.holds.role is Role.MAIDEN else column.holds.of
        if part:
            own = (getattr(parts, one).take(pa.array(rows)) for one in ("surname", "given", "patronymic"))
            values = replace(_Parts(*own), **{part: values}).joined
        pieces.append((rows, values))
    return pieces


def _joined(*columns: pa.Array) -> pa.Array:
    # Not with null_handling="skip": of a row in which all are null, Arrow (26) gives none at all.
    joined = pc.binary_join_element_wise(*columns, " ", null_handling="replace", null_replacement="")
    joined = pc.utf8_trim_whitespace(pc.replace_substring_regex(joined, r" {2,}", " "))
    return pc.if_else(pc.equal(joined, ""), pa.scalar(None, TEXT), joined)
