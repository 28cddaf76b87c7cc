"""What the tests of fact sheets share: sheets written down, taken in, and checked as a dossier."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from onrecord.dossier import Dossier
from onrecord.evidence import Production
from onrecord.findings import codes
from onrecord.intake.facts import FactSheet, Field, read_sheets, take_in
from onrecord.store.folder import read_folder, write_folder
from tests.intake.adding import Shelf

TakeIn = Callable[..., FactSheet]
Cells = list[list[Any]]


def workbook(path: Path, sheets: dict[str, Cells]) -> Path:
    """An Excel workbook of these sheets."""
    book = Workbook(write_only=True)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    book.save(path)
    return path


def taken(path: Path, **options: Any) -> FactSheet:
    """What comes of a file."""
    sheets, _ = read_sheets(path)
    chosen = {Field(field): heading for field, heading in options.pop("chosen", {}).items()}
    return take_in(path, sheets, Production(title="A film"), chosen=chosen, **options)


@pytest.fixture
def take(tmp_path: Path) -> TakeIn:
    """Takes in a CSV file of this text."""

    def take_text(text: str, *, encoding: str = "utf-8", **options: Any) -> FactSheet:
        path = tmp_path / "facts.csv"
        path.write_bytes(text.encode(encoding))
        return taken(path, **options)

    return take_text


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """A new dossier that files are taken into."""
    return Shelf(tmp_path / "dossier")


def read_back(dossier: Dossier, folder: Path) -> Dossier:
    """The dossier as the folder has it, once it has been written without anything wrong in its form."""
    write_folder(dossier, folder)
    kept = read_folder(folder)
    assert [finding for finding in kept.findings if finding.code in codes.FORMAT] == []
    return kept.dossier
