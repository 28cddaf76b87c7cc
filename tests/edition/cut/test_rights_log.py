"""The rights log: a row for each item with its film time code, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from cutting import TODAY, Room
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from onrecord.edition.cut import Clip, Cut
from onrecord.edition.cut.rights import COLUMNS, RightsLog, as_csv, as_workbook
from onrecord.passages import FrameRate, Timebase

MakeRoom = Callable[..., Room]
PAL = Timebase(FrameRate.PAL.exact)

CARD = (
    "rights: {holder: the production, status: cleared} -> "
    "archive: {repository: City archive, fond: 12, delo: 7}\n"
    "rights: {holder: '=HYPERLINK(1)', status: licensed, licence: L-7, territory: world, media: [cinema, streaming],"
    " from: 2020, until: 2026-12-31, credit: Courtesy of A., file: files/licence.pdf}"
)


def film(*names: str) -> Cut:
    clips = tuple(
        Clip(
            name=name, timebase=PAL, start=900_250, end=900_500, film_start=250 * at, film_end=250 * at + 250
        )
        for at, name in enumerate(names)
    )
    return Cut(title="film", timebase=PAL, first_frame=90_000, clips=clips)


def rows(here: Room, cut: Cut | None) -> list[Mapping[str, str]]:
    return RightsLog(here.dossier, here.lines, cut, TODAY).rows()


def test_an_item_is_joined_to_film_and_source_time_code(room: MakeRoom) -> None:
    [row] = rows(room(CARD), film("talk"))
    assert {key: row[key] for key in COLUMNS if row[key]} == {
        "item": "1",
        "scene": "EXT. LANDING - DAY",
        "film in": "01:00:00:00",
        "film out": "01:00:10:00",
        "duration": "00:00:10:00",
        "source in": "10:00:10:00",
        "source out": "10:00:20:00",
        "source": "talk",
        "kind": "interview",
        "archive reference": "City archive, fond 12, delo 7",
        "description": "A talk about a ferry",
        "holder": "=HYPERLINK(1)",
        "status": "licensed",
        "licence": "L-7",
        "territory": "world",
        "media": "cinema, streaming",
        "from": "2020",
        "until": "2026-12-31",
        "expired": "soon",
        "credit line": "Courtesy of A.",
        "permission file": "files/licence.pdf",
        "lines": room(CARD).lines[0].id,
    }


def test_where_the_card_has_no_term_the_release_has(room: MakeRoom) -> None:
    here = room(
        "from: 1998-06-14} -> from: 1998-06-14, until: 2020, territory: Europe, file: files/signed.pdf}"
    )
    [row] = rows(here, film("talk"))
    assert (row["until"], row["expired"], row["territory"], row["permission file"]) == (
        "2020",
        "expired",
        "Europe",
        "files/signed.pdf",
    )


def test_what_is_nothing_on_record_has_a_row_too(room: MakeRoom) -> None:
    found = rows(room(), film("talk", "poster on a wall"))
    assert [(row["item"], row["description"], row.get("note")) for row in found] == [
        ("1", "A talk about a ferry", ""),
        ("2", "poster on a wall", "no source of the dossier"),
    ]


def test_without_a_cut_it_has_what_the_script_cites(room: MakeRoom) -> None:
    [row] = rows(room(), None)
    assert (row["source"], row["scene"], row.get("film in")) == (
        "talk",
        "EXT. LANDING - DAY; EXT. BANK - NIGHT",
        None,
    )


def test_a_card_without_rights_is_unknown(room: MakeRoom) -> None:
    [row] = rows(room("rights: {holder: the production, status: cleared} -> "), film("talk"))
    assert row["status"] == "unknown"


def read_csv(content: bytes) -> list[dict[str, Any]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_csv_is_read_back_and_a_formula_is_words(room: MakeRoom) -> None:
    [row] = read_csv(as_csv(COLUMNS, rows(room(CARD), film("talk"))))
    assert tuple(row) == COLUMNS
    assert (row["holder"], row["film in"]) == ("'=HYPERLINK(1)", "01:00:00:00")


def test_a_workbook_is_read_back_and_has_no_formula(room: MakeRoom) -> None:
    book = load_workbook(io.BytesIO(as_workbook("Rights", COLUMNS, rows(room(CARD), film("talk")))))
    [heads, row] = list(book["Rights"].iter_rows())
    assert tuple(cell.value for cell in heads) == COLUMNS
    assert "f" not in {cell.data_type for cell in row}
    assert row[COLUMNS.index("holder")].value == "'=HYPERLINK(1)"


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1"])
def test_nothing_begins_a_formula(words: str) -> None:
    [row] = read_csv(as_csv(["a"], [{"a": words}]))
    assert row["a"].startswith("'")


@given(st.text(max_size=40))
def test_any_words_can_be_in_a_cell(words: str) -> None:
    [row] = read_csv(as_csv(["a", "b"], [{"a": words, "b": "last"}]))
    assert row["b"] == "last"
    assert row["a"][:1] not in ("=", "+", "-", "@", "\t", "\r")
    load_workbook(io.BytesIO(as_workbook("Rights", ["a", "b"], [{"a": words, "b": "last"}])))
