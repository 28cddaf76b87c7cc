"""Lists of sources: each entry becomes a catalogue card, once, however often the list comes again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from onrecord.dates import Calendar
from onrecord.evidence import Source, SourceKind
from tests.intake.adding import Shelf

LETTER: dict[str, Any] = {
    "id": "http://zotero.org/users/1/items/A",
    "type": "personal_communication",
    "title": "Письмо из Одессы",
    "author": [{"family": "Примеров", "given": "Иван"}, {"literal": "Комитет помощи"}],
    "recipient": [{"family": "Образцов", "given": "Пётр"}],
    "issued": {"date-parts": [["1933", 9, 12]]},
    "archive": "Вымышленный архив",
    "archive_location": "Ф. 1. Оп. 2. Д. 3",
    "language": "ru-RU",
}
BOOK = {"id": "B", "type": "book", "title": "The mills", "issued": {"date-parts": [[1929], [1931]]}}
RIS = """TY  - PCOMM
AU  - Примеров, Иван
TI  - Письмо из Одессы
DA  - 1933/09/12/
LA  - ru
CN  - Ф. 1. Оп. 2. Д. 3
ER  - 

TY  - NEWS
TI  - The mill burned down
PY  - 1921
ER  - 
"""
ROWS = (
    ("Опись вымышленного собрания",),
    ("Название", "Вид", "Автор", "Дата", "Фонд", "Опись", "Дело", "Архив", "Язык", "Пометки"),
    (
        "Письмо из Одессы",
        "письмо",
        "Иван Примеров",
        "1933-09-12",
        "1",
        "2",
        "3",
        "Вымышленный архив",
        "русский",
        "!",
    ),
    ("Дневник мельника", "diary", "", "осень", "", "", "", "", "", ""),
    ("", "letter", "", "", "", "", "", "", "", ""),
)


def letter(shelf: Shelf) -> Source:
    """The card of the letter, which every list tells the same of."""
    source = shelf.dossier.sources["source-1"]
    assert (source.kind, source.title) == (SourceKind.LETTER, "Письмо из Одессы")
    card = (shelf.folder / "sources/source-1/source.yaml").read_text("utf-8")
    assert "made: 1933-09-12" in card
    assert ("Иван Примеров",) in [one.names for one in source.personas.values()]
    return source


def test_a_zotero_export_becomes_cards(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "library.json").write_text(json.dumps([LETTER, BOOK]), encoding="utf-8")
    assert len(shelf.add(tmp_path / "library.json")["taken"]) == 2
    source = letter(shelf)
    assert source.languages == ("ru-RU",)
    assert source.calendar is Calendar.GREGORIAN
    assert [one.note for one in source.personas.values()] == [None, "recipient"]
    assert source.archive is not None
    assert source.archive.reference == "Ф. 1. Оп. 2. Д. 3"
    assert "made: 1929/1931" in (shelf.folder / "sources/source-2/source.yaml").read_text("utf-8")
    assert shelf.dossier.texts == {}


def test_an_export_that_has_grown_brings_only_what_is_new(shelf: Shelf, tmp_path: Path) -> None:
    library = tmp_path / "library.json"
    library.write_text(json.dumps([LETTER]), encoding="utf-8")
    shelf.add(library)
    library.write_text(json.dumps({"items": [BOOK, LETTER]}), encoding="utf-8")
    said = shelf.add(library)
    assert [one["source"] for one in said["taken"]] == ["source-2"]
    assert said["already"] == [{"file": str(library), "source": "source-1"}]


def test_an_entry_is_kept_as_it_stood(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "library.json").write_text(json.dumps([LETTER]), encoding="utf-8")
    shelf.add(tmp_path / "library.json")
    [received] = shelf.dossier.sources["source-1"].received
    kept = shelf.folder / "sources/source-1/files" / received.file
    assert (received.name, json.loads(kept.read_text("utf-8"))) == ("library.json", LETTER)


def test_ris_becomes_cards(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "library.ris").write_text(RIS, encoding="utf-8")
    said = shelf.add(tmp_path / "library.ris")
    assert [one["kind"] for one in said["taken"]] == ["letter", "news"]
    assert letter(shelf).languages == ("ru",)


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_spreadsheet_of_sources_becomes_cards(shelf: Shelf, tmp_path: Path, form: str) -> None:
    file = tmp_path / f"sources.{form}"
    if form == "csv":
        file.write_bytes("\r\n".join(";".join(row) for row in ROWS).encode("cp1251"))
    else:
        book = Workbook()
        for row in ROWS:
            book.active.append(row)
        book.save(file)
    said = shelf.add(file)
    assert [one["kind"] for one in said["taken"]] == ["letter", "diary"]
    archive = letter(shelf).archive
    assert archive is not None
    assert (archive.repository, archive.fond, archive.opis, archive.delo) == (
        "Вымышленный архив",
        "1",
        "2",
        "3",
    )
    assert shelf.dossier.sources["source-2"].made is None


def test_a_workbook_that_nobody_knows_is_refused(shelf: Shelf, tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(("a", "b"))
    book.save(tmp_path / "a.xlsx")
    [refused] = shelf.add(tmp_path / "a.xlsx", status=1)["refused"]
    assert "give it a column of titles" in refused["why"]
