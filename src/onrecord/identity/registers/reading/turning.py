"""A batch of a register's rows, turned into people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from onrecord.evidence import Sex
from onrecord.identity.registers.mapping.mapping import RegisterMapping
from onrecord.identity.registers.mapping.meaning import Role
from onrecord.identity.registers.people import EXTRA, RELATIVE, people_schema
from onrecord.identity.registers.reading.cells import Cells
from onrecord.identity.registers.reading.columns import each_distinct, lists_of, split
from onrecord.identity.registers.reading.extras import extras_of
from onrecord.identity.registers.reading.facts import facts_of
from onrecord.identity.registers.reading.lives import births_of, deaths_of
from onrecord.identity.registers.reading.names import names_of
from onrecord.identity.registers.reading.unread import Reading

TEXT = pa.string()
SEXES = {
    **dict.fromkeys(["m", "male", "man", "м", "муж", "мужской", "мужчина", "männlich", "mees"], Sex.MALE),
    **dict.fromkeys(
        ["f", "female", "woman", "ж", "жен", "женский", "женщина", "weiblich", "w", "naine"], Sex.FEMALE
    ),
}


def people_of(
    batch: pa.RecordBatch, mapping: RegisterMapping, reading: Reading, numbered: bool
) -> pa.RecordBatch:
    """The people of a batch; `numbered` calls them by the numbers of their rows."""
    cells = Cells(batch, mapping, reading)
    names, births, deaths = names_of(cells), births_of(cells), deaths_of(cells)
    columns = {
        "id": _numbers(cells) if numbered else cells.text(Role.ID).fill_null(""),
        "name": names.full,
        "surname": names.surname,
        "given": names.given,
        "patronymic": names.patronymic,
        "others": names.others,
        "sex": each_distinct(cells.text(Role.SEX), _sex, TEXT),
        "birth_from": births.first,
        "birth_until": births.last,
        "death_from": deaths.first,
        "death_until": deaths.last,
        "birth_place": cells.text(Role.BIRTH_PLACE),
        "death_place": cells.text(Role.DEATH_PLACE),
        "nationality": cells.text(Role.NATIONALITY),
        "occupation": cells.text(Role.OCCUPATION),
        "residences": _residences(cells),
        "relatives": lists_of(_relatives(cells), len(cells), RELATIVE),
        "facts": facts_of(cells),
        **_extras(cells),
    }
    reading.rows += len(cells)
    return pa.RecordBatch.from_arrays(list(columns.values()), schema=people_schema(extras_of(mapping)))


def chosen_rows(batch: pa.RecordBatch, mapping: RegisterMapping) -> pa.RecordBatch:
    """The rows that the mapping wants, where it wants only some: entities that are people."""
    for heading, word in mapping.only.items():
        batch = batch.filter(pc.equal(batch[heading], word))
    return batch


def _numbers(cells: Cells) -> pa.Array:
    first = cells.reading.rows + 1
    return pa.array(range(first, first + len(cells)), pa.int64()).cast(TEXT)


def _sex(word: str) -> str | None:
    return SEXES.get(word.casefold().rstrip("."))


def _residences(cells: Cells) -> pa.Array:
    pieces = [split(cells.of(column), column.split) for column in cells.columns(Role.RESIDENCE)]
    return lists_of(pieces, len(cells), TEXT)


def _relatives(cells: Cells) -> Iterator[tuple[Any, pa.Array]]:
    for column in cells.columns(Role.RELATIVE):
        rows, names = split(cells.of(column), column.split)
        roles = pa.array(np.full(len(rows), column.holds.of, object), TEXT)
        yield rows, pa.StructArray.from_arrays([roles, names], fields=list(RELATIVE))


def _extras(cells: Cells) -> dict[str, pa.Array]:
    names = extras_of(cells.mapping)
    columns = cells.columns(Role.EXTRA)
    return {EXTRA + name: cells.of(column) for name, column in zip(names, columns, strict=True)}
