"""The annotated script on paper, A4 and Letter: nothing is missing, and no heading is left at a page's end."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from seeing import Seen

FOOT = re.compile(r"^\d+ ?/ ?\d+$")


def printed(seen: Seen, paper: str) -> list[str]:
    """The words of each sheet."""
    with pypdfium2.PdfDocument(seen.page.pdf(format=paper)) as document:
        return [sheet.get_textpage().get_text_bounded() for sheet in document]


def bare(text: str) -> str:
    """Words without what a line's or page's end puts between or into them."""
    return re.sub(r"[\s\u00ad\ufffe\u2060]", "", text)


def rows(sheet: str) -> list[str]:
    return [bare(row) for row in sheet.splitlines() if bare(row) and not FOOT.match(row.strip())]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("name", ["example", "poliakov"])
def test_all_lines_are_printed_whatever_is_chosen(
    seen: Seen, request: pytest.FixtureRequest, name: str, paper: str
) -> None:
    page = seen.open(request.getfixturevalue(name))
    said = page.locator(".speech, .action").all_text_contents()
    page.locator("#show-stands").check()
    whole = bare("".join(row for sheet in printed(seen, paper) for row in rows(sheet)))
    assert said
    assert [line for line in said if bare(line) not in whole] == []


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("name", ["example", "poliakov"])
def test_no_heading_ends_a_page(seen: Seen, request: pytest.FixtureRequest, name: str, paper: str) -> None:
    page = seen.open(request.getfixturevalue(name))
    headings = {bare(text) for text in page.locator("h2, h3").all_text_contents()}
    sheets = [rows(sheet) for sheet in printed(seen, paper)]
    assert headings & {row for sheet in sheets for row in sheet}, "headings are found in what is printed"
    assert [sheet[-1] for sheet in sheets if sheet[-1] in headings] == []
