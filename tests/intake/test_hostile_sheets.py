"""Sheets that are damaged, too big or meant to harm are refused in a sentence, soon, and nothing is written."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.findings import Refusal
from onrecord.intake import HasDocumentType, NotASheet, TooMuch
from tests.intake.conftest import TakeIn, taken, workbook

HEADS = ["Line", "Fact", "Source"]


def spoiled(path: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """A workbook with each of its files put through a change."""
    good = workbook(path.with_name("good.xlsx"), {"Facts": [HEADS, ["A line.", "A fact.", "Letter"]]})
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return path


def test_a_cell_of_ten_megabytes(take: TakeIn) -> None:
    with pytest.raises(NotASheet, match="no end in sight"):
        take("Fact,Source\n" + "x" * 10_000_000 + ",Letter\n")
    with pytest.raises(TooMuch, match="50,000 characters in row 2"):
        take("Fact,Source\n" + "x" * 60_000 + ",Letter\n")


def test_a_quotation_mark_left_open_swallows_nothing(take: TakeIn) -> None:
    with pytest.raises(NotASheet, match="quotation marks"):
        take('Fact,Source\n"It burned.,Letter\nIt fell.,Letter\n')


def test_a_zip_bomb(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    bomb = spoiled(path, lambda name, was: was + b" " * 200_000_000 if name.endswith("sheet1.xml") else was)
    assert bomb.stat().st_size < 1_000_000
    with pytest.raises(TooMuch, match="when unpacked"):
        taken(bomb)


def test_entities_that_multiply(tmp_path: Path) -> None:
    laughs = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    with pytest.raises(HasDocumentType):
        taken(
            spoiled(
                tmp_path / "laughs.xlsx",
                lambda name, was: laughs if "sharedStrings" in name or "sheet1" in name else was,
            )
        )


@pytest.mark.parametrize("number", [b"2000000", b"999999999999", b"-1", b"x"])
def test_a_row_far_away(tmp_path: Path, number: bytes) -> None:
    path = tmp_path / "far.xlsx"
    far = spoiled(
        path, lambda _, was: was.replace(b'<row r="2"', b'<row r="' + number + b'"').replace(b' r="A2"', b"")
    )
    before = time.monotonic()
    try:
        taken(far)
    except Refusal as refusal:
        assert "\n" not in refusal.sentence
    assert time.monotonic() - before < 10


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04", b"PK\x03\x04" + b"\0" * 500, b"\xd0\xcf\x11\xe0old", b"%PDF-1.7", b"", b"\x98"]
)
def test_what_is_no_sheet(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "facts.xlsx"
    path.write_bytes(content)
    with pytest.raises(Refusal):
        taken(path)


def test_a_folder_is_no_sheet(tmp_path: Path) -> None:
    with pytest.raises(NotASheet, match="folder"):
        taken(tmp_path)


def test_fifty_thousand_rows_take_bounded_time(take: TakeIn) -> None:
    rows = (f"Line {n // 2}.,Fact {n}.,Letter {n % 300},{n % 90},1921,checked" for n in range(50_000))
    before = time.monotonic()
    sheet = take("\n".join(("Line,Fact,Source,Page,Date,Status", *rows)))
    assert time.monotonic() - before < 30
    assert (len(sheet.dossier.statements), len(sheet.dossier.sources), sheet.unplaced) == (50_000, 300, ())
