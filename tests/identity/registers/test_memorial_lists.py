"""A table in the form of the lists of Memorial, 39 columns, every row of it invented."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from listed import people

from onrecord.identity.registers import Register, keep, prepare
from onrecord.identity.registers.mapping.shipped import shipped_mapping

HEADINGS = [column.heading for column in shipped_mapping("memorial-lists.yaml").columns]
ROWS = [
    {
        "person_id": "11",
        "surname": "Зимин",
        "name": "Олег",
        "patronimic": "Ильич",
        "birth_year": "1885",
        "sex": "м",
        "birth_place": "Тульская губ., с. Чаща",
        "nation": "русский",
        "occupation": '"Заря", колхозник.',
        "live_place": "г. Томск",
        "arest_date": "_.5.1937",
        "process_date": "3.11.1937",
        "sentence": '"десять лет',
        "death_date": "_._.1938",
        "surname_variations": "Земин, Зимен",
        "name_variations": "Алег",
        "memory_book": "Invented book of memory",
    },
    {
        "person_id": "12",
        "surname": "Лось",
        "name": "Анна",
        "age": "30",
        "sex": "ж",
        "arest_date": "10.6.1937",
    },
]


@pytest.fixture
def memorial(tmp_path: Path) -> Register:
    file = tmp_path / "memorial_lists.tsv"
    lines = [HEADINGS, *([row.get(heading, "None") for heading in HEADINGS] for row in ROWS)]
    file.write_text("".join("\t".join(line) + "\n" for line in lines), "utf-8")
    prepared = prepare(file)
    assert prepared.whence == "shipped"
    return keep(prepared, "memorial")


def test_there_are_the_39_columns_of_the_lists() -> None:
    assert len(HEADINGS) == 39
    assert (HEADINGS[0], HEADINGS[16], HEADINGS[38]) == ("person_id", "arest_date", "memory_book_url")


def test_marks_are_marks_and_none_is_nothing(memorial: Register) -> None:
    first, second = people(memorial)
    assert first["occupation"] == '"Заря", колхозник.'
    assert (second["occupation"], second["patronymic"], second["residences"]) == (None, None, [])
    assert memorial.row(0)["sentence"] == '"десять лет'


def test_a_person_of_the_lists(memorial: Register) -> None:
    first, second = people(memorial)
    assert (first["id"], first["name"], first["sex"]) == ("11", "Зимин Олег Ильич", "male")
    assert first["others"] == ["Зимин Алег Ильич", "Земин Олег Ильич", "Зимен Олег Ильич"]
    assert (first["death_from"], first["death_until"]) == span("1938-01-01", "1938-12-31")
    assert [(fact["what"], fact["from1"], fact["from2"]) for fact in first["facts"]] == [
        ("arrest", *span("1937-05-01", "1937-05-31")),
        ("sentence", *span("1937-11-03", "1937-11-03")),
    ]
    assert (second["birth_from"], second["birth_until"]) == span("1906-06-11", "1907-06-10")


def span(first: str, last: str) -> tuple[int, int]:
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()
