"""Files of every kind and encoding come out as the same table."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from listed import Kept, people
from openpyxl import Workbook

from onrecord.identity.registers import keep, prepare
from onrecord.identity.registers.mapping.mapping import TextForm
from onrecord.identity.registers.tables.encodings import encoding_of
from onrecord.identity.registers.tables.opening import open_table
from onrecord.identity.registers.tables.refusals import NobodyIn, NotATable

ROWS = [["Зимин", "Олег", "1885"], ["Кравцова", "Анна", "1901"], ["Лось", "Пётр", None]]
HEADINGS = ["Фамилия", "Имя", "Год рождения"]
LINES = [HEADINGS, *([cell or "" for cell in row] for row in ROWS)]


def read(file: Path) -> list[list[str | None]]:
    """The cells of a file; empty ones are None."""
    table, _ = open_table(file)
    rows = [row for batch in table.batches for row in batch.to_pylist()]
    assert list(table.headings) == HEADINGS
    return [[cell or None for cell in row.values()] for row in rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8_r", "cp866"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_text_in_any_encoding_with_any_delimiter(tmp_path: Path, encoding: str, delimiter: str) -> None:
    file = tmp_path / "list.txt"
    file.write_bytes("\r\n".join(delimiter.join(line) for line in LINES).encode(encoding))
    assert read(file) == ROWS


def test_utf_16_without_a_mark(tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_bytes("\n".join(",".join(line) for line in LINES).encode("utf-16-le"))
    assert encoding_of(file) == "utf-16-le"
    assert read(file) == ROWS


def test_excel(tmp_path: Path) -> None:
    file, book = tmp_path / "list.xlsx", Workbook()
    book.active.append(HEADINGS)
    for surname, given, year in ROWS:
        book.active.append([surname, given, int(year) if year else None])
    book.active.append([None, None, None])
    book.save(file)
    assert read(file) == ROWS


def test_parquet(tmp_path: Path) -> None:
    file = tmp_path / "list.parquet"
    surnames, givens, years = zip(*ROWS, strict=True)
    numbers = [year and int(year) for year in years]
    columns = [pa.array(surnames), pa.array(givens).dictionary_encode(), pa.array(numbers, pa.float64())]
    pq.write_table(pa.table(dict(zip(HEADINGS, columns, strict=True))), file)
    assert read(file) == ROWS


def test_values_of_parquet_are_put_in_words(tmp_path: Path) -> None:
    file = tmp_path / "list.parquet"
    table = pa.table({"name": [["A", "B"]], "born": [date(1901, 3, 5)], "is": [{"so": 1}], "of": [b"\xff"]})
    pq.write_table(table, file)
    batch = next(open_table(file)[0].batches)
    assert batch.to_pylist() == [{"name": "A; B", "born": "1901-03-05", "is": '{"so": 1}', "of": "\ufffd"}]


def test_entities_of_followthemoney(tmp_path: Path) -> None:
    file = tmp_path / "entities.ftm.json"
    person = {
        "id": "x-1",
        "schema": "Person",
        "caption": "Anna Invented",
        "properties": {
            "name": ["Anna Invented", "Анна Выдуманная"],
            "birthDate": ["1901-03"],
            "gender": ["female"],
        },
    }
    ship = {"id": "x-2", "schema": "Vessel", "caption": "Invented", "properties": {}}
    lines = [json.dumps(person), json.dumps(ship), "{}", json.dumps({**person, "id": "x-3"})]
    file.write_text("\n".join(lines), "utf-8")
    register = keep(prepare(file), "ftm")
    assert [one["id"] for one in people(register)] == ["x-1", "x-3"]
    assert people(register)[0]["others"] == ["Anna Invented", "Анна Выдуманная"]
    omissions = register.card.omissions
    assert (omissions.of_no_person, omissions.broken, omissions.first_broken[0][0]) == (1, 1, 3)


def test_marks_quote_nothing_in_a_table_with_tabs_that_does_not_close_them(kept: Kept) -> None:
    register = kept('surname\tremark\nЗимин\t"Заря", колхоз.\nЛось\t"Маяк\nТамм\t-\n')
    assert register.mapping.form == TextForm(delimiter="\t", quoted=False)
    assert register.row(1)["remark"] == '"Маяк'
    assert len(register) == 3


def test_marks_quote_in_a_table_with_tabs_that_closes_them(kept: Kept) -> None:
    register = kept('surname\tremark\nЗимин\t"a\tb"\nЛось\t"two\nlines"\n')
    assert register.row(0)["remark"] == "a\tb"
    assert register.row(1)["remark"] == "two\nlines"


def test_a_table_may_have_no_headings(kept: Kept) -> None:
    register = kept("00001;1937;Зимин Олег Ильич;x;\n00002;1937;Лось Анна Петровна;y;\n")
    assert [column.heading for column in register.mapping.columns[:3]] == ["column 1", "column 2", "column 3"]
    assert [one["surname"] for one in people(register)] == ["Зимин", "Лось"]


def test_headings_that_are_empty_or_twice_there(kept: Kept) -> None:
    register = kept("surname,note,,note\nЗимин,a,b,c\n")
    assert register.row(0) == {"id": "1", "surname": "Зимин", "note": "a", "column 3": "b", "note (2)": "c"}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\xd0\xcf\x11\xe0" + b"\0" * 100, "Excel before 2007"),
        (b"\x1f\x8b\x08\0" + b"\0" * 20, "gzip"),
        (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
        (b"PAR1 but no more", "damaged"),
        (b"PK\x03\x04 but no more", "damaged"),
    ],
)
def test_what_is_no_table_is_refused_in_a_sentence(tmp_path: Path, content: bytes, why: str) -> None:
    file = tmp_path / "list"
    file.write_bytes(content)
    with pytest.raises(NotATable, match=why):
        open_table(file)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b"surname,given\n", b"\0\0\0\0"])
def test_a_file_in_which_nobody_is(tmp_path: Path, content: bytes, home: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(content)
    with pytest.raises(NobodyIn):
        keep(prepare(file), "list")
    assert not home.exists() or list(home.iterdir()) == []
