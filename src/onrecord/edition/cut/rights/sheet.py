"""Rows as a spreadsheet, CSV or Excel: cells are words, and none of them is ever a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence

BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
NO_CELL_HOLDS = re.compile(r"[\000-\010\013\014\016-\037]")
"""Control characters, which XML cannot hold and so no workbook can."""

LONGEST_CELL = 32_000
WIDEST = 60

Rows = Sequence[Mapping[str, str]]


def as_csv(columns: Sequence[str], rows: Rows) -> bytes:
    """CSV in UTF-8 with its mark, without which Excel reads Cyrillic as something else."""
    page = io.StringIO(newline="")
    writer = csv.writer(page)
    writer.writerow(columns)
    writer.writerows([harmless(row.get(column, "")) for column in columns] for row in rows)
    return page.getvalue().encode("utf-8-sig", errors="replace")


def as_workbook(title: str, columns: Sequence[str], rows: Rows) -> bytes:
    """An Excel workbook of one sheet, its headings kept in sight."""
    from openpyxl import Workbook  # here, since no other command should wait for it to load
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    sheet.append(list(columns))
    for row in rows:
        sheet.append([harmless(row.get(column, "")) for column in columns])
    sheet.freeze_panes = "A2"
    for number, column in enumerate(columns, start=1):
        longest = max([len(column), *(len(row.get(column, "")) for row in rows)])
        sheet.column_dimensions[get_column_letter(number)].width = min(longest, WIDEST) + 2
    page = io.BytesIO()
    book.save(page)
    return page.getvalue()


def harmless(words: str) -> str:
    """Words that no spreadsheet takes for a formula: an apostrophe stands before what would begin one."""
    words = NO_CELL_HOLDS.sub("\ufffd", words)[:LONGEST_CELL]
    return f"'{words}" if words.lstrip(" ").startswith(BEGINS_A_FORMULA) else words
