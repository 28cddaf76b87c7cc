"""A fact sheet becomes a dossier: what its columns hold is on record, and what is left over is said."""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.evidence import Certainty, Production, SourceKind
from onrecord.fountain.lines import read_lines
from onrecord.intake.facts import NoHeadings, NoSuchHeading, Why, letters, take_in
from onrecord.intake.tables.sheet import Row, Sheet
from tests.intake.conftest import TakeIn, read_back, taken, workbook

MILL = """\
Story line,Fact,Source,Page,Quotation,Status,Date
The mill burned down in May.,The mill burned down at night.,Teacher's diary,p. 14,“it caught fire”,verified,1921-05-03
The mill burned down in May.,The mill was lost.,District newspaper,2,,to check,spring
Nobody was blamed.,,,,,,
,The miller left.,Teacher's diary,15,,hearsay,after 1921
"""


def test_rows_become_sources_statements_and_lines(take: TakeIn, tmp_path: Path) -> None:
    dossier = read_back(take(MILL).dossier, tmp_path / "film")
    assert {source.title: source.kind for source in dossier.sources.values()} == {
        "Teacher's diary": SourceKind.DIARY,
        "District newspaper": SourceKind.NEWS,
    }
    burned, lost, left = (
        dossier.statements[key] for key in ("source-1/row-2", "source-2/row-3", "source-1/row-5")
    )
    assert (burned.says, burned.certainty) == ("The mill burned down at night.", Certainty.ASSERTED)
    assert (burned.at[0].page, burned.at[0].quote) == ("p. 14", "it caught fire")
    assert (lost.says, lost.when, lost.certainty) == ("The mill was lost. (spring)", None, Certainty.PROBABLE)
    assert left.when is not None
    assert left.certainty is Certainty.HEARSAY


def test_a_line_rests_on_all_of_its_rows(take: TakeIn) -> None:
    lines = read_lines(take(MILL).dossier.scripts["film"]).lines
    assert [(line.text, line.cites) for line in lines] == [
        ("The mill burned down in May.", ("source-1/row-2", "source-2/row-3")),
        ("Nobody was blamed.", ()),
    ]


def test_what_is_left_over_is_said_with_its_row_and_column(take: TakeIn) -> None:
    left = [(one.why, one.row, one.column, one.words) for one in take(MILL).unplaced]
    assert left == [
        (Why.NOT_A_DATE, 3, "G", "spring"),
        (Why.NO_FACT, 4, None, "Nobody was blamed."),
        (Why.NO_LINE, 5, "B", "The miller left."),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_a_russian_sheet_in_each_of_its_forms(take: TakeIn, delimiter: str, encoding: str) -> None:
    rows = [
        ["Строка сценария", "Факт", "Источник", "Стр.", "Цитата", "Статус", "Дата", "Кто", "Где", "Проверил"],
        [
            *(
                "Мельница сгорела.",
                "Мельница сгорела, вся; за ночь.",
                "Дневник учительницы",
                "14",
                "«загорелась»",
            ),
            *("проверить", "1921", "Орван Тармин", "Обринск", "Л. К."),
        ],
    ]
    text = "\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    sheet = take(text, encoding=encoding)
    [statement] = sheet.dossier.statements.values()
    assert (statement.says, statement.certainty) == ("Мельница сгорела, вся; за ночь.", Certainty.PROBABLE)
    assert statement.at[0].quote == "загорелась"
    assert sheet.dossier.sources["source-1"].kind is SourceKind.DIARY
    assert sheet.dossier.sources["source-1"].personas["person-1"].names == ("Орван Тармин",)
    assert sheet.dossier.places["place-1"].names[0].text == "Обринск"
    assert [(one.why, one.words) for one in sheet.unplaced] == [(Why.CHECKED_BY, "Л. К.")]


def test_a_messy_sheet_loses_nothing(take: TakeIn) -> None:
    sheet = take(
        "FACT SHEET,,,,,\n\nFact / claim,Source,Status,Mood,,Time code\n"
        "A fact.,Box 7; Box 8,sort of,gloomy,stray,half past\n,,,,,\nUnsourced.,,,,,\n"
    )
    assert [(one.why, one.row, one.column, one.words) for one in sheet.unplaced] == [
        (Why.ABOVE_HEADINGS, 1, None, "FACT SHEET"),
        (Why.EXTRA_COLUMN, 4, "D", "gloomy"),
        (Why.EXTRA_COLUMN, 4, "E", "stray"),
        (Why.SEVERAL_SOURCES, 4, "B", "Box 7; Box 8"),
        (Why.NO_KIND, 4, "B", "Box 7; Box 8"),
        (Why.NOT_A_TIME, 4, "F", "half past"),
        (Why.UNKNOWN_STATUS, 4, "C", "sort of"),
        (Why.NO_SOURCE, 6, None, "Unsourced."),
    ]
    [statement] = sheet.dossier.statements.values()
    assert (statement.certainty, statement.at[0].section) == (Certainty.PROBABLE, "half past")


def test_a_column_for_each_source_gives_a_statement_from_each(take: TakeIn) -> None:
    sheet = take(
        "Fact,Source 1,Source 2,Page 1,Page 2\n"
        "It burned.,Letter of a clerk,Interview with a smith,3,9\nIt fell.,Letter of a clerk,,4,5\n"
    )
    assert {key: said.at[0].page for key, said in sheet.dossier.statements.items()} == {
        "source-1/row-2": "3",
        "source-2/row-2": "9",
        "source-1/row-3": "4",
    }
    assert [(one.why, one.words) for one in sheet.unplaced] == [(Why.STRAY_PASSAGE, "5")]


def test_excel_sheets_with_their_own_kinds_of_cell(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "facts.xlsx",
        {
            "Cover": [["Made for a test"]],
            "Facts": [
                ["Line", "Fact", "Source", "Page", "When", "TC"],
                ["A line.", "A fact.", "Interview with a smith", 14.0, datetime(1951, 5, 3), time(0, 12, 3)],
                ["A line.", "=B2", "Letter", None, 1925, None],
            ],
            "More": [["Line", "Fact", "Source"], ["Another line.", "Another fact.", "Letter"]],
        },
    )
    sheet = taken(path)
    smith, formula, more = read_back(sheet.dossier, tmp_path / "film").statements.values()
    assert (smith.at[0].page, smith.at[0].time) == ("14", "00:12:03")
    assert smith.when is not None
    assert formula.says == "=B2", "openpyxl saves no values with formulas: the formula itself is kept"
    assert (more.key, list(sheet.dossier.scripts)) == ("source-2/sheet-3-row-2", ["film", "film-2"])
    assert [(one.sheet, one.why) for one in sheet.unplaced] == [("Cover", Why.NO_HEADINGS)]


def test_headings_that_nobody_knows_can_be_named(take: TakeIn) -> None:
    text = "Befund,Beleg,Source\nIt burned.,Letter of a clerk,me\n"
    with pytest.raises(NoHeadings, match="Befund"):
        take(text)
    with pytest.raises(NoSuchHeading, match="Befunde"):
        take(text, chosen={"fact": "Befunde"})
    sheet = take(text, chosen={"fact": "befund", "source": "Beleg"})
    assert [source.title for source in sheet.dossier.sources.values()] == ["Letter of a clerk"]
    assert [(one.why, one.words) for one in sheet.unplaced] == [(Why.EXTRA_COLUMN, "me")]


def test_merged_cells_are_filled_down_only_when_asked(take: TakeIn) -> None:
    text = "Line,Fact,Source\nIt burned.,It burned at night.,Letter\n,It was insured.,Diary\n"
    apart = read_lines(take(text).dossier.scripts["film"]).lines
    joined = read_lines(take(text, fill_down=["line"]).dossier.scripts["film"]).lines
    assert [line.cites for line in apart] == [("source-1/row-2",)]
    assert [line.cites for line in joined] == [("source-1/row-2", "source-2/row-3")]


@pytest.mark.parametrize(
    "date", ["met", "made", "age(np) 21", "birth(np)", "1921-02-30", "03.05.1921", "n.d."]
)
def test_only_dates_that_stand_by_themselves_are_read(take: TakeIn, date: str) -> None:
    [statement] = take(f"Fact,Source,Date\nIt burned.,Letter,{date}\n").dossier.statements.values()
    assert (statement.when, statement.says) == (None, f"It burned. ({date})")


def test_a_name_is_in_no_id(take: TakeIn) -> None:
    dossier = take("Fact,Source,Who\nHe left.,Interview with Orvan,Orvan Tarmin; Obrunova\n").dossier
    ids = " ".join([*dossier.statements, *dossier.sources, *dossier.sources["source-1"].personas])
    assert ids == "source-1/row-2 source-1 person-1 person-2"


WORDS = st.text(st.characters(codec="utf-8"), max_size=30)


@given(st.lists(st.lists(WORDS, min_size=4, max_size=7), max_size=4))
def test_whatever_stands_in_the_cells_reads_back(
    tmp_path_factory: pytest.TempPathFactory, cells: list[list[str]]
) -> None:
    """Every story line is a line of the script, and no cell's words make the dossier's form wrong."""
    rows = [["Line", "Fact", "Source", "Date", "Quote", "Who"], *cells]
    folder = tmp_path_factory.mktemp("any")
    clean = [
        Row(number, tuple(" ".join(cell.split()) for cell in row)) for number, row in enumerate(rows, start=1)
    ]
    path = folder / "any.csv"
    sheet = take_in(path, [Sheet("", tuple(clean))], Production(title="A film"), chosen={})
    assert read_back(sheet.dossier, folder / "film") == sheet.dossier


@pytest.mark.parametrize(("column", "called"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_called_as_spreadsheets_call_them(column: int, called: str) -> None:
    assert letters(column) == called


@pytest.mark.parametrize(
    "line",
    [
        "INT. MILL",
        "@miller goes home",
        ".Then",
        "> FADE TO:",
        "# One",
        "He [[hid]] it",
        "/* cut */",
        "НАТ. МЕЛЬНИЦА",
        "CUT TO:",
    ],
)
def test_words_that_fountain_would_take_for_marks_are_still_a_line(take: TakeIn, line: str) -> None:
    script = take(f"Line,Fact,Source\n{line},It burned.,Letter\n").dossier.scripts["film"]
    [read] = read_lines(script).lines
    assert read.cites == ("source-1/row-2",)
    assert read.text.replace(" ", "") == line.replace(" ", "")
