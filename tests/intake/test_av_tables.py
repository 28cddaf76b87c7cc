"""Two-column scripts come in, row by row; all tables here are invented, since none lies beside the checkout."""

from __future__ import annotations

import zipfile
from copy import deepcopy
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml

from onrecord.intake.scripts import Brought, NoColumns, Why, read_script
from tests.intake.conftest import workbook


def comma(tmp_path: Path, text: str, encoding: str = "utf-8") -> Brought:
    path = tmp_path / "film.csv"
    path.write_bytes(text.encode(encoding))
    return read_script(path)


def test_picture_is_action_sound_is_speech_and_time_is_kept(tmp_path: Path) -> None:
    brought = comma(
        tmp_path,
        "TC,Video,Audio,Source\n"
        '00:00:10,"INT. MILL - DAY\nA wheel.",NARRATOR: The mill burned down.,@source-1/row-2\n'
        '00:01:00,Black,"ANNA K. (V.O.): We saw it.\n(quietly)\nNothing was left.\nMusic: a piano","Diary, p. 14"\n',
    )
    assert brought.fountain == (
        "INT. MILL - DAY\n\n[[TC: 00:00:10]]\n\nA wheel.\n\n"
        "NARRATOR\nThe mill burned down. [[@source-1/row-2]]\n\n"
        "[[TC: 00:01:00]]\n\nBlack\n\n"
        "ANNA K. (V.O.)\nWe saw it.\n(quietly)\nNothing was left. [[“Source”: Diary, p. 14]]\n\n"
        "Music: a piano\n"
    )


def test_headings_in_russian_and_semicolons_and_what_russian_excel_writes(tmp_path: Path) -> None:
    rows = "Мельница;Колесо;Мельница сгорела.;00:20\n;Река;ДИКТОР: Ночью.;\n"
    sheet = f"Сцена;Видеоряд;Закадровый текст;Хронометраж\n{rows}"
    brought = comma(tmp_path, sheet, "cp1251")
    assert brought.fountain == (
        ".Мельница\n\n[[Хронометраж: 00:20]]\n\nКолесо\n\nЗАКАДРОВЫЙ ТЕКСТ\nМельница сгорела.\n\n"
        "Река\n\nДИКТОР\nНочью.\n"
    )
    assert brought.read_as == "CSV, cp1251"


@pytest.mark.parametrize(
    ("cell", "speech"),
    [
        ("ANNA\nYes.", "ANNA\nYes."),
        ("Narrator: Yes.", "@Narrator\nYes."),
        ("Диктор (за кадром): Да.", "@Диктор (за кадром)\nДа."),
        ("Moscow: the station.", "AUDIO\nMoscow: the station."),
        ("He had one rule: never write.", "AUDIO\nHe had one rule: never write."),
        ("SFX: a door", "SFX: a door"),
        ("ANNA: Yes.\nBORIS: No.", "ANNA\nYes.\n\nBORIS\nNo."),
    ],
)
def test_who_speaks_is_told_by_what_stands_before_the_colon(tmp_path: Path, cell: str, speech: str) -> None:
    assert comma(tmp_path, f'Video,Audio\nA wheel.,"{cell}"\n').fountain == f"A wheel.\n\n{speech}\n"


def test_nothing_of_a_row_is_lost(tmp_path: Path) -> None:
    brought = comma(tmp_path, "The mill\nVideo,Audio,Mood,Music,Speaker\nA,b,grim,drums,Anna,overhang\n")
    assert brought.fountain == "A\n\nMusic: drums\n\n@Anna\nb [[Mood: grim]] [[overhang]]\n"
    assert [(one.where, one.why, one.words) for one in brought.uncarried] == [
        ("row 1", Why.ABOVE_HEADINGS, "The mill"),
        ("row 2, column C", Why.EXTRA_COLUMN, "Mood"),
    ]


def test_an_excel_workbook(tmp_path: Path) -> None:
    book = workbook(tmp_path / "film.xlsx", {"Act 1": [["Picture", "Sound"], ["A wheel", "VO: It burned."]]})
    assert read_script(book).fountain == "A wheel\n\nVO\nIt burned.\n"


def test_a_table_without_both_columns_is_refused_with_what_it_has(tmp_path: Path) -> None:
    with pytest.raises(NoColumns, match="“Video”, “Cost”"):
        comma(tmp_path, "Video,Cost\na,b\n")


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A Word document of two tables, headings, a merged row, bold cues, a comment and a tracked deletion."""
    word = docx.Document()
    word.add_heading("The mill", 0)
    word.add_paragraph("Draft of May")
    word.add_heading("Act one", 1)
    table = word.add_table(rows=3, cols=2)
    for column, heading in enumerate(("Видеоряд", "Закадровый текст")):
        table.cell(0, column).paragraphs[0].add_run(heading).bold = True
    table.cell(1, 0).merge(table.cell(1, 1)).text = "Часть первая"
    table.cell(2, 0).text = "Мельница"
    said = table.cell(2, 1).paragraphs[0]
    said.add_run("ДИКТОР:").bold = True
    words = said.add_run(" Она сгорела")
    word.add_comment(words, text="@source-1/row-3", author="A. B.")
    deleted = OxmlElement("w:del")
    run = OxmlElement("w:r")
    gone = OxmlElement("w:delText")
    gone.text = " дотла"
    run.append(gone)
    deleted.append(run)
    said._p.append(deleted)
    said.add_run(".")
    word.add_heading("Act two", 1)
    again = word.add_table(rows=1, cols=2)
    again.cell(0, 0).text, again.cell(0, 1).text = "Река", "Тишина: потом вода."
    path = tmp_path / "film.docx"
    word.save(str(path))
    return path


def test_a_word_document(document: Path) -> None:
    brought = read_script(document)
    assert brought.fountain == (
        "Title: The mill\n\n# Act one\n\n.Часть первая\n\nМельница\n\n"
        "ДИКТОР\nОна сгорела [[@source-1/row-3]].\n\n# Act two\n\nРека\n\nТишина: потом вода.\n"
    )
    assert [(one.why, one.words) for one in brought.uncarried] == [
        (Why.OUTSIDE, "Draft of May"),
        (Why.DELETED, "дотла"),
    ]


def test_a_footnote_stands_where_it_is_referred_to(document: Path) -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    footnote = '<w:footnote w:id="2"><w:p><w:r><w:t>Diary, p. 14</w:t></w:r></w:p></w:footnote>'
    footnotes = f"<w:footnotes {space}>{footnote}</w:footnotes>"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    changes = {
        "word/document.xml": (
            "Река",
            'Река</w:t><w:footnoteReference w:id="2"/><w:t xml:space="preserve">, утро',
        ),
        "word/_rels/document.xml.rels": (
            "</Relationships>",
            f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>',
        ),
        "[Content_Types].xml": (
            "</Types>",
            '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument'
            '.wordprocessingml.footnotes+xml"/></Types>',
        ),
    }
    noted = document.with_name("noted.docx")
    with zipfile.ZipFile(document) as old, zipfile.ZipFile(noted, "w") as new:
        for name in old.namelist():
            was, becomes = changes.get(name, ("", ""))
            new.writestr(name, old.read(name).decode().replace(was, becomes) if was else old.read(name))
        new.writestr("word/footnotes.xml", footnotes)
    assert "Река [[Diary, p. 14]], утро" in read_script(noted).fountain


def test_words_that_were_moved_are_taken_once(document: Path) -> None:
    word = docx.Document(str(document))
    said = word.tables[1].cell(0, 1).paragraphs[0]
    moved = OxmlElement("w:moveFrom")
    moved.append(deepcopy(said.runs[0]._r))
    said._p.append(moved)
    word.save(str(document))
    assert read_script(document).fountain.count("потом вода") == 1


def test_a_text_box_is_read_once_though_word_keeps_it_twice(document: Path) -> None:
    word = docx.Document(str(document))
    box = "<w:txbxContent><w:p><w:r><w:t>Надпись</w:t></w:r></w:p></w:txbxContent>"
    spaces = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    run = parse_xml(f"<w:r {spaces}><mc:AlternateContent>{both}</mc:AlternateContent></w:r>")
    word.tables[1].cell(0, 0).paragraphs[0]._p.append(run)
    word.save(str(document))
    assert read_script(document).fountain.count("Надпись") == 1


def test_a_real_document_without_such_a_table_is_refused(shared: Path) -> None:
    with pytest.raises(NoColumns):
        read_script(shared / "data/docx_ru/memo_data.docx")
